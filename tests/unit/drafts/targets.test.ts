import { describe, expect, it } from "vitest";
import { sharesWith, targetsOf, type TargetEntry } from "../../../shared/domain/drafts/targets.ts";

const ENTRIES: readonly TargetEntry<string>[] = [
  { key: "开场", level: 1, share: 0.1 },
  { key: "一", level: 1, share: 0.5 },
  { key: "（一）", level: 2, share: 0.4 },
  { key: "（二）", level: 2, share: 0.6 },
  { key: "二", level: 1, share: 0.4 },
  { key: "新写的", level: 1, share: null },
];

describe("targets", () => {
  it("share out the time by the parts, and a part's by its own parts", () => {
    expect([...targetsOf(ENTRIES, 40 * 180)]).toEqual([
      ["开场", 720],
      ["一", 3600],
      ["（一）", 1440],
      ["（二）", 2160],
      ["二", 2880],
    ]);
  });

  it("are shared out anew when a part goes, and follow the minutes", () => {
    const left = ENTRIES.filter(({ key }) => key !== "二");
    expect(targetsOf(left, 1200).get("一")).toBe(1000);
    expect(targetsOf(ENTRIES, 20 * 180).get("二")).toBe(1440);
  });

  it("of the others give way when one is set", () => {
    const shares = sharesWith(ENTRIES, "一", 3600, 4000);
    const changed = ENTRIES.map(({ key, level, share }) => ({ key, level, share: shares.get(key) ?? share }));
    const targets = targetsOf(changed, 4000);
    expect(targets.get("一")).toBe(3600);
    expect(targets.get("开场")).toBe(80);
    expect(targets.get("二")).toBe(320);
  });

  it("can be set where nothing had one", () => {
    const bare = ["甲", "乙", "丙"].map((key) => ({ key, level: 1, share: null }));
    const shares = sharesWith(bare, "甲", 500, 1000);
    expect([...shares]).toEqual([
      ["甲", 0.5],
      ["乙", 0.25],
      ["丙", 0.25],
    ]);
  });
});
