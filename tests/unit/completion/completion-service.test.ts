import { describe, expect, it } from "vitest";
import { createTempBackend } from "../core/temp-backend.ts";

const speech = (line: string): string =>
  `在全县工作会议上的讲话\n\n同志们：\n\n一、提高认识\n\n${line}\n\n二、狠抓落实\n\n各级各部门要压实工作责任，确保各项任务落到实处。\n`;

describe("complete.next", () => {
  it("gives text and slots, and fills in what draft and profile know", async () => {
    const { call, file, importPaths } = createTempBackend();
    const years = [2019, 2021, 2023, 2024];
    const paths = years.map((year) =>
      file(
        `${year}.txt`,
        `在全县工作会议上的讲话\n\n（${year}年3月2日）\n\n同志们：\n\n一、提高认识\n\n回望${year - 1}年的奋斗历程，我们深感自豪。全县完成造林面积${year - 1900}万亩，绿意更浓。\n`,
      ),
    );
    await importPaths(...paths);
    const next = (before: string, draft?: number) =>
      call("complete.next", { before, ...(draft !== undefined && { draft }) });
    await expect.poll(async () => (await next("我们")).complete).toBe(true);
    const facts = { meeting: "", unit: "", leaderPost: "", leaderName: "", date: "2031-02-03" };
    const { id } = await call("drafts.create", { title: "讲话", facts });
    const shown = async (before: string, draft?: number) =>
      (await next(before, draft)).candidates.map(({ text }) => text);
    expect(await shown("同志们，回望", id)).toContain("2030年的奋斗历程");
    // Without a draft it is the year of the clock.
    expect(await shown("同志们，回望")).toContain("2025年的奋斗历程");
    const [first] = (await next("去年，全县完成造林面积", id)).candidates;
    expect(first?.runs).toEqual([
      { type: "slot", key: expect.any(String), kind: "number", prompt: "面积", value: null },
      { type: "text", text: "万亩，" },
    ]);
  }, 30_000);

  it("reads the library after the first call, and takes in what is imported or removed later", async () => {
    const { call, file, importPaths } = createTempBackend();
    await importPaths(file("甲.txt", speech("要深化橘红产业链条建设，打造特色品牌。")));
    const next = (before: string) => call("complete.next", { before });
    const texts = async (before: string): Promise<string[]> =>
      (await next(before)).candidates.map(({ text }) => text);
    expect(await next("我们要深化橘红")).toEqual({ candidates: [], complete: false });
    await expect.poll(async () => (await next("我们要深化橘红")).complete).toBe(true);
    expect((await texts("我们要深化橘红"))[0]).toMatch(/^产业链条建设/u);

    await importPaths(file("乙.txt", speech("要盘活山茱萸种植基地，带动农户增收。")));
    await expect.poll(() => texts("我们要盘活山茱"), { timeout: 10_000 }).not.toEqual([]);
    expect((await texts("我们要盘活山茱"))[0]).toMatch(/^萸种植基地/u);

    const { items } = await call("library.list", {});
    for (const { id } of items) await call("library.remove", { ids: [id] });
    await expect.poll(() => texts("我们要盘活山茱"), { timeout: 10_000 }).toEqual([]);
  }, 30_000);
});
