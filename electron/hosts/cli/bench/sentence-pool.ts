import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface SentencePool {
  readonly sentences: readonly string[];
  readonly headings: readonly string[];
}

const HEADING = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)(.{4,30})$/u;

function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

/** Sentences and headings of the sample library, and of the evaluation corpus where it lies beside the checkout. */
export function readPool(resources: string): SentencePool {
  const texts = [
    ...textsIn(join(resources, "templates", "samples")),
    ...textsIn(join(resources, "..", "shared", "corpus", "reports")),
  ];
  const sentences: string[] = [];
  const headings: string[] = [];
  for (const line of texts.flatMap((text) => text.split(/\r?\n/u))) {
    const heading = HEADING.exec(line.trim())?.[1];
    if (heading !== undefined) headings.push(heading);
    else
      sentences.push(...(line.match(/[^。！？]{6,160}[。！？]/gu) ?? []).map((sentence) => sentence.trim()));
  }
  return { sentences, headings };
}
