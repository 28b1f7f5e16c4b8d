import { describe, expect, it } from "vitest";
import { createBackend } from "../../../electron/core/backend.ts";
import { speechText } from "./speech-texts.ts";
import { createTempBackend, type TempBackend } from "./temp-backend.ts";

const DAY = 24 * 60 * 60 * 1000;

async function withSpeeches(): Promise<TempBackend & { ids: number[] }> {
  const temp = createTempBackend();
  const { outcomes } = await temp.importPaths(
    temp.file("1.txt", speechText({ place: "青禾县", year: 2023 })),
    temp.file(
      "2.txt",
      speechText({ place: "石桥镇", year: 2025, meeting: "森林防火工作会议", speaker: "石桥镇镇长　周明朗" }),
    ),
    temp.file("3.txt", speechText({ place: "云溪县", year: 2024, meeting: "防汛工作会议" })),
  );
  return { ...temp, ids: outcomes.map((outcome) => (outcome.outcome === "imported" ? outcome.speechId : 0)) };
}

describe("library", () => {
  it("keeps a speech with its sections, blocks, roles and original", async () => {
    const { call, backend, ids } = await withSpeeches();
    const speech = await call("library.get", { id: ids[0] ?? 0 });
    expect(speech).toMatchObject({
      title: "在全县防汛工作会议上的讲话",
      post: "青禾县县长",
      name: "林知远",
      date: "2023-05-08",
      year: 2023,
      occasion: "防汛工作会议",
      level: "county",
      salutation: "同志们：",
      fileName: "1.txt",
      format: "txt",
      encoding: "utf-8",
      origin: "user",
    });
    const { sectionTree, blocks } = speech;
    expect(sectionTree.map(({ marker, heading, level }) => [marker, heading, level])).toEqual([
      [null, "", 1],
      ["一、", "总结经验，充分肯定青禾县取得的成绩", 1],
      ["二、", "突出重点，扎实做好各项准备工作", 1],
      ["（一）", "抓好隐患排查", 2],
      ["（二）", "抓好物资储备", 2],
      ["三、", "加强领导，层层压实工作责任", 1],
    ]);
    expect(sectionTree[3]?.parentId).toBe(sectionTree[2]?.id);
    expect(blocks.map(({ id }) => id)).toEqual(blocks.map((_, index) => (blocks[0]?.id ?? 0) + index));
    expect(
      blocks.filter(({ sectionId }) => sectionId === sectionTree[4]?.id).map(({ text }) => text),
    ).toEqual(["抓好物资储备", "备足沙袋、救生衣和应急灯，做到要得来、用得上。"]);
    expect(sectionTree[4]?.chars).toBe(29);
    expect(Object.values(speech.roleChars).reduce((sum, chars) => sum + chars, 0)).toBe(speech.chars);
    expect(speech.sections).toBe(sectionTree.length);
    const original = await call("library.original", { id: ids[0] ?? 0 });
    const { name, bytes } = backend.files.read(original.token);
    expect(name).toBe("1.txt");
    expect(Buffer.from(bytes).toString()).toBe(speechText({ place: "青禾县", year: 2023 }));
  });

  it("lists by date, import and title, page by page", async () => {
    const { call } = await withSpeeches();
    const years = async (sort: "date" | "imported" | "title"): Promise<(number | null)[]> =>
      (await call("library.list", { sort })).items.map(({ year }) => year);
    expect(await years("date")).toEqual([2025, 2024, 2023]);
    expect(await years("imported")).toEqual([2024, 2025, 2023]);
    expect(await years("title")).toEqual([2023, 2024, 2025]);
    const page = await call("library.list", { offset: 1, limit: 1 });
    expect(page.total).toBe(3);
    expect(page.items.map(({ year }) => year)).toEqual([2024]);
  });

  it("filters by words in whatever form, year, occasion, role and level, and counts each facet under the others", async () => {
    const { call } = await withSpeeches();
    const years = async (filter: Parameters<typeof call<"library.list">>[1]): Promise<(number | null)[]> =>
      (await call("library.list", filter)).items.map(({ year }) => year);
    expect(await years({ text: "防汛 雲溪縣" })).toEqual([2024]);
    expect(await years({ text: "周明朗" })).toEqual([2025]);
    expect(await years({ text: "100%" })).toEqual([]);
    expect(await years({ years: [2023, 2025] })).toEqual([2025, 2023]);
    expect(await years({ occasions: ["防汛工作会议"], years: [2024] })).toEqual([2024]);
    expect(await years({ levels: ["town"] })).toEqual([2025]);
    expect(await years({ roles: ["implementation"] })).toEqual([2025, 2024, 2023]);
    const facets = await call("library.facets", { years: [2025] });
    expect(facets.years).toEqual([
      { value: "2025", count: 1 },
      { value: "2024", count: 1 },
      { value: "2023", count: 1 },
    ]);
    expect(facets.occasions).toEqual([{ value: "森林防火工作会议", count: 1 }]);
    expect(facets.levels).toEqual([{ value: "town", count: 1 }]);
  });

  it("takes removed speeches out of lists, facets, numbers and search, and brings them back", async () => {
    const { call, ids } = await withSpeeches();
    const id = ids[1] ?? 0;
    const found = async (): Promise<number> => (await call("search.run", { query: "森林防火" })).total;
    const before = await found();
    expect(before).toBeGreaterThan(0);
    expect(await call("library.remove", { ids: [id, 999] })).toEqual({ removed: [id] });
    expect((await call("library.list", {})).total).toBe(2);
    expect((await call("library.stats", {})).byYear).toEqual({ "2023": 1, "2024": 1 });
    expect((await call("library.facets", {})).levels).toEqual([{ value: "county", count: 2 }]);
    await expect(call("library.get", { id })).rejects.toMatchObject({ code: "not-found" });
    await expect(call("library.original", { id })).rejects.toMatchObject({ code: "not-found" });
    expect(await found()).toBe(0);
    expect(await call("library.restore", { ids: [id, id] })).toEqual({ restored: [id] });
    expect((await call("library.list", {})).total).toBe(3);
    expect(await found()).toBe(before);
  });

  it("deletes for good at a start 30 days after the removal, and never gives its id away", async () => {
    const { call, backend, ports, clock, ids, file } = await withSpeeches();
    const last = ids[2] ?? 0;
    await call("library.remove", { ids: [last] });
    await backend.close();
    clock.now += 29 * DAY;
    const soon = createBackend(ports);
    expect(await soon.call("library.restore", { ids: [last] })).toEqual({ restored: [last] });
    await soon.call("library.remove", { ids: [last] });
    await soon.close();
    clock.now += 31 * DAY;
    const late = createBackend(ports);
    expect(await late.call("library.restore", { ids: [last] })).toEqual({ restored: [] });
    await late.call("import.start", {
      tokens: [late.files.grant(file("4.txt", speechText({ place: "新河县" })))],
    });
    await late.close();
    const again = createBackend(ports);
    const { items } = await again.call("library.list", {});
    expect(items.every(({ id }) => id !== last)).toBe(true);
    await again.close();
  });

  it("counts what it holds", async () => {
    const { call } = await withSpeeches();
    const stats = await call("library.stats", {});
    expect(stats).toMatchObject({
      speeches: 3,
      sections: 18,
      byOccasion: { 防汛工作会议: 2, 森林防火工作会议: 1 },
    });
    expect(Object.values(stats.byRole).reduce((sum, chars) => sum + chars, 0)).toBe(stats.chars);
    expect(stats.dbBytes).toBeGreaterThan(0);
  });

  it("says where it lies", async () => {
    const { call, ports } = await withSpeeches();
    expect(await call("app.info", {})).toMatchObject({ library: ports.paths.library, speeches: 3 });
  });
});
