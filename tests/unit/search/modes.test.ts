import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { unindexSpeech } from "../../../electron/core/indexing/index-speech.ts";
import { createTestLibrary, type TestSpeech } from "./test-library.ts";

const SAMPLES = join(import.meta.dirname, "../../../templates/samples");

function randoms(start: number): (below: number) => number {
  let seed = start;
  return (below) => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % below;
}

const sampleSpeeches = (): TestSpeech[] =>
  readdirSync(SAMPLES).map((file) => ({
    title: file,
    blocks: readFileSync(join(SAMPLES, file), "utf8")
      .split(/\r?\n/u)
      .filter((line) => line.trim() !== ""),
  }));

const SPEECHES: TestSpeech[] = [
  {
    title: "2023年安全生产会",
    date: "2023-03-01",
    occasion: "安全生产会议",
    blocks: [
      { heading: "总结成绩", role: "review" },
      "去年安全生产形势平稳。",
      { heading: "压实责任", role: "implementation" },
      "层层压实安全生产责任。",
    ],
  },
  {
    title: "2025年经济会",
    date: "2025-01-10",
    occasion: "经济工作会议",
    blocks: [
      { heading: "狠抓安全生产", role: "arrangements" },
      "产业要上台阶，责任要落到人。",
      "二〇二五年要开好局。",
    ],
  },
];

describe("modes and filters", () => {
  it("filters by role, occasion and years, from options and from the query", async () => {
    using library = createTestLibrary(SPEECHES);
    const totalOf = async (input: Parameters<typeof library.search>[0]): Promise<number> =>
      (await library.search(input)).total;
    expect(await totalOf({ query: "安全生产" })).toBe(3);
    expect(await totalOf({ query: "安全生产", roles: ["review"] })).toBe(1);
    expect(await totalOf({ query: "安全生产", roles: ["review", "arrangements"] })).toBe(2);
    expect(await totalOf({ query: "安全生产", occasions: ["经济工作会议"] })).toBe(1);
    expect(await totalOf({ query: "安全生产", from: 2024 })).toBe(1);
    expect(await totalOf({ query: "安全生产 年:2023" })).toBe(2);
    expect(await totalOf({ query: "安全生产 角色:落实" })).toBe(1);
    expect(await totalOf({ query: "责任 场合:经济" })).toBe(1);
    expect(await totalOf({ query: "责任 标题:压实" })).toBe(2);
    expect(await totalOf({ query: "来源:经济会" })).toBe(3);
    expect(await totalOf({ query: "安全生产 -责任" })).toBe(2);
    expect(await totalOf({ query: "年:2023 字数:4" })).toBe(2);
  });

  it("counts facets over everything that matches", async () => {
    using library = createTestLibrary(SPEECHES);
    const { facets, speeches } = await library.search({ query: "安全生产", facets: true, limit: 1 });
    expect(speeches).toBe(2);
    expect(facets).toEqual({
      years: [
        { value: "2023", count: 2 },
        { value: "2025", count: 1 },
      ],
      roles: [
        { value: "review", count: 1 },
        { value: "arrangements", count: 1 },
        { value: "implementation", count: 1 },
      ],
      occasions: [
        { value: "安全生产会议", count: 2 },
        { value: "经济工作会议", count: 1 },
      ],
      speakers: [],
      levels: [],
    });
  });

  it("searches headings alone and gives each hit its place", async () => {
    using library = createTestLibrary(SPEECHES);
    const { mode, hits } = await library.search({ query: "安全生产", mode: "heading" });
    expect(mode).toBe("heading");
    expect(hits).toMatchObject([
      {
        text: "狠抓安全生产",
        ranges: [[2, 6]],
        section: { heading: "狠抓安全生产", path: ["狠抓安全生产"], role: "arrangements" },
      },
    ]);
  });

  it("pages and sorts by date", async () => {
    using library = createTestLibrary(SPEECHES);
    const all = await library.search({ query: "安全生产", sort: "date" });
    expect(all.hits.map((hit) => hit.speech.date)).toEqual(["2025-01-10", "2023-03-01", "2023-03-01"]);
    const rest = await library.search({ query: "安全生产", sort: "date", offset: 1, limit: 1 });
    expect(rest.hits[0]?.block.id).toBe(all.hits[1]?.block.id);
  });

  it("decides what is meant: phrase, words, years in other figures, a sentence that is not there as such", async () => {
    using library = createTestLibrary(SPEECHES);
    const modeOf = async (query: string) => {
      const { mode, total } = await library.search({ query });
      return { mode, total };
    };
    expect(await modeOf("安全生产责任")).toEqual({ mode: "exact", total: 1 });
    expect(await modeOf("责任 产业")).toEqual({ mode: "words", total: 1 });
    expect(await modeOf("生产产业责任")).toEqual({ mode: "words", total: 2 });
    expect(await modeOf("2025年 开局")).toEqual({ mode: "words", total: 1 });
    expect(await modeOf("2025年 开好局")).toEqual({ mode: "words", total: 1 });
    expect(await modeOf("要层层压紧压实安全生产的责任链条")).toMatchObject({ mode: "similar" });
    expect(await modeOf('"产业 责任"')).toEqual({ mode: "exact", total: 0 });
  });

  it("takes letters for initials where nothing else is found, and says how it read a query", async () => {
    using library = createTestLibrary([{ blocks: ["抓铁有痕、踏石留印", "提高gdp的质量"] }]);
    const initials = await library.search({ query: "ztyh" });
    expect(initials).toMatchObject({ total: 1, reading: "没有原词，改查拼音首字母「ztyh」" });
    expect(initials.hits[0]?.ranges).toEqual([[0, 4]]);
    expect((await library.search({ query: "GDP" })).reading).toBe("原词「GDP」");
    const { reading } = await library.search({ query: "责任 年:2023-2025 角色:回顾 -试点" });
    expect(reading).toBe("没有原词，改查词语「责任」，不含「试点」，部分为「回顾总结」，2023—2025年");
  });

  it("forgets what was taken out of the index and finds it again when it is back", async () => {
    using library = createTestLibrary(SPEECHES);
    expect((await library.search({ query: "安全生产" })).total).toBe(3);
    unindexSpeech(library.store, 1);
    expect((await library.search({ query: "安全生产" })).total).toBe(1);
    library.add({ blocks: ["安全生产"] });
    expect((await library.search({ query: "安全生产" })).total).toBe(2);
  });

  it("stops when the caller has cancelled", async () => {
    using library = createTestLibrary(SPEECHES);
    await expect(library.search({ query: "安全生产" }, AbortSignal.abort())).rejects.toThrow(/abort/iu);
  });

  it("finds a paragraph by three of its words among the first five, nine times of ten", async () => {
    using library = createTestLibrary(sampleSpeeches());
    const paragraphs = library.texts().filter((text) => text.length > 60);
    const random = randoms(5);
    let found = 0;
    for (let i = 0; i < 60; i++) {
      const paragraph = paragraphs[random(paragraphs.length)] ?? "";
      const words = Array.from({ length: 3 }, () => random(paragraph.length - 3)).map((at) =>
        paragraph.slice(at, at + 3),
      );
      const { hits } = await library.search({
        query: words.map((word) => `"${word.replaceAll(/[\s"]/gu, "的")}"`).join(" "),
        mode: "words",
        limit: 5,
      });
      if (hits.some((hit) => hit.text === paragraph)) found++;
    }
    expect(found).toBeGreaterThanOrEqual(50);
  });

  it("finds a sentence of which a third was replaced or dropped, first, nine times of ten", async () => {
    using library = createTestLibrary(sampleSpeeches());
    const sentences = library.texts().flatMap((text) => text.match(/[^。！？]{20,}[。！？]/gu) ?? []);
    const random = randoms(11);
    let first = 0;
    for (let i = 0; i < 60; i++) {
      const sentence = sentences[random(sentences.length)] ?? "";
      const query = Array.from(sentence, (character) => {
        const dice = random(100);
        return dice < 15 ? "" : dice < 30 ? String.fromCharCode(0x4e00 + random(5000)) : character;
      }).join("");
      const { hits } = await library.search({ query, mode: "similar", limit: 1 });
      if (hits[0]?.text.includes(sentence)) first++;
    }
    expect(first).toBeGreaterThanOrEqual(54);
  });
});
