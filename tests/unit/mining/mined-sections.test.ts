import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MinedFinder } from "../../../electron/core/mining/mined-finder.ts";
import { listMinedTemplates } from "../../../electron/core/mining/mined-templates.ts";
import { frameRows, frameSources } from "../../../electron/core/mining/frame-queries.ts";
import { createMiner, finishMining } from "../../../electron/core/mining/mining-work.ts";
import { templateRow, templateSources } from "../../../electron/core/mining/template-queries.ts";
import { proposeFrame } from "../../../electron/core/templates/propose-frame.ts";
import { suggestAll } from "../../../electron/core/suggest/suggest-all.ts";
import { parseTemplateText } from "../../../shared/domain/drafts/template-text.ts";
import { createTempBackend } from "../core/temp-backend.ts";
import { createTestLibrary, type TestLibrary, type TestSpeech } from "../search/test-library.ts";

function projects(
  year: number,
  county: string,
  projectCount: number,
  amount: number,
  extra = "",
): TestSpeech {
  return {
    title: `${county}${year}年项目工作会讲话`,
    date: `${year}-01-10`,
    blocks: [
      { heading: "抓项目、增后劲", role: "arrangements" },
      `去年${county}新上项目${projectCount}个，总投资${amount}亿元，开工率居全市前列，为全年增长打下了底子。${extra}` +
        "各部门要以项目为抓手，推动投资早落地、早见效，一个项目一个班子、一本台账、一抓到底。",
    ],
  };
}

const OTHER: TestSpeech = {
  title: "防汛工作会讲话",
  date: "2023-05-01",
  blocks: [
    { heading: "守住防汛底线", role: "arrangements" },
    "水库、河道、低洼院落要逐处排查，责任人、联系电话上墙公布，雨情水情一小时一报，转移路线提前走一遍。",
  ],
};

const mined = (library: TestLibrary) => listMinedTemplates(library.store, { query: "", limit: 20 });

describe("sections that several speeches say", () => {
  let library: TestLibrary;
  beforeEach(() => {
    library = createTestLibrary();
  });
  afterEach(() => library[Symbol.dispose]());

  it("become one text with slots, support, years and sources", () => {
    library.add(projects(2022, "石桥县", 31, 120));
    library.add(projects(2023, "南坪县", 44, 260.5));
    library.add(projects(2024, "石桥县", 52, 300));
    library.add(OTHER);
    finishMining(library.store);
    const { total, items } = mined(library);
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ role: "arrangements", support: 3, firstYear: 2022, lastYear: 2024 });
    const text = (items[0]?.parts ?? []).map((part) => ("text" in part ? part.text : "")).join("");
    expect(text).toContain("新上项目{number:数量}个，总投资{number:金额}亿元");
    expect(text).not.toMatch(/石桥|南坪|\d/u);
    const id = items[0]?.id ?? 0;
    expect(templateSources(library.store, id, 9).map(({ title }) => title)).toEqual([
      "石桥县2024年项目工作会讲话",
      "南坪县2023年项目工作会讲话",
      "石桥县2022年项目工作会讲话",
    ]);
    const slots = parseTemplateText(templateRow(library.store, id)?.text ?? "");
    expect(slots.filter((run) => run.type === "slot").map((run) => run.prompt)).toEqual([
      "县名",
      "数量",
      "金额",
    ]);
  });

  it("show where the wording differs", () => {
    library.add(projects(2022, "石桥县", 31, 120));
    library.add(projects(2023, "南坪县", 44, 260, "成绩来之不易，要倍加珍惜。"));
    library.add(projects(2024, "石桥县", 52, 300));
    finishMining(library.store);
    const parts = mined(library).items[0]?.parts ?? [];
    const wordings = parts.flatMap((part) =>
      "variants" in part ? part.variants.map(({ text }) => text) : [],
    );
    // The middle one of the three lacks the sentence: what only one says is no part of the template.
    expect(parts.map((part) => ("text" in part ? part.text : "")).join("")).not.toContain("倍加珍惜");
    expect(wordings.every((text) => !text.includes("倍加珍惜") || parts.length > 1)).toBe(true);
  });

  it("are brought up to date by what came and went, without starting over", () => {
    const first = library.add(projects(2022, "石桥县", 31, 120));
    library.add(projects(2023, "南坪县", 44, 260));
    finishMining(library.store);
    const { id } = mined(library).items[0] ?? { id: 0 };
    library.add(projects(2024, "石桥县", 52, 300));
    finishMining(library.store);
    expect(mined(library).items).toMatchObject([{ id, support: 3, lastYear: 2024 }]);
    library.store.db.prepare("UPDATE speeches SET deleted_at = 1 WHERE id = ?").run(first);
    finishMining(library.store);
    expect(mined(library).items).toMatchObject([{ id, support: 2, firstYear: 2023 }]);
    library.store.db.prepare("UPDATE speeches SET deleted_at = NULL WHERE id = ?").run(first);
    finishMining(library.store);
    expect(mined(library).items).toMatchObject([{ support: 3, firstYear: 2022 }]);
    library.store.db.prepare("DELETE FROM speeches WHERE id = ?").run(first);
    finishMining(library.store);
    expect(mined(library).items).toMatchObject([{ support: 2, firstYear: 2023 }]);
  });

  it("come out the same when a speech goes between any two pieces of the work", () => {
    const speeches = [
      projects(2022, "石桥县", 31, 120),
      projects(2023, "南坪县", 44, 260),
      projects(2024, "石桥县", 52, 300),
    ];
    const counts = (one: TestLibrary) => [
      mined(one).items.map(({ support, firstYear, lastYear }) => [support, firstYear, lastYear]),
      frameRows(one.store, { parent: null, kind: null, query: "", least: 1, limit: 99 }).map(
        ({ text, uses, speeches: of }) => [text, uses, of],
      ),
    ];
    using without = createTestLibrary([...speeches.slice(0, 2), OTHER]);
    finishMining(without.store);
    const expected = counts(without);
    let pieces = 0;
    for (let before = 0, over = false; !over; before += 3) {
      using library = createTestLibrary([...speeches, OTHER]);
      const mine = createMiner(library.store);
      for (let step = 0; step < before && !over; step++) over = !mine(0);
      library.store.db.prepare("UPDATE speeches SET deleted_at = 1 WHERE id = 3").run();
      while (mine(0));
      expect(counts(library)).toEqual(expected);
      pieces = before;
    }
    expect(pieces).toBeGreaterThan(30);
  });

  it("count copies of one speech once", () => {
    const a = library.add(projects(2022, "石桥县", 31, 120));
    const b = library.add({ ...projects(2022, "石桥县", 31, 120), title: "另一份" });
    library.store.db.prepare("UPDATE speeches SET same_group = ? WHERE id IN (?, ?)").run(a, a, b);
    finishMining(library.store);
    expect(mined(library).total).toBe(0);
  });

  it("are suggested for their topic, and step back when the draft took from their speeches", () => {
    const a = library.add(projects(2022, "石桥县", 31, 120));
    const b = library.add(projects(2023, "南坪县", 44, 260));
    finishMining(library.store);
    const finder = new MinedFinder(library.store);
    const find: MinedFinder["find"] = (asked, limit) => finder.find(asked, limit);
    const wish = (used: ReadonlyMap<number, number>) => ({
      topic: "抓项目",
      role: "arrangements" as const,
      place: { occasion: null, level: null, used, newestYear: 2024 },
    });
    const [fresh] = find(wish(new Map()), 5);
    const [again] = find(
      wish(
        new Map([
          [a, 0.5],
          [b, 0.5],
        ]),
      ),
      5,
    );
    expect(fresh?.row.support).toBe(2);
    expect(again?.score).toBeLessThan(fresh?.score ?? 0);
    expect(find({ ...wish(new Map()), topic: "防汛" }, 5)).toEqual([]);
    const { sections } = suggestAll(library.store, {
      role: "arrangements",
      topic: "抓项目",
      occasion: null,
      draft: null,
      limit: 4,
    });
    expect(sections[0]).toMatchObject({ support: 2 });
    expect(sections[0]?.text).toContain("〔数量〕个");
  });
});

describe("what a draft holds already", () => {
  const paragraph = (text: string): unknown => ({
    type: "paragraph",
    version: 1,
    children: [{ type: "text", version: 1, text }],
  });
  const library = (file: (name: string, content: string) => string): string[] =>
    [
      { year: 2023, count: 31 },
      { year: 2024, count: 44 },
    ].map(({ year, count }) =>
      file(
        `${year}.txt`,
        [
          `在${year}年全县项目工作会议上的讲话`,
          `（${year}年1月5日）`,
          "同志们：",
          "一、狠抓项目建设",
          `去年全县新上项目${count}个，开工率居全市前列，为全年增长打下了底子。各部门要以项目为抓手，推动投资早落地、早见效，一个项目一个班子、一本台账、一抓到底。`,
          "二、强化督查问责",
          `第${year}号督查事项要逐件销号，谁主管谁负责，绝不能一放了之。`,
        ].join("\n"),
      ),
    );

  it("is suggested neither as a template, nor as a section, nor as a mined one", async () => {
    const temp = createTempBackend();
    const over = new Promise<void>((resolve) => {
      temp.backend.subscribe(({ event }) => {
        if (event === "mining.changed") resolve();
      });
    });
    await temp.importPaths(...library(temp.file));
    await over;
    const draft = await temp.call("drafts.create", { title: "在全县项目工作会议上的讲话" });
    const ask = () => temp.call("suggest.sections", { topic: "狠抓项目建设", draft: draft.id, limit: 20 });
    const before = await ask();
    const kinds = (items: typeof before.items) => items.map(({ target }) => target.kind);
    expect(kinds(before.items)).toEqual(expect.arrayContaining(["mined", "section", "template"]));
    const template = before.items.find(({ target }) => target.kind === "template");
    const held = [
      "去年全县新上项目52个，开工率居全市前列，为全年增长打下了底子。各部门要以项目为抓手，推动投资早落地、早见效，一个项目一个班子、一本台账、一抓到底。",
    ];
    if (template) {
      const { blocks } = await temp.call("insertion.prepare", { target: template.target });
      for (const { runs } of blocks)
        held.push(runs.map((run) => (run.type === "text" ? run.text : "若干")).join(""));
    }
    const { root } = JSON.parse(draft.state) as { root: { children: unknown[] } };
    root.children.push(...held.map(paragraph));
    await temp.call("drafts.save", {
      id: draft.id,
      expectedRevision: draft.revision,
      state: JSON.stringify({ root }),
    });
    const after = await ask();
    expect(kinds(after.items)).not.toContain("mined");
    expect(kinds(after.items)).not.toContain("section");
    expect(after.items.map(({ target }) => target.id)).not.toContain(template?.target.id);
    const elsewhere = await temp.call("suggest.sections", { topic: "狠抓项目建设", limit: 20 });
    expect(kinds(elsewhere.items)).toEqual(kinds(before.items));
  });
});

describe("frames of the library", () => {
  it("make a tree with counts and sources", () => {
    using library = createTestLibrary();
    library.add(projects(2022, "石桥县", 31, 120));
    library.add(projects(2023, "南坪县", 44, 260));
    library.add({
      ...OTHER,
      blocks: ["各部门要以项目为抓手，推动工作；以项目为抓手，加快补短板，守底线，防风险。"],
    });
    finishMining(library.store);
    const [top] = frameRows(library.store, { parent: null, kind: "task", query: "抓手", least: 2, limit: 9 });
    expect(top).toMatchObject({ text: "以{text:内容}为抓手", speeches: 3, uses: 4 });
    const below = frameRows(library.store, {
      parent: top?.id ?? 0,
      kind: null,
      query: "",
      least: 1,
      limit: 9,
    });
    expect(below.map(({ text, speeches }) => [text, speeches])).toEqual([
      ["推动{text:内容}", 3],
      ["加快{text:内容}", 1],
    ]);
    expect(frameSources(library.store, below[1]?.id ?? 0, 9)).toMatchObject([{ title: "防汛工作会讲话" }]);
    // As a template of one's own, from the first clause on, with slots that are filled each by itself.
    expect(proposeFrame(library.store, below[0]?.id ?? 0)).toEqual({
      type: "frame",
      role: "arrangements",
      kind: "task",
      text: "以{text:内容}为抓手，推动{text:内容2}。",
    });
    expect(() => proposeFrame(library.store, 999_999)).toThrow("not-found");
  });
});
