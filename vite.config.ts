import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
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
    reporters: process.env.CI ? ["default", ["json", { outputFile: "test-results/unit.json" }]] : ["default"],
    testTimeout: 20_000,
  },
});
