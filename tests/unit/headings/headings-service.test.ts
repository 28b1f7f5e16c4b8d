import { describe, expect, it, vi } from "vitest";
import { createTempBackend } from "../core/temp-backend.ts";

const TASKS = [
  "明确责任、倒排工期，挂图作战",
  "盯住短板、靠前服务，一件一件抓落地",
  "分管领导每周调度一次，遇到难题当场拍板",
  "坚持群众满意这个标准，把好事办实",
  "压实主体责任，常态化开展督查",
];

const SPEECH = (place: string, year: number, headings: readonly string[]): string =>
  [
    `在${place}${year}年经济工作会议上的讲话`,
    `（${year}年3月5日）`,
    "同志们：",
    `今天，我们召开${place}经济工作会议。`,
    "一、突出重点，抓好各项任务落实",
    ...headings.flatMap((heading, at) => [
      `（${"一二三四五六"[at]}）${heading}`,
      `${place}${year}年要把“${heading}”摆在突出位置，${TASKS[(at + year) % TASKS.length] ?? ""}。`,
    ]),
  ].join("\n");

async function library() {
  const temp = createTempBackend();
  await temp.importPaths(
    temp.file("甲.txt", SPEECH("云岭县", 2023, ["聚力抓项目强支撑", "聚力兴产业增动能", "聚力惠民生促和谐"])),
    temp.file("乙.txt", SPEECH("清河县", 2025, ["聚力抓项目强支撑", "聚力优环境激活力", "聚力保安全护清河"])),
    temp.file("丙.txt", SPEECH("云岭县", 2024, ["全力扩内需促消费", "全力守底线防风险"])),
  );
  await vi.waitFor(async () => {
    const { items } = await temp.call("headings.match", { before: ["聚力稳工业添后劲"], limit: 20 });
    expect(items.some(({ text }) => text === "聚力抓项目强支撑")).toBe(true);
  }, 10_000);
  return temp;
}

describe("headings of the library", () => {
  it("come with counts, years and sources, in the form of the siblings", async () => {
    const { call } = await library();
    const { items, lengths } = await call("headings.match", {
      heading: "项目",
      before: ["聚力兴产业增动能", "聚力惠民生促和谐"],
    });
    expect(lengths).toBe("8");
    expect(items[0]).toMatchObject({
      text: "聚力抓项目强支撑",
      kind: "whole",
      count: 2,
      from: 2023,
      to: 2025,
      sameLengths: true,
      samePattern: true,
      repeats: null,
    });
    expect(items[0]?.parts[0]?.sources.map(({ title }) => title)).toEqual([
      "在清河县2025年经济工作会议上的讲话",
      "在云岭县2023年经济工作会议上的讲话",
    ]);
  });

  it("change another set's first words for those of this one, and say so", async () => {
    const { call } = await library();
    const { items } = await call("headings.match", {
      heading: "消费",
      before: ["聚力兴产业增动能", "聚力惠民生促和谐"],
    });
    const made = items.find(({ text }) => text === "聚力扩内需促消费");
    expect(made).toMatchObject({ kind: "lead", repeats: { word: "促", at: 1 } });
    expect(made?.parts.map(({ text }) => text)).toEqual(["全力扩内需促消费"]);
  });

  it("never offer what names another place, unless it is the user's own", async () => {
    const { call } = await library();
    const ask = async (): Promise<boolean> => {
      const { items } = await call("headings.match", { before: ["聚力兴产业增动能"], limit: 20 });
      return items.some(({ text }) => text.includes("清河"));
    };
    expect(await ask()).toBe(false);
    const profile = await call("profile.get", {});
    await call("profile.set", { ...profile, county: "清河县" });
    expect(await ask()).toBe(true);
  });

  it("offer nothing beside headings that only name the parts", async () => {
    const { call } = await library();
    const { items } = await call("headings.match", { before: ["2025年工作回顾"], after: ["2026年工作安排"] });
    expect(items).toEqual([]);
  });

  it("follow the library: a removed speech counts no more", async () => {
    const { call } = await library();
    const { items } = await call("library.list", { text: "清河县" });
    await call("library.remove", { ids: items.map(({ id }) => id) });
    await vi.waitFor(async () => {
      const found = await call("headings.match", { heading: "项目", before: ["聚力兴产业增动能"] });
      expect(found.items.find(({ text }) => text === "聚力抓项目强支撑")?.count).toBe(1);
    }, 10_000);
  });

  it("make whole sets for a list of topics, each heading attested", async () => {
    const { call } = await library();
    const { sets } = await call("headings.sets", {
      topics: ["项目", "产业", "消费", "防汛"],
      like: ["聚力惠民生促和谐"],
    });
    const [best] = sets;
    expect(best?.offers.map(([first]) => first?.text)).toEqual([
      "聚力抓项目强支撑",
      "聚力兴产业增动能",
      "聚力扩内需促消费",
      undefined,
    ]);
    const free = await call("headings.sets", { topics: ["项目", "民生"] });
    expect(free.sets[0]?.offers.every((row) => row.length > 0)).toBe(true);
    for (const { offers } of free.sets)
      for (const offer of offers.flat()) expect(offer.parts.length).toBeGreaterThan(0);
  });

  it("find something for long headings of two clauses, and go on to other forms where theirs has nothing", async () => {
    const { call } = createTempBackend();
    const long = [
      "经济运行稳中向好，综合实力再上台阶",
      "项目建设提速加力，发展后劲持续增强",
      "教学质量稳中有升，办学水平显著提高",
    ];
    const { sets } = await call("headings.sets", { topics: long, like: long });
    expect(sets[0]?.offers.filter((row) => row.length > 0).length).toBeGreaterThanOrEqual(2);
    // Neither clauses nor lengths in common: other forms, each told by where it is from.
    const odd = ["深入推进农业农村现代化", "围绕项目抓招商，围绕招商促落地，围绕落地优服务", "民生"];
    const other = await call("headings.sets", { topics: odd, like: odd });
    expect(other.sets.length).toBeGreaterThan(0);
    expect(other.sets.every(({ source }) => source !== null)).toBe(true);
  });
});
