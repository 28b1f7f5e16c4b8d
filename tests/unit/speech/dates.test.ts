import { describe, expect, it } from "vitest";
import { bestDate, isDateLine } from "../../../shared/domain/speech/dates.ts";
import { plainForm } from "../../../shared/domain/text/plain.ts";

describe("dates", () => {
  it.each([
    ["2025-08-06", "2025-08-06"],
    ["２０２５年８月６日", "2025-08-06"],
    ["二〇二五年八月十六日", "2025-08-16"],
    ["2024.3.5", "2024-03-05"],
    ["2024年3月", "2024-03"],
    ["2024年", "2024"],
    ["中華民國114年9月", "2025-09"],
    ["13月里没有2024年13月", "2024"],
  ])("%s is %s", (text, iso) => {
    expect(bestDate(plainForm(text))).toBe(iso);
  });

  it("knows a line that is only a date", () => {
    expect(isDateLine("(2024年3月5日)")).toBe(true);
    expect(isDateLine("2024-03-05 10:20")).toBe(true);
    expect(isDateLine("2024年3月5日在县委礼堂")).toBe(false);
    expect(isDateLine("没有日期")).toBe(false);
  });
});
