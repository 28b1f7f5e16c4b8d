import { describe, expect, it } from "vitest";
import { fillYears } from "../../../renderer/ui/fill-years.ts";

describe("fillYears", () => {
  it("fills the gaps between the first and the last year", () => {
    expect(
      fillYears([
        { year: 2021, count: 2 },
        { year: 2024, count: 1 },
      ]),
    ).toEqual([
      { year: 2021, count: 2 },
      { year: 2022, count: 0 },
      { year: 2023, count: 0 },
      { year: 2024, count: 1 },
    ]);
  });

  it("shows the newest 25 years at most, and nothing for nothing", () => {
    const bars = fillYears([
      { year: 1950, count: 1 },
      { year: 2025, count: 1 },
    ]);
    expect(bars).toHaveLength(25);
    expect(bars[0]?.year).toBe(2001);
    expect(fillYears([])).toEqual([]);
  });
});
