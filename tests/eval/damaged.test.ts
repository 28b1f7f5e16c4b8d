import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../electron/core/importing/decode-text.ts";
import { parseWithoutSlots } from "../../shared/domain/speech/parse-speech.ts";
import type { Block } from "../../shared/domain/speech/speech.ts";
import { DAMAGES, type Damage } from "./damages.ts";

const samples = join(import.meta.dirname, "../../templates/samples");
const corpus = join(import.meta.dirname, "../../../shared/corpus/reports");
const tuned = ["dev", "seen"].map((half) => join(import.meta.dirname, "outlines", half, "reports"));
const here = existsSync(corpus);
if (!here) console.log("skipped: no ../shared/corpus/reports");

interface Text {
  readonly lines: readonly string[];
  readonly outline: readonly Block[];
}

const headings = (source: string): Block[] =>
  parseWithoutSlots(source).blocks.filter(({ type }) => type === "heading");

function textOf(file: string): Text {
  const lines = decodeText(readFileSync(file))
    .text.split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return { lines, outline: headings(lines.join("\n")) };
}

/** Wording of a heading, without its marker's signs and without blanks. */
const keyOf = ({ marker, text }: Block): string =>
  ((marker ?? "") + text).normalize("NFKC").replaceAll(/[\s、.。:：()，,；;“”"]/gu, "");

/** Harmonic mean of how many headings of the clean text the damaged one has, and the other way round; share of roles kept. */
function score(texts: readonly Text[], damage: Damage): { readonly f1: number; readonly roles: number } {
  let hit = 0;
  let all = 0;
  let kept = 0;
  for (const { lines, outline } of texts) {
    const found = headings(damage(lines).join("\n"));
    all += found.length + outline.length;
    for (const heading of outline) {
      const at = found.findIndex((other) => keyOf(other) === keyOf(heading));
      const [match] = at < 0 ? [] : found.splice(at, 1);
      if (match) hit++;
      if (match?.role === heading.role) kept++;
    }
  }
  return { f1: (2 * hit) / (all || 1), roles: kept / (hit || 1) };
}

function report(name: string, texts: readonly Text[]): Map<string, number> {
  const scores = new Map<string, number>();
  for (const [kind, damage] of Object.entries(DAMAGES)) {
    const { f1, roles } = score(texts, damage);
    scores.set(kind, f1);
    console.log(`${name}, ${kind}: headings ${f1.toFixed(3)}, roles ${roles.toFixed(3)}`);
  }
  return scores;
}

const below = (scores: ReadonlyMap<string, number>, bar: number): string[] =>
  [...scores].flatMap(([kind, f1]) => (f1 < bar ? [`${kind} ${f1}`] : []));

describe("damaged texts keep their outline", () => {
  it("in the samples", { timeout: 60_000 }, () => {
    const texts = readdirSync(samples)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => textOf(join(samples, name)));
    expect(below(report("samples", texts), 0.97)).toEqual([]);
  });

  it.skipIf(!here)("in the reports of the halves used for tuning", { timeout: 120_000 }, () => {
    const names = tuned
      .flatMap((folder) => readdirSync(folder))
      .map((name) => name.replace(/\.outline$/u, ".txt"));
    const texts = names.map((name) => textOf(join(corpus, name)));
    expect(below(report("reports", texts), 0.95)).toEqual([]);
  });
});
