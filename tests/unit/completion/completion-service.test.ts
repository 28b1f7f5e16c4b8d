import { describe, expect, it } from "vitest";
import { createTempBackend } from "../core/temp-backend.ts";

const speech = (line: string): string =>
  `在全县工作会议上的讲话\n\n同志们：\n\n一、提高认识\n\n${line}\n\n二、狠抓落实\n\n各级各部门要压实工作责任，确保各项任务落到实处。\n`;

describe("complete.next", () => {
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
