import { array, assert, asyncProperty, constantFrom } from "fast-check";
import { describe, expect, it } from "vitest";
import { loadTagger } from "../../../electron/core/indexing/tokenizer.ts";
import { spellingsOf } from "../../../shared/domain/search/spellings.ts";
import type { SpeechLevel } from "../../../shared/domain/speech/speech.ts";
import { SEARCH_MODES } from "../../../shared/contract/methods/search.ts";
import { createTestLibrary, type TestSpeech } from "./test-library.ts";

const SPEECHES: TestSpeech[] = [
  {
    title: "在全县项目会上的讲话",
    date: "2024-02-01",
    occasion: "项目会",
    post: "县委书记",
    name: "李明",
    blocks: [
      { heading: "抓项目", role: "arrangements" },
      "坚持深化改革，坚持开放。人民是江山，发展是硬道理。",
      { heading: "抓好落实强化责任", role: "implementation" },
      "坚持三个原则。二〇二四年第十四届大会",
    ],
  },
  {
    title: "在座谈会上的讲话",
    date: "2025-03-01",
    post: "县长",
    blocks: [{ heading: "会议要求", role: "opening" }, "坚持学习，二零二四年、2024年都要抓项目。第14届大会"],
  },
];

describe("the query language", () => {
  it("finds words of a part of speech beside others, and counts what stood there", async () => {
    using library = createTestLibrary(SPEECHES, loadTagger);
    const verbs = await library.search({ query: "坚持<v>" });
    expect(verbs).toMatchObject({ mode: "pattern", total: 2, reading: "句式「坚持<v>」" });
    expect(verbs.fillers).toEqual([
      { text: "学习", count: 1 },
      { text: "开放", count: 1 },
    ]);
    const named = await library.search({ query: "<名词>是<n>" });
    expect(named.fillers?.map(({ text }) => text).sort()).toEqual(["人民", "发展"]);
    expect(named.moreFillers?.[0]?.map(({ text }) => text).sort()).toEqual(["江山", "硬道理"]);
    expect((await library.search({ query: "坚持<m>" })).total).toBe(1);
  });

  it("reads places for words as gaps where no dictionary is there, and says so", async () => {
    using library = createTestLibrary(SPEECHES, () => Promise.reject(new Error("not installed")));
    const { total, reading } = await library.search({ query: "坚持<v>" });
    expect(total).toBe(3);
    expect(reading).toBe("句式「坚持<v>」；词典没有装好，词性按空缺查，结构不作限制");
  });

  it("takes letters for the initials of whole words before those of their pieces", async () => {
    using library = createTestLibrary(
      [
        {
          blocks: [
            "群众体育和竞技体育协调发展",
            "群众体育活动很多，群众体育活动很好",
            "以抓铁有痕的劲头抓下去",
          ],
        },
      ],
      loadTagger,
    );
    const { hits, total } = await library.search({ query: "ztyh" });
    expect(total).toBe(3);
    expect(hits[0]?.text).toContain("抓铁有痕");
  });

  it("lets a speaker's words be found alone, from the options and from the query", async () => {
    using library = createTestLibrary(SPEECHES);
    const totalOf = async (query: string, speakers: string[] = []) =>
      (await library.search({ query, speakers })).total;
    expect(await totalOf("坚持")).toBe(3);
    expect(await totalOf("坚持", ["县委书记 李明"])).toBe(2);
    expect(await totalOf("坚持 讲话人:李明")).toBe(2);
    expect(await totalOf("坚持 领导:县委书记李明")).toBe(2);
    expect(await totalOf("坚持 -讲话人:李明")).toBe(1);
    const { facets } = await library.search({ query: "坚持", facets: true });
    expect(facets?.speakers).toEqual([
      { value: "县委书记 李明", count: 2 },
      { value: "县长", count: 1 },
    ]);
  });

  it("lets the speeches of one level be found alone, from the options and from the query", async () => {
    using library = createTestLibrary([
      { level: "county", blocks: ["坚持发展"] },
      { level: "city", blocks: ["坚持改革", "坚持开放"] },
      { blocks: ["坚持不懈"] },
    ]);
    const totalOf = async (query: string, levels: SpeechLevel[] = []) =>
      (await library.search({ query, levels })).total;
    expect(await totalOf("坚持")).toBe(4);
    expect(await totalOf("坚持", ["city"])).toBe(2);
    expect(await totalOf("坚持 级别:县、市级")).toBe(3);
    expect(await totalOf("坚持 -级别:市")).toBe(2);
    const { facets, hits, reading } = await library.search({ query: "坚持 级别:县", facets: true });
    expect(facets?.levels).toEqual([{ value: "county", count: 1 }]);
    expect(hits[0]?.speech.level).toBe("county");
    expect(reading).toBe("原词「坚持」，级别为「县区」");
  });

  it("leaves out what is excluded: words, patterns, fields", async () => {
    using library = createTestLibrary(SPEECHES);
    const totalOf = async (query: string) => (await library.search({ query })).total;
    expect(await totalOf("坚持 -坚持…改革")).toBe(2);
    expect(await totalOf("坚持 -角色:落实")).toBe(2);
    expect(await totalOf("坚持 -年:2024")).toBe(1);
    expect(await totalOf("-年:2024")).toBe(2);
    expect(await totalOf("标题字数:3")).toBe(1);
    expect(await totalOf("抓 标题字数:8")).toBe(1);
    expect((await library.search({ query: "坚持 -角色:落实 年:2020-2025" })).reading).toBe(
      "原词「坚持」，2020—2025年，排除部分为「落实保障」",
    );
  });

  it("takes zeros, years and ordinals in any figures for the same, but not in mode exact", async () => {
    using library = createTestLibrary(SPEECHES);
    for (const query of ["2024年", "二○二四年", "二零二四年", "２０２４年", "二〇二四…"])
      expect({ query, total: (await library.search({ query })).total }).toEqual({ query, total: 2 });
    expect((await library.search({ query: "第14届" })).total).toBe(2);
    expect((await library.search({ query: "第十四届…会" })).total).toBe(2);
    expect((await library.search({ query: "二零二四年", mode: "exact" })).total).toBe(1);
    expect(spellingsOf("第二十届")).toContain("第20届");
    expect(spellingsOf("第10次")).toContain("第十次");
    expect(spellingsOf("落实")).toEqual(["落实"]);
  });

  it("says what it read literally, and how to write what was meant", async () => {
    using library = createTestLibrary(SPEECHES);
    const readingOf = async (query: string) => (await library.search({ query })).reading;
    expect(await readingOf("坚持 年:去年")).toContain(
      "「年:去年」按原字查（年份写作 年:2023 或 年:2023-2025）",
    );
    expect(await readingOf("坚持 角色:县长")).toContain("「角色:县长」按原字查（角色有开场、");
    expect(await readingOf("坚持<xyz>")).toContain("「<xyz>」不是词性，按原字查");
    expect(await readingOf("(紧扣|围绕主线")).toContain("括号没有收尾，按原字查");
    expect(await readingOf('"没有收尾')).toContain("引号没有收尾，按原字查");
    expect(await readingOf("2023-2025")).not.toContain("按原字查");
  });

  it("answers any line in any mode", async () => {
    using library = createTestLibrary(SPEECHES, loadTagger);
    const soup = [
      '坚持 <v> < > 〈名〉 … * ? ？ ( | ) （甲｜乙） - － " “ ” 「 」 年: 年:2024 角色:回顾 标题字数:3- 字数:99999'.split(
        " ",
      ),
      "讲话人: 来源： é 👍 ztyh AND NEAR( ： : % _ ' ; 零 ㈠ ﬁ".split(" "),
      [" ", "　", "\n", "\0", "\uD800"],
    ].flat();
    const piece = constantFrom(...soup);
    await assert(
      asyncProperty(array(piece, { maxLength: 14 }), constantFrom(...SEARCH_MODES), async (pieces, mode) => {
        const { total, hits, reading } = await library.search({ query: pieces.join(""), mode, facets: true });
        expect(total).toBeGreaterThanOrEqual(hits.length);
        expect(typeof reading).toBe("string");
      }),
      { numRuns: 600 },
    );
  });
});
