// oxlint-disable-next-line typescript/triple-slash-reference -- a declaration of a module cannot be imported
/// <reference path="./pdf-worker.d.ts" />
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type * as PdfjsModule from "pdfjs-dist/legacy/build/pdf.mjs";

type Pdfjs = typeof PdfjsModule;

function Absent(): void {}

/** Drawing needs these; reading text only asks whether they are there. */
const DRAWING = ["DOMMatrix", "ImageData", "Path2D"] as const;

/** The encoding tables, in the package or, in a bundle, where its build has put them (vite.electron.config.ts). */
function tablesFolder(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "cmaps");
  } catch {
    return fileURLToPath(new URL("../pdf-tables", import.meta.url));
  }
}

/** Gives the library the tables of Chinese encodings; fonts and pictures are not needed for text. */
export class EncodingTables {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== "cMapUrl") throw new Error(`${kind} is not needed for text`);
    return new Uint8Array(await readFile(join(tablesFolder(), basename(filename))));
  }
}

let loading: Promise<Pdfjs> | undefined;

async function load(): Promise<Pdfjs> {
  for (const name of DRAWING) if (!(name in globalThis)) Reflect.set(globalThis, name, Absent);
  // With its worker's code at hand the library starts no thread and looks for no file.
  Reflect.set(globalThis, "pdfjsWorker", await import("pdfjs-dist/legacy/build/pdf.worker.mjs"));
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

/** The PDF reader, loaded on first use (about half a second and 70 MB). */
export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= load();
  return loading;
}
