import { describe, expect, it } from "vitest";
import { loadGazetteer } from "../../electron/core/importing/gazetteer.ts";
import { dressedSlots } from "../../shared/domain/drafts/dress.ts";
import { markedSections, readMarked, setIsHere, type MarkedSection } from "./marked-sections.ts";

const NAMES = new Set(["place", "org", "person", "session"]);
const NUMERAL = /[\d一二三四五六七八九十百〇零]/u;

interface Tally {
  marks: number;
  caught: number;
  slots: number;
  right: number;
  readonly wrong: string[];
}

/**
 * A mark is caught when nothing of it that is foreign stays text: of a name no character, of a year, date or figure no numeral. A slot is
 * right when it touches a mark.
 */
function measure(sections: readonly MarkedSection[], tallies: Map<string, Tally>): void {
  const tallyOf = (name: string): Tally => {
    const known = tallies.get(name) ?? { marks: 0, caught: 0, slots: 0, right: 0, wrong: [] };
    tallies.set(name, known);
    return known;
  };
  for (const section of sections) {
    const { text } = readMarked(section);
    const slots = dressedSlots(text, { ownNames: [], gazetteer: loadGazetteer() }).map(({ part }) => part);
    const marks = section.marks.map((mark) => {
      const [start = 0, end = 0] = mark.split(/[-:]/u).map(Number);
      return { start, end, kind: mark.slice(mark.indexOf(":") + 1) };
    });
    for (const { start, end, kind } of marks) {
      const left = Array.from({ length: end - start }, (_, i) => start + i)
        .filter((at) => !slots.some((slot) => slot.start <= at && at < slot.end))
        .map((at) => text.charAt(at))
        .join("")
        .replace(/同志$|个百分点$/u, "");
      const caught = NAMES.has(kind) ? left === "" : !NUMERAL.test(left);
      for (const name of [kind, "all", `set ${section.set}`]) {
        const tally = tallyOf(name);
        tally.marks++;
        if (caught) tally.caught++;
        else if (name === "all") tally.wrong.push(`missed ${section.name} ${text.slice(start, end)}`);
      }
    }
    for (const slot of slots) {
      const right = marks.some(({ start, end }) => start < slot.end && slot.start < end);
      for (const name of [slot.kind, "all", `set ${section.set}`]) {
        const tally = tallyOf(name);
        tally.slots++;
        if (right) tally.right++;
        else if (name === "all") tally.wrong.push(`false ${section.name} ${slot.text}`);
      }
    }
  }
}

/** Prints the table; gives recall and precision over all kinds. */
function judge(file: string): { recall: number; precision: number } {
  const sections = markedSections(file);
  const here = sections.filter(({ set }) => setIsHere(set));
  if (here.length < sections.length)
    console.log(`skipped: ${sections.length - here.length} sections of ${file}, whose texts are not here`);
  const tallies = new Map<string, Tally>();
  measure(here, tallies);
  const share = (part: number, whole: number): string => (whole === 0 ? "" : (part / whole).toFixed(3));
  const rows = [...tallies].map(([name, { marks, caught, slots, right }]) =>
    [
      name.padEnd(12),
      String(marks).padStart(6),
      share(caught, marks).padStart(8),
      String(slots).padStart(7),
      share(right, slots).padStart(11),
    ].join(""),
  );
  const all = tallies.get("all");
  console.log(
    [`${file}: ${here.length} sections`, "kind         marks  recall  slots  precision", ...rows]
      .concat(all?.wrong ?? [])
      .join("\n"),
  );
  return {
    recall: (all?.caught ?? 0) / (all?.marks ?? 1),
    precision: (all?.right ?? 0) / (all?.slots ?? 1),
  };
}

describe("what insertion turns into slots", () => {
  it("in the fifty sections marked by hand", () => {
    const { recall, precision } = judge("sections.tsv");
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.9);
  });

  it.skipIf(!setIsHere("reports"))("in twenty more", () => {
    const { recall, precision } = judge("fresh.tsv");
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.9);
  });
});
