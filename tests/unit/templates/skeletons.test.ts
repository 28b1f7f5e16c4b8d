import { describe, expect, it } from "vitest";
import { meterSet } from "../../../shared/domain/headings/set-meter.ts";
import { builtInOccasions } from "../../../templates/built-in.ts";
import { displayText } from "./built-in-texts.ts";

const skeletons = builtInOccasions.flatMap((occasion) => occasion.skeletons);

function sum(items: readonly { readonly share: number }[]): number {
  return items.reduce((total, { share }) => total + share, 0);
}

/** Longest less shortest, in characters. */
function spread(headings: readonly string[]): number {
  const lengths = headings.map((heading) => displayText(heading).length);
  return lengths.length === 0 ? 0 : Math.max(...lengths) - Math.min(...lengths);
}

describe.each(skeletons.map((skeleton) => [skeleton.id, skeleton] as const))(
  "skeleton %s",
  (_id, { parts }) => {
    it("shares out the whole speech and each part", () => {
      const wholes = [parts, ...parts.map(({ points }) => points).filter((points) => points.length > 0)];
      expect(wholes.filter((whole) => Math.abs(sum(whole) - 1) > 0.01)).toEqual([]);
    });

    it("begins with an opening and ends with a closing", () => {
      expect(parts[0]?.role).toBe("opening");
      expect(parts.at(-1)?.role).toBe("closing");
    });

    it("has headings of one length on each level, none twice", () => {
      const top = parts.flatMap(({ heading }) => (heading === null ? [] : [heading]));
      expect(spread(top)).toBeLessThanOrEqual(4);
      expect(new Set(top).size).toBe(top.length);
      for (const { points } of parts) {
        const headings = points.map(({ heading }) => heading);
        expect(spread(headings)).toBeLessThanOrEqual(4);
        expect(new Set(headings).size).toBe(headings.length);
      }
    });

    it("has no heading that the meter calls hollow", () => {
      const top = parts.flatMap(({ heading }) => (heading === null ? [] : [heading]));
      const sets = [top, ...parts.map(({ points }) => points.map(({ heading }) => heading))];
      const hollow = sets.flatMap((set) => {
        const { breaks } = meterSet(set.map(displayText));
        return set.filter((_, at) => breaks[at]?.hollow);
      });
      expect(hollow).toEqual([]);
    });

    it("has no heading with a number or a full stop of its own", () => {
      const headings = parts.flatMap((part) => [
        part.heading ?? "",
        ...part.points.map(({ heading }) => heading),
      ]);
      expect(headings.filter((heading) => /^[一二三四五六七八九十]、|^（|[。：；]$/u.test(heading))).toEqual(
        [],
      );
    });
  },
);
