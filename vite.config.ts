import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** A build is the page that users have, whatever runs it: a test runner sets NODE_ENV, which would make it one for development. */
export default defineConfig(({ command }) => {
  if (command === "build") process.env.NODE_ENV = "production";
  return {
    root: "renderer",
    base: "./",
    plugins: [react()],
    build: {
      outDir: "../dist/renderer",
      emptyOutDir: true,
      target: "es2024",
      chunkSizeWarningLimit: 2000,
    },
    test: {
      root: ".",
      include: ["tests/{unit,contract,eval}/**/*.test.{ts,tsx}"],
      reporters: process.env.CI
        ? ["default", ["json", { outputFile: "test-results/unit.json" }]]
        : ["default"],
      testTimeout: 20_000,
    },
  };
});
