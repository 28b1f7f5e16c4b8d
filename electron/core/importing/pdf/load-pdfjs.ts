// oxlint-disable-next-line typescript/triple-slash-reference -- a declaration of a module cannot be imported
/// <reference path="./pdf-worker.d.ts" />
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import type * as PdfjsModule from "pdfjs-dist/legacy/build/pdf.mjs";

type Pdfjs = typeof PdfjsModule;

function Absent(): void {}

/** Drawing needs these; reading text only asks whether they are there. */
const DRAWING = ["DOMMatrix", "ImageData", "Path2D"] as const;

/** Tables of Chinese encodings and metrics of the standard fonts, out of the package. */
export class PackageData {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const folder = kind === "cMapUrl" ? "cmaps" : "standard_fonts";
    const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
    return new Uint8Array(await readFile(join(root, folder, basename(filename))));
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
