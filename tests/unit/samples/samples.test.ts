import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const folder = new URL("../../../templates/samples/", import.meta.url);

const samples = z
  .array(
    z.strictObject({
      file: z.string().regex(/^\d{2}-\d{4}年.+\.txt$/u),
      title: z.string().min(1),
      occasion: z.string().min(1),
      level: z.enum(["town", "county", "city", "province", "nation", "company", "school"]),
      year: z.int().min(2021).max(2026),
      speaker: z.string().min(1),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL("samples.json", folder), "utf8")));

const textOf = (file: string) => readFileSync(new URL(file, folder), "utf8");
const linesOf = (file: string) =>
  textOf(file)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Top-level headings: `一、…` or, where a speech uses them instead, `第一，…`. */
function topHeadings(lines: readonly string[]): string[] {
  const numbered = lines.filter((line) => /^[一二三四五六七八九十]+、/u.test(line));
  return numbered.length > 0 ? numbered : lines.filter((line) => /^第[一二三四五六七八九十]+，/u.test(line));
}

/** Sentences of at least 20 characters, punctuation and white space dropped. */
function longSentences(text: string): string[] {
  return text
    .split(/[。！？；\n]/u)
    .map((sentence) => sentence.replaceAll(/[\s\p{P}]/gu, ""))
    .filter((sentence) => sentence.length >= 20);
}

describe("sample library", () => {
  it("lists every sample file once and holds at least twelve", () => {
    const onDisk = readdirSync(folder).filter((name) => name.endsWith(".txt"));
    expect(samples.map((sample) => sample.file).toSorted()).toEqual(onDisk.toSorted());
    expect(samples.length).toBeGreaterThanOrEqual(12);
    expect(new Set(samples.map((sample) => sample.title)).size).toBe(samples.length);
  });

  it("shares no sentence of 20 characters or more between two speeches", () => {
    const owner = new Map<string, string>();
    const shared: string[] = [];
    for (const { file } of samples) {
      for (const sentence of new Set(longSentences(textOf(file)))) {
        const first = owner.get(sentence);
        if (first === undefined) owner.set(sentence, file);
        else shared.push(`${first} = ${file}: ${sentence}`);
      }
    }
    expect(owner.size).toBeGreaterThan(500);
    expect(shared).toEqual([]);
  });

  it.each(samples)("$file agrees with its entry", ({ file, title, year, speaker }) => {
    const text = textOf(file);
    const lines = linesOf(file);
    const length = text.replaceAll(/\s/gu, "").length;
    expect(length).toBeGreaterThanOrEqual(3000);
    expect(length).toBeLessThanOrEqual(6000);
    expect(text).not.toContain("\r");
    expect(text).not.toContain("\uFEFF");
    expect(lines[0]).toBe(title);
    expect(lines[1]).toBe(speaker);
    expect(lines[2]).toMatch(new RegExp(`^（?${year}年\\d{1,2}月\\d{1,2}日）?$`, "u"));
    expect(lines[3]).toMatch(/：$/u);
    expect(file).toContain(`-${year}年`);
    expect(topHeadings(lines).length).toBeGreaterThanOrEqual(3);
  });

  it.each(samples)(
    "$file holds no mask, no foreign digit and no half-width punctuation in Chinese text",
    ({ file }) => {
      const text = textOf(file);
      expect(text).not.toMatch(/\*|[×xX]{2}|[０-９]/u);
      expect(text).not.toMatch(/\p{Script=Han}[,;:!?()]/u);
    },
  );
});
