import { describe, expect, it } from "vitest";
import { loadTagger } from "../../../electron/core/indexing/tokenizer.ts";
import { headingShape, readShape } from "../../../shared/domain/search/heading-shape.ts";
import { createTestLibrary, type TestSpeech } from "./test-library.ts";

const SAID = "要以钉钉子精神抓落实";
const SPEECHES: TestSpeech[] = [
  { title: "甲", date: "2013-05-01", blocks: [`同志们！${SAID}。`, "落实是硬功夫。"] },
  { title: "乙", date: "2025-02-01", blocks: [`${SAID}。散会`, "层层落实。"] },
  {
    title: "丙",
    date: "2019-01-01",
    blocks: ["层层抓落实，事事有回音。", `第一句。要以“钉钉子”精神，抓落实！`],
  },
  { title: "丁", blocks: ["落实，落实，再落实。", "抓落实要细。", "不落实就问责。"] },
];

describe("groups and frequency", () => {
  it("takes equal sentences together, with how many speeches say them and since when", async () => {
    using library = createTestLibrary(SPEECHES);
    const { total, groups, hits } = await library.search({
      query: "落实",
      group: "sentence",
      sort: "frequency",
    });
    expect(total).toBe(9);
    expect(groups).toBe(7);
    expect(hits).toHaveLength(7);
    expect(hits[0]?.group).toMatchObject({ blocks: 3, speeches: 3, first: "2013-05-01", last: "2025-02-01" });
    expect(hits[0]?.group?.members.map(({ speech, text }) => [speech.title, text])).toEqual([
      ["乙", `${SAID}。`],
      ["丙", "要以“钉钉子”精神，抓落实！"],
      ["甲", `${SAID}。`],
    ]);
    expect(hits[1]?.group).toMatchObject({ blocks: 1, speeches: 1 });
  });

  it("takes the matches of one speech together, and pages over groups", async () => {
    using library = createTestLibrary(SPEECHES);
    const ask = { query: "落实", group: "speech", sort: "frequency" } as const;
    const all = await library.search(ask);
    expect(all).toMatchObject({ total: 9, groups: 4 });
    expect(all.hits.map(({ speech, group }) => [speech.title, group?.blocks])).toEqual([
      ["丁", 3],
      ["乙", 2],
      ["丙", 2],
      ["甲", 2],
    ]);
    const second = await library.search({ ...ask, offset: 1, limit: 2 });
    expect(second.hits.map(({ speech }) => speech.title)).toEqual(["乙", "丙"]);
    expect((await library.search({ ...ask, sort: "date" })).hits.map(({ speech }) => speech.title)).toEqual([
      "乙",
      "丙",
      "甲",
      "丁",
    ]);
  });

  it("puts what most speeches say first", async () => {
    using library = createTestLibrary(SPEECHES);
    const { hits } = await library.search({ query: "落实", sort: "frequency", limit: 4 });
    expect(hits.map(({ speech }) => speech.title).slice(0, 3)).toEqual(["乙", "丙", "甲"]);
    expect(hits.map(({ score }) => score)).toEqual([3, 3, 3, 1]);
  });

  it("stops grouping when the caller has cancelled", async () => {
    using library = createTestLibrary(SPEECHES);
    await expect(library.search({ query: "落实", group: "sentence" }, AbortSignal.abort())).rejects.toThrow(
      /abort/iu,
    );
  });
});

describe("shapes of headings", () => {
  const HEADINGS = [
    "抓好项目",
    "抓项目、促投资",
    "优化环境，强化服务",
    "产业提速",
    "以项目促发展",
    "踏石留印",
    "全力以赴抓项目",
    "思想要统一",
    "新的征程",
  ];

  it("are told by parts of speech", async () => {
    const { tag } = await loadTagger();
    expect(HEADINGS.map((heading) => headingShape(heading, tag))).toEqual([
      "动宾",
      "动宾+动宾",
      "动宾+动宾",
      "主谓",
      "介动",
      "成语",
      "动宾",
      "主谓",
      "偏正",
    ]);
    expect(headingShape("", tag)).toBe("");
    expect(headingShape("——、", tag)).toBe("");
    expect(readShape("动宾、动宾")).toBe("动宾+动宾");
    expect(readShape("动宾+什么")).toBeNull();
  });

  it("restrict a search, also with a length, and are counted beside it", async () => {
    using library = createTestLibrary(
      [{ blocks: HEADINGS.map((heading) => ({ heading, role: "arrangements" as const })) }],
      loadTagger,
    );
    const textsOf = async (query: string) =>
      (await library.search({ query })).hits.map(({ text }) => text).sort();
    expect(await textsOf("结构:动宾+动宾")).toEqual(["优化环境，强化服务", "抓项目、促投资"].sort());
    expect(await textsOf("项目 结构:动宾+动宾")).toEqual(["抓项目、促投资"]);
    expect(await textsOf("结构:动宾＋动宾 标题字数:9")).toEqual(["优化环境，强化服务"]);
    const { facets } = await library.search({
      query: "项目",
      mode: "heading",
      facets: true,
      shapes: true,
    });
    expect(facets?.lengths).toEqual([
      { value: "4", count: 1 },
      { value: "6", count: 1 },
      { value: "7", count: 2 },
    ]);
    expect(facets?.shapes?.map(({ value }) => value).sort()).toEqual(["介动", "动宾", "动宾+动宾"].sort());
    expect((await library.search({ query: "结构:动宾+什么" })).reading).toContain("结构由动宾、主谓");
  });

  it("are not heeded where no dictionary is there, and the help line says so", async () => {
    using library = createTestLibrary([{ blocks: [{ heading: "抓好项目" }, "项目多"] }]);
    const { total, reading } = await library.search({ query: "项目 结构:主谓" });
    expect(total).toBe(1);
    expect(reading).toContain("词典没有装好");
  });
});
