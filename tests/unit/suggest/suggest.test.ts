import { describe, expect, it } from "vitest";
import { createDirectorySource } from "../../../electron/core/indexing/search-index.ts";
import { unindexSpeech } from "../../../electron/core/indexing/index-speech.ts";
import { createSuggestService } from "../../../electron/core/suggest/suggest-service.ts";
import { suggestionMethods } from "../../../shared/contract/methods/suggestions.ts";
import type { InputOf } from "../../../shared/contract/method.ts";
import { runBlockSchema } from "../../../shared/contract/vocabulary.ts";
import { builtInFrames, builtInSections } from "../../../templates/built-in.ts";
import { testPorts } from "../core/temp-backend.ts";
import { createTestLibrary, type TestLibrary, type TestSpeech } from "../search/test-library.ts";

const LONG =
  "要健全防汛责任体系，层层压实到人到岗，做到险情早发现、早处置，确保群众生命财产安全万无一失，确保安全度汛。要备足物资、备强队伍，宁可备而不用。";

const SPEECHES: TestSpeech[] = [
  {
    title: "防汛会讲话",
    date: "2023-05-01",
    blocks: [
      { heading: "全力抓好防汛抗旱", role: "arrangements" },
      `2023年，云水县加固堤防12公里。${LONG}`,
      { heading: "强化督查问责", role: "implementation" },
      LONG,
    ],
  },
  {
    title: "经济会讲话",
    date: "2024-01-05",
    blocks: [{ heading: "抓好项目建设", role: "arrangements" }, LONG],
  },
];

const context = { signal: new AbortController().signal };

async function suggest(library: TestLibrary, input: InputOf<(typeof suggestionMethods)["suggest.sections"]>) {
  const { handlers } = createSuggestService(
    { ...library, ports: testPorts("") },
    createDirectorySource(library.store),
  );
  return handlers["suggest.sections"](suggestionMethods["suggest.sections"].input.parse(input), context);
}

async function prepare(
  library: TestLibrary,
  input: InputOf<(typeof suggestionMethods)["insertion.prepare"]>,
) {
  const { handlers } = createSuggestService(
    { ...library, ports: testPorts("") },
    createDirectorySource(library.store),
  );
  const { blocks } = await handlers["insertion.prepare"](
    suggestionMethods["insertion.prepare"].input.parse(input),
    context,
  );
  return blocks.map((block) => runBlockSchema.parse(block));
}

const shown = (blocks: Awaited<ReturnType<typeof prepare>>): string[] =>
  blocks.map(
    ({ level, runs }) =>
      `${level ?? ""}${runs.map((run) => (run.type === "text" ? run.text : `〔${run.prompt}〕`)).join("")}`,
  );

describe("suggesting sections", () => {
  it("puts the library's sections on the topic first, then built-in ones", async () => {
    using library = createTestLibrary(SPEECHES);
    const { items, total } = await suggest(library, { role: "arrangements", topic: "防汛抗旱工作" });
    expect(items[0]).toMatchObject({
      heading: "全力抓好防汛抗旱",
      source: "防汛会讲话",
      role: "arrangements",
    });
    expect(items[0]?.preview).toContain("〔县名〕加固堤防〔长度〕公里");
    expect(items.some((item) => item.target.kind === "template" && item.topic === "防汛抗旱")).toBe(true);
    expect(items.every((item) => item.role === "arrangements")).toBe(true);
    expect(total).toBeGreaterThanOrEqual(items.length);
  });

  it("gives the newest sections of the role and the templates where no topic is known", async () => {
    using library = createTestLibrary(SPEECHES);
    const { items, total } = await suggest(library, { role: "arrangements", limit: 50 });
    expect(items.slice(0, 2).map((item) => item.heading)).toEqual(["抓好项目建设", "全力抓好防汛抗旱"]);
    expect(items).toHaveLength(50);
    expect(total).toBe(2 + builtInSections.filter((section) => section.role === "arrangements").length);
  });

  it("is useful with an empty library, and says the same twice", async () => {
    using library = createTestLibrary();
    const once = await suggest(library, { topic: "安全生产" });
    expect(once.items[0]).toMatchObject({ source: "内置模板", topic: "安全生产" });
    expect(await suggest(library, { topic: "安全生产" })).toEqual(once);
  });

  it("forgets removed speeches", async () => {
    using library = createTestLibrary(SPEECHES);
    library.store.db.prepare("UPDATE speeches SET deleted_at = 1 WHERE id = 1").run();
    unindexSpeech(library.store, 1);
    const { items } = await suggest(library, { topic: "防汛抗旱" });
    expect(items.filter((item) => item.source === "防汛会讲话")).toEqual([]);
    await expect(prepare(library, { target: { kind: "section", id: 1 } })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("preparing an insertion", () => {
  it("dresses a section of the library and says where it came from", async () => {
    using library = createTestLibrary(SPEECHES);
    const blocks = await prepare(library, { target: { kind: "section", id: 1 } });
    expect(shown(blocks)).toEqual(["1全力抓好防汛抗旱", `〔年份〕年，〔县名〕加固堤防〔长度〕公里。${LONG}`]);
    for (const { runs } of blocks) {
      for (const run of runs)
        expect(run.source).toEqual({ kind: "speech", id: "1", title: "防汛会讲话", sectionId: 1 });
    }
    expect(
      shown(await prepare(library, { target: { kind: "section", id: 1 }, withoutHeading: true })),
    ).toHaveLength(1);
    expect(shown(await prepare(library, { target: { kind: "block", id: 1 } }))).toEqual([
      "1全力抓好防汛抗旱",
    ]);
  });

  it("leaves the names of the profile as they are", async () => {
    using library = createTestLibrary(SPEECHES);
    library.store.db
      .prepare("INSERT INTO settings (key, value) VALUES ('profile', ?)")
      .run(JSON.stringify({ county: "云水县" }));
    const [, paragraph] = await prepare(library, { target: { kind: "section", id: 1 } });
    expect(shown(paragraph ? [paragraph] : [])[0]).toContain("〔年份〕年，云水县加固堤防");
  });

  it("makes every built-in template and frame ready", async () => {
    using library = createTestLibrary();
    for (const { id, role } of builtInSections) {
      const blocks = await prepare(library, { target: { kind: "template", id } });
      expect(blocks[0]?.type).toBe(role === "opening" || role === "closing" ? "paragraph" : "heading");
    }
    for (const { id } of builtInFrames) {
      expect(await prepare(library, { target: { kind: "frame", id } })).toHaveLength(1);
    }
    await expect(prepare(library, { target: { kind: "frame", id: "none" } })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
