import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scoreOutlines } from "./score-outlines.ts";

const fixtures = join(import.meta.dirname, "../fixtures");
const samples = join(import.meta.dirname, "../../templates/samples");
const corpus = join(import.meta.dirname, "../../../shared/corpus");
const here = existsSync(corpus);
if (!here) console.log("skipped: no ../shared/corpus");

interface Bars {
  readonly f1: number;
  readonly roles: number;
  readonly removed: number;
}

/** Bars of the project; the outlines under outlines/test are not for tests, so that nobody tunes on them. */
function shortOf(outlines: string, texts: string, bars: Bars): string[] {
  const score = scoreOutlines(outlines, texts);
  const short = (name: string, got: number, bar: number): string[] => (got < bar ? [`${name} ${got}`] : []);
  return [
    ...score.wrong,
    ...short("headings", score.headingF1, bars.f1),
    ...short("roles", score.roleAccuracy, bars.roles),
    ...short("removed", score.removedRecall, bars.removed),
    ...(score.leakedPerFile < 1 / 3 ? [] : [`leaked ${score.leakedPerFile}`]),
  ];
}

describe("outlines by hand", () => {
  it.each(["messy", "kinds"])("of our own %s texts", (name) => {
    const folder = join(fixtures, name);
    expect(shortOf(folder, folder, { f1: 1, roles: 0.95, removed: 1 })).toEqual([]);
  });

  it("of the built-in samples", () => {
    expect(
      shortOf(join(import.meta.dirname, "samples"), samples, {
        f1: 1,
        roles: 0.93,
        removed: 1,
      }),
    ).toEqual([]);
  });

  it.skipIf(!here).each([
    ["dev/reports", { f1: 0.98, roles: 0.93, removed: 0.98 }],
    ["dev/messy", { f1: 0.95, roles: 0.9, removed: 0.98 }],
    ["seen/reports", { f1: 0.98, roles: 0.93, removed: 0.98 }],
    ["seen/messy", { f1: 0.95, roles: 0.9, removed: 0.98 }],
  ])("of %s", { timeout: 60_000 }, (half, bars) => {
    const texts = join(corpus, half.split("/")[1] ?? "");
    expect(shortOf(join(import.meta.dirname, "outlines", half), texts, bars)).toEqual([]);
  });

  it.skipIf(!here).each(["dev/reports", "seen/reports"])("of %s as one line", { timeout: 60_000 }, (half) => {
    const outlines = join(import.meta.dirname, "outlines", half);
    const { headingF1, wrong } = scoreOutlines(outlines, join(corpus, "reports"), true);
    expect(wrong).toEqual([]);
    expect(headingF1).toBeGreaterThanOrEqual(0.88);
  });
});
