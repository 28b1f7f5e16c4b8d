import { cpSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";

/** Native modules and Electron itself stay outside; everything else goes into the bundle. */
const external = [
  "electron",
  "better-sqlite3",
  "nodejieba",
  "@node-rs/jieba",
  ...builtinModules.flatMap((name) => [name, `node:${name}`]),
];

const sources = {
  main: "electron/hosts/desktop/main.ts",
  backend: "electron/hosts/backend-process/utility-entry.ts",
};

/** The PDF reader looks its tables of Chinese encodings up in files (electron/core/importing/pdf/load-pdfjs.ts). */
const pdfTables: Plugin = {
  name: "pdf-tables",
  writeBundle({ dir }) {
    if (dir) cpSync("node_modules/pdfjs-dist/cmaps", join(dir, "pdf-tables"), { recursive: true });
  },
};

/** `vite build -c vite.electron.config.ts` bundles main and backend; with `--mode preload` the sandboxed preload, which must be one CommonJS file. */
export default defineConfig(({ mode }) => {
  const preload = mode === "preload";
  return {
    plugins: preload ? [] : [pdfTables],
    build: {
      ssr: true,
      outDir: "dist/electron",
      emptyOutDir: !preload,
      target: "node24",
      minify: false,
      rolldownOptions: {
        external,
        input: preload ? { preload: "electron/preload/preload.ts" } : sources,
        output: preload
          ? { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false }
          : { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
    ssr: { noExternal: true, external },
  };
});
