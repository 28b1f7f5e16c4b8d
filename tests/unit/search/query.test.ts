import { describe, expect, it } from "vitest";
import { assert, property, string } from "fast-check";
import { hasFields, readQuery } from "../../../shared/domain/search/query.ts";
import { looksLikePattern, readPattern } from "../../../shared/domain/search/pattern.ts";

const termsOf = (text: string): string[] => readQuery(text).terms.map((term) => term.text);

describe("reading a query", () => {
  it("parts words, phrases, exclusions and fields", () => {
    const query = readQuery(
      "乡村振兴 “产业 融合” -试点 年:2023-2025 角色：回顾 场合:农村工作 来源:县委 标题:产业 字数:10-40",
    );
    expect(query.terms).toEqual([
      { text: "乡村振兴", quoted: false, minus: false, source: "乡村振兴" },
      { text: "产业 融合", quoted: true, minus: false, source: "“产业 融合”" },
    ]);
    expect(query.excluded.map((term) => term.text)).toEqual(["试点"]);
    expect(query.fields).toEqual({
      titles: ["产业"],
      roles: ["review"],
      occasions: ["农村工作"],
      sources: ["县委"],
      speakers: [],
      levels: [],
      headings: false,
      shapes: [],
      from: 2023,
      to: 2025,
      shortest: 10,
      longest: 40,
    });
    expect(query.rest).toBe("乡村振兴 “产业 融合”");
  });

  it("keeps signs inside words, and reads what is no field literally", () => {
    expect(termsOf("2023-2025 A-B")).toEqual(["2023-2025", "A-B"]);
    expect(termsOf("年:去年 角色:县长 比分:3")).toEqual(["年:去年", "角色:县长", "比分:3"]);
    expect(hasFields(readQuery("年:去年"))).toBe(false);
    expect(termsOf("-试点")).toEqual(["试点"]);
    expect(termsOf('"没有收尾')).toEqual(['"没有收尾']);
  });

  it("never fails, whatever is typed", () => {
    assert(
      property(string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const query = readQuery(text);
        expect(query.terms.every((term) => term.text !== "")).toBe(true);
        readPattern(text);
      }),
    );
  });
});

describe("reading a pattern", () => {
  it("knows gaps, single places and alternatives, folded", () => {
    expect(readPattern("以……為抓手")).toEqual([
      { kind: "literal", text: "以" },
      { kind: "gap" },
      { kind: "literal", text: "为抓手" },
    ]);
    expect(readPattern("（紧扣｜围绕）*主线?")).toEqual([
      { kind: "either", options: ["紧扣", "围绕"] },
      { kind: "gap" },
      { kind: "literal", text: "主线" },
      { kind: "one" },
    ]);
  });

  it("leaves brackets without alternatives, lone signs and plain words alone", () => {
    expect(readPattern("（一）抓好")).toBeNull();
    expect(readPattern("……")).toBeNull();
    expect(readPattern("抓好")).toBeNull();
    expect(readPattern("(|)")).toBeNull();
    expect(looksLikePattern("怎么办？")).toBe(false);
    expect(looksLikePattern("抓?落实")).toBe(true);
  });
});
