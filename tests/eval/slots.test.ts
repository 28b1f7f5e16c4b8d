import { describe, expect, it } from "vitest";
import { markedSections, readMarked, setIsHere } from "./marked-sections.ts";

const sections = markedSections("sections.tsv");

interface Score {
  readonly wanted: number;
  readonly found: number;
  readonly right: number;
  readonly wrong: readonly string[];
}

function score(set: string): Score {
  const sum = { wanted: 0, found: 0, right: 0 };
  const wrong: string[] = [];
  for (const section of sections.filter((one) => one.set === set)) {
    const { name, marks } = section;
    const { text, slots } = readMarked(section);
    const found = slots
      .filter((slot) => slot.kind !== "mask")
      .map(({ start, end, kind }) => `${start}-${end}:${kind}`);
    const textOf = (mark: string): string => {
      const [start, end] = mark.split(/[-:]/u).map(Number);
      return `${name} ${mark} ${text.slice(start, end)}`;
    };
    sum.wanted += marks.length;
    sum.found += found.length;
    sum.right += found.filter((mark) => marks.includes(mark)).length;
    wrong.push(...marks.filter((mark) => !found.includes(mark)).map((mark) => `missed ${textOf(mark)}`));
    wrong.push(...found.filter((mark) => !marks.includes(mark)).map((mark) => `false ${textOf(mark)}`));
  }
  return { ...sum, wrong };
}

function print(name: string, { wanted, found, right, wrong }: Score): void {
  const shares = `recall ${(right / wanted).toFixed(3)}, precision ${(right / found).toFixed(3)}`;
  console.log([`${name}: ${wanted} marks, ${shares}`, ...wrong].join("\n"));
}

const samples = score("samples");
const here = setIsHere("reports");
if (!here) console.log("skipped: no ../shared/corpus/reports");

describe("slots in sections marked by hand", () => {
  it("of the built-in samples", () => {
    print("samples", samples);
    expect(sections).toHaveLength(50);
    expect(samples.right / samples.wanted).toBeGreaterThanOrEqual(0.95);
    expect(samples.right / samples.found).toBeGreaterThanOrEqual(0.9);
  });

  it.skipIf(!here)("of samples and reports together", () => {
    const reports = score("reports");
    print("reports", reports);
    const wanted = samples.wanted + reports.wanted;
    const found = samples.found + reports.found;
    const right = samples.right + reports.right;
    print("together", { wanted, found, right, wrong: [] });
    expect(right / wanted).toBeGreaterThanOrEqual(0.95);
    expect(right / found).toBeGreaterThanOrEqual(0.9);
  });
});
