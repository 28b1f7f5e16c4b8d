import { describe, expect, it } from "vitest";
import { NO_SELECTION, select } from "../../../renderer/features/library/selection.ts";

const sorted = (ids: ReadonlySet<number>): number[] => [...ids].toSorted((a, b) => a - b);
const idAt = (index: number): number | undefined => (index < 10 ? 100 + index : undefined);

describe("select", () => {
  it("toggles a row", () => {
    const one = select(NO_SELECTION, 3, false, idAt);
    expect([...one.ids]).toEqual([103]);
    expect([...select(one, 3, false, idAt).ids]).toEqual([]);
  });

  it("takes all rows from the anchor on with Shift, both ways", () => {
    const anchor = select(NO_SELECTION, 5, false, idAt);
    expect(sorted(select(anchor, 3, true, idAt).ids)).toEqual([103, 104, 105]);
    expect(sorted(select(anchor, 7, true, idAt).ids)).toEqual([105, 106, 107]);
  });

  it("leaves rows alone that are not loaded", () => {
    expect(select(NO_SELECTION, 50, false, idAt)).toBe(NO_SELECTION);
  });
});
