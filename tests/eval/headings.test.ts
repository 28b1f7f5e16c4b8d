import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { casesOf, headingTable, measureHeadings, speechesOf } from "./heading-measure.ts";

const REPORTS = "../shared/corpus/reports";
const there = existsSync(REPORTS);
if (!there) console.warn(`skipped: ${REPORTS} is not there`);

describe("headings that match their siblings", () => {
  it("are offered from the sample library and the built-in templates", () => {
    const speeches = speechesOf("templates/samples");
    const cases = casesOf(speeches);
    const measured = measureHeadings(speeches, cases);
    console.log(headingTable(measured));
    expect(cases.length).toBeGreaterThan(10);
    // Fifteen speeches of different hands have little in common.
    expect(measured.blind.anyBoth).toBeGreaterThan(0.1);
  });

  // All of them take minutes, since every set has a library of its own: npm run evaluate:headings.
  it.skipIf(!there)("keep the form of the set and meet its topic", { timeout: 120_000 }, () => {
    const speeches = speechesOf(REPORTS);
    const all = casesOf(speeches);
    expect(all.length).toBeGreaterThan(100);
    const measured = measureHeadings(
      speeches,
      all.filter((_, at) => at % 8 === 0),
    );
    console.log(headingTable(measured));
    expect(measured.blind.pattern).toBeGreaterThan(measured.truth.pattern);
    expect(measured.told.topicMet).toBeGreaterThan(0.5);
  });
});
