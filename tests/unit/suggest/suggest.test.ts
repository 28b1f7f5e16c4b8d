import { describe, expect, it, onTestFinished } from "vitest";
import { createDirectorySource } from "../../../electron/core/indexing/search-index.ts";
import { unindexSpeech } from "../../../electron/core/indexing/index-speech.ts";
import { createBackground } from "../../../electron/core/background.ts";
import { createCallTraffic } from "../../../electron/core/call-traffic.ts";
import { createSuggestService } from "../../../electron/core/suggest/suggest-service.ts";
import { topicFit } from "../../../electron/core/suggest/topic-fit.ts";
import { MinedFinder } from "../../../electron/core/mining/mined-finder.ts";
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

function handlersOf({ store }: TestLibrary) {
  const ports = testPorts("");
  const background = createBackground(createCallTraffic(), ports.logger);
  const service = createSuggestService(
    { store, ports, background },
    createDirectorySource(store),
    new MinedFinder(store),
  );
  onTestFinished(service.stop);
  return service.handlers;
}

async function suggest(library: TestLibrary, input: InputOf<(typeof suggestionMethods)["suggest.sections"]>) {
  const handlers = handlersOf(library);
  return handlers["suggest.sections"](suggestionMethods["suggest.sections"].input.parse(input), context);
}

async function prepare(
  library: TestLibrary,
  input: InputOf<(typeof suggestionMethods)["insertion.prepare"]>,
) {
  const handlers = handlersOf(library);
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

  it("puts a built-in one that says what is asked for before what the library says on another topic", async () => {
    using library = createTestLibrary([
      {
        title: "教师节讲话",
        blocks: [
          { heading: "办学条件稳步改善", role: "review" },
          "新建校舍三栋，配齐实验室，寄宿条件一年比一年好。",
          { heading: "教学质量稳中有升", role: "review" },
          "各校抓常规、抓教研，学业水平稳步提高。",
        ],
      },
    ]);
    const about = async (topic: string) => {
      const { items } = await suggest(library, { role: "review", topic });
      return items.map((item) => `${item.source}：${item.heading}`);
    };
    const environment = await about("生态环境持续改善");
    expect(environment[0]).toBe("内置模板：生态环境质量持续改善");
    const fit = topicFit("生态环境持续改善");
    expect(fit("办学条件稳步改善")).toBe("another field");
    expect(fit("空气质量持续改善")).toBe("says it");
    expect(fit("碧水保卫战首战告捷")).toBe("says it");
    const teaching = await about("教学质量稳中有升");
    // 稳中有升 is said of everything: the field of work counts more.
    const places = ["教育事业实现新发展", "经营业绩稳中有升，发展质量不断提高"].map((heading) =>
      teaching.indexOf(`内置模板：${heading}`),
    );
    expect(places[0]).toBeGreaterThanOrEqual(0);
    expect(places[0]).toBeLessThan(places[1] ?? 0);
  });

  it("finds by what a template says what stands under headings that name nothing", async () => {
    using library = createTestLibrary([
      {
        title: "调度会讲话",
        blocks: [
          { heading: "黄在哪里", role: "review" },
          "地区生产总值增长5.1%，规模以上工业增加值增长6.2%，固定资产投资增长7.4%，社会消费品零售总额完成41亿元，一般公共预算收入增长3%。",
          { heading: "人心不会天然聚起来", role: "review" },
          "老师傅们把铺盖搬进了车间，一干就是三个月，谁也没有喊过一声苦，订单就是这样一张一张抢回来的，大家心里都有数。",
        ],
      },
    ]);
    const { items } = await suggest(library, { role: "review", topic: "经济运行稳中向好，综合实力再上台阶" });
    const words = ["社会消费品零售总额", "规模以上工业增加值增长"];
    expect(items[0]).toMatchObject({ heading: "黄在哪里", why: [{ kind: "text", words }] });
    expect(items.map(({ heading }) => heading)).not.toContain("人心不会天然聚起来");
    // 综合实力 does not ask for what is 综合.
    const reasons = items.flatMap(({ why }) => why);
    expect(reasons).not.toContainEqual({ kind: "heading", words: ["综合"] });
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

describe("ranking sections for a place", () => {
  const about = (heading: string, text: string, title: string): TestSpeech => ({
    title,
    date: "2024-01-05",
    blocks: [{ heading, role: "arrangements" }, text],
  });
  const COMMON =
    "坚持项目为王，对签约项目抓开工，对开工项目抓投产，对投产项目抓达效，建立专班推进机制，用地、用能、融资等问题逐一研究解决，确保早建成、早见效。";
  const ODD =
    "今年春天雨水多，各处的果园都开了花，来看花的人一天比一天多，村里的老人坐在门口晒着太阳，说起往年的收成，谁也不愿意先走，说了整整一个下午。";
  const speeches = [
    about("抓好项目建设", ODD, "奇怪的一篇"),
    about("狠抓项目建设", COMMON, "甲"),
    about("全力抓好项目建设", `${COMMON}要强化督查。`, "乙"),
    about("抓实项目建设", `各级各部门要明确任务。${COMMON}`, "丙"),
  ];
  const titles = async (
    library: TestLibrary,
    input: InputOf<(typeof suggestionMethods)["suggest.sections"]>,
  ): Promise<string[]> => {
    const { items } = await suggest(library, { role: "arrangements", topic: "抓好项目建设", ...input });
    return items.filter(({ target }) => target.kind === "section").map(({ source }) => source);
  };

  it("prefers what stands in the middle of what is said on a topic to the odd one with the best heading", async () => {
    using library = createTestLibrary(speeches);
    const order = await titles(library, {});
    expect(order).toHaveLength(4);
    expect(order.at(-1)).toBe("奇怪的一篇");
  });

  it("lets a source step back that the draft has taken much from", async () => {
    using library = createTestLibrary(speeches);
    const [first = ""] = await titles(library, {});
    const id = library.store.db
      .prepare("SELECT id FROM speeches WHERE title = ?")
      .pluck()
      .get(first) as number;
    expect((await titles(library, { used: [{ speech: id, share: 1 }] }))[0]).not.toBe(first);
  });

  it("says by which words a section was found", async () => {
    using library = createTestLibrary(speeches);
    const { items } = await suggest(library, { role: "arrangements", topic: "项目建设攻坚" });
    expect(items[0]?.why).toEqual([{ kind: "heading", words: ["项目建设"] }]);
  });
});

describe("sentences that several speeches say", () => {
  const PHRASE = (count: number) => `全年新上重点项目${count}个，逐个明确责任领导和完成时限，一抓到底。`;
  const speeches = [12, 30, 7].map((count, at) => ({
    title: `第${at}篇`,
    date: `${2022 + at}-01-05`,
    blocks: [{ heading: "抓好项目建设", role: "arrangements" as const }, `${PHRASE(count)}${LONG}`],
  }));

  it("are counted by speech, with slots for what differs, and can be inserted alone", async () => {
    using library = createTestLibrary(speeches);
    const handlers = handlersOf(library);
    const { of, items } = await handlers["suggest.sentences"](
      suggestionMethods["suggest.sentences"].input.parse({ topic: "抓好项目建设", role: "arrangements" }),
      context,
    );
    expect(of).toBe(3);
    const about = items.find(({ runs }) =>
      runs.some((run) => run.type === "text" && run.text.includes("责任领导")),
    );
    expect(about).toMatchObject({ count: 3, firstYear: 2022, lastYear: 2024 });
    if (!about) return;
    expect(shown(await prepare(library, { target: about.target }))).toEqual([
      "全年新上重点项目〔数量〕个，逐个明确责任领导和完成时限，一抓到底。",
    ]);
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
