import { describe, expect, it } from "vitest";
import { createMiner, finishMining } from "../../../electron/core/mining/mining-work.ts";
import {
  listMined,
  minedFor,
  minedSkeleton,
  skeletonEvidence,
} from "../../../electron/core/mining/mined-skeletons.ts";
import { occasionKey } from "../../../shared/domain/mining/occasion-key.ts";
import { formOf, outlineOfSpeech } from "../../../shared/domain/mining/outline.ts";
import { mineSkeletons } from "../../../shared/domain/mining/skeletons.ts";
import { topicOfHeading } from "../../../shared/domain/mining/topics.ts";
import type { SpeechLevel } from "../../../shared/domain/speech/speech.ts";
import { speechText } from "../core/speech-texts.ts";
import { createTempBackend } from "../core/temp-backend.ts";
import { createTestLibrary, type TestLibrary, type TestSpeech } from "../search/test-library.ts";

const LONG =
  "各级各部门要对标对表、挂图作战，把任务分解到人、落实到岗，一件一件抓到底，一月一调度，一季一通报。";

function threePart(number: number, occasion = "经济工作会议"): TestSpeech {
  return {
    title: `第${number}篇`,
    date: `20${10 + number}-01-05`,
    occasion,
    blocks: [
      "同志们，今天我们召开会议。",
      { heading: `20${9 + number}年工作回顾`, role: "review" },
      LONG,
      { heading: `20${10 + number}年工作安排`, role: "arrangements" },
      LONG + LONG,
      { heading: "狠抓工作落实", role: "implementation" },
      LONG,
    ],
  };
}

const twoPart: TestSpeech = {
  title: "两段的一篇",
  occasion: "经济工作会议",
  blocks: [
    { heading: "认清形势", role: "situation" },
    LONG,
    { heading: "抓好工作", role: "arrangements" },
    LONG,
  ],
};

const forms = (library: TestLibrary) =>
  listMined(library.store).occasions.map(({ name, speeches, skeletons }) => ({
    name,
    speeches,
    skeletons: skeletons.map((one) => `${one.name} ${one.support}/${one.of}`),
  }));

describe("the outline of a speech", () => {
  it("joins neighbours of one role and gives small strays to the part they stand in", () => {
    const outline = outlineOfSpeech(
      [
        { level: 1, heading: "", role: "opening", chars: 40 },
        { level: 1, heading: "去年工作回顾", role: "review", chars: 400 },
        { level: 2, heading: "经济稳中有进", role: "review", chars: 380 },
        { level: 2, heading: "存在不足", role: "problems", chars: 12 },
        { level: 1, heading: "总体要求", role: "arrangements", chars: 100 },
        { level: 1, heading: "今年重点工作", role: "arrangements", chars: 500 },
        { level: 2, heading: "抓好项目", role: "arrangements", chars: 400 },
        { level: 2, heading: "压实责任", role: "implementation", chars: 100 },
      ],
      20,
    );
    expect(formOf(outline)).toEqual(["review", "arrangements", "implementation"]);
    expect(outline.parts.map(({ role, chars }) => [role, chars])).toEqual([
      ["opening", 40],
      ["review", 400],
      ["arrangements", 500],
      ["implementation", 80],
      ["closing", 20],
    ]);
    expect(outline.parts[2]?.headings).toEqual(["总体要求", "今年重点工作"]);
  });

  it("names fields of work and occasions as clerks do", () => {
    expect(topicOfHeading("突出乡村振兴提效，筑牢根基")).toBe("乡村振兴");
    expect(topicOfHeading("凝心聚力开新局")).toBeNull();
    expect(occasionKey(null, "某文", "现在，我代表市人民政府，向大会报告工作")).toBe("政府工作报告");
    expect(occasionKey("第十七届人民代表大会第四次会议", "讲话", "")).toBe("人民代表大会");
    expect(occasionKey("经济工作会议", "讲话", "")).toBe("经济工作会");
  });
});

describe("mining skeletons", () => {
  it("counts the speeches that follow a form, and leads to them", () => {
    using library = createTestLibrary([threePart(1), threePart(2), threePart(3), twoPart]);
    finishMining(library.store);
    expect(forms(library)).toEqual([
      { name: "经济工作会", speeches: 4, skeletons: ["回顾—安排—落实 3/4"] },
      { name: null, speeches: 4, skeletons: ["回顾—安排—落实 3/4"] },
    ]);
    const form = "review-arrangements-implementation";
    expect(skeletonEvidence(library.store, "经济工作会", form).map(({ title }) => title)).toEqual([
      "第3篇",
      "第2篇",
      "第1篇",
    ]);
    const skeleton = minedSkeleton(library.store, "经济工作会", form);
    expect(skeleton?.parts.map(({ heading }) => heading)).toEqual([
      null,
      expect.stringMatching(/^\{year:年份\}年工作回顾$/u),
      expect.stringMatching(/^\{year:年份\}年工作安排$/u),
      "狠抓工作落实",
    ]);
    expect(skeleton?.parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 1);
    expect(minedSkeleton(library.store, "经济工作会", "none")).toBeUndefined();
  });

  it("tells the topics that several speeches take up, each with its place and its share of the part", () => {
    const speech = (id: number, topics: readonly string[]) => ({
      id,
      outline: outlineOfSpeech(
        [
          { level: 1, heading: "工作回顾", role: "review", chars: 400 },
          { level: 1, heading: "工作安排", role: "arrangements", chars: 600 },
          ...topics.map((heading) => ({ level: 2, heading, role: "arrangements" as const, chars: 300 })),
        ],
        0,
      ),
    });
    const points = (speeches: readonly ReturnType<typeof speech>[]) =>
      mineSkeletons(speeches)[0]
        ?.parts.find(({ role }) => role === "arrangements")
        ?.points.map(({ topic, count, share }) => [topic, count, share]);
    const one = speech(1, ["突出乡村振兴提效", "守牢安全生产底线"]);
    const other = speech(2, ["聚力招商引资", "突出乡村振兴固本"]);
    expect(points([one, other])).toEqual([["乡村振兴", 2, 0.5]]);
    expect(points([one])).toEqual([
      ["乡村振兴", 1, 0.5],
      ["安全稳定", 1, 0.5],
    ]);
    expect(points([one, speech(3, [])])).toEqual([]);
  });

  it("mines only what an import or a removal touches, and does not forget to", () => {
    using library = createTestLibrary([threePart(1), threePart(2), threePart(3, "农村工作会议")]);
    finishMining(library.store);
    expect(createMiner(library.store)(10)).toBe(false);
    const stampOf = (occasion: string) =>
      library.store.db
        .prepare("SELECT speech_id, outline FROM mined_outlines WHERE occasion = ?")
        .all(occasion);
    const before = stampOf("经济工作会");
    library.add(threePart(4, "农村工作会议"));
    finishMining(library.store);
    expect(stampOf("经济工作会")).toEqual(before);
    expect(forms(library)[1]).toMatchObject({ skeletons: ["回顾—安排—落实 2/2"] });
    library.store.db.prepare("UPDATE speeches SET deleted_at = 1 WHERE id = 1").run();
    finishMining(library.store);
    expect(forms(library).find(({ name }) => name === "经济工作会")?.skeletons).toEqual([
      "回顾—安排—落实 1/1",
    ]);
  });

  it("tells the forms of each level apart where an occasion has several, and forgets a level that has gone", () => {
    const at = (level: SpeechLevel, number: number): TestSpeech => ({ ...threePart(number), level });
    using library = createTestLibrary([
      ...[1, 2, 3].map((number) => at("county", number)),
      ...[4, 5].map((number) => at("city", number)),
      { ...twoPart, level: "city" },
      { ...twoPart, title: "另一篇两段的", level: "city" },
      threePart(6, "农村工作会议"),
    ]);
    const groups = () =>
      listMined(library.store).occasions.map(({ name, level, skeletons }) => [
        name,
        level,
        skeletons.map((one) => `${one.name} ${one.support}/${one.of}`),
      ]);
    finishMining(library.store);
    const whole = ["回顾—安排—落实 5/7", "形势—安排 2/7"];
    const city = ["形势—安排 2/4", "回顾—安排—落实 2/4"];
    expect(groups()).toEqual([
      ["经济工作会", null, whole],
      ["经济工作会", "city", city],
      ["经济工作会", "county", ["回顾—安排—落实 3/3"]],
      ["农村工作会", null, ["回顾—安排—落实 1/1"]],
      [null, null, ["回顾—安排—落实 6/8", "形势—安排 2/8"]],
      [null, "city", city],
      [null, "county", ["回顾—安排—落实 3/3"]],
    ]);
    expect(
      skeletonEvidence(library.store, "经济工作会@county", "review-arrangements-implementation"),
    ).toHaveLength(3);
    library.store.db.prepare("UPDATE speeches SET deleted_at = 1 WHERE level = 'county'").run();
    finishMining(library.store);
    expect(groups().map(([name]) => name)).toEqual(["经济工作会", "农村工作会", null, null]);
    library.store.db.prepare("UPDATE speeches SET deleted_at = 1 WHERE occasion = '农村工作会议'").run();
    finishMining(library.store);
    expect(groups().map(([name]) => name)).toEqual(["经济工作会", null]);
  });

  it("holds with one speech, with five different ones and with none", () => {
    using empty = createTestLibrary();
    finishMining(empty.store);
    expect(listMined(empty.store).occasions).toEqual([]);
    using five = createTestLibrary([
      threePart(1),
      twoPart,
      { title: "无标题", blocks: [LONG] },
      { title: "只有落实", blocks: [{ heading: "抓落实", role: "implementation" }, LONG] },
      threePart(5, "农村工作会议"),
    ]);
    finishMining(five.store);
    expect(forms(five).at(-1)).toEqual({ name: null, speeches: 5, skeletons: ["回顾—安排—落实 2/4"] });
  });

  it("tells the same before anything is stored", () => {
    using library = createTestLibrary([threePart(1), threePart(2), twoPart]);
    const fresh = minedFor(library.store, "经济工作会议");
    finishMining(library.store);
    expect(minedFor(library.store, "经济工作会议")).toEqual(fresh);
    expect(fresh[0]).toMatchObject({ occasion: "经济工作会", skeleton: { support: 2, of: 3 } });
    expect(minedFor(library.store, "从没开过的会")[0]?.occasion).toBeNull();
  });
});

describe("a draft from a mined skeleton", () => {
  it("has its headings, with slots for what changes", async () => {
    const { call, file, importPaths, backend } = createTempBackend();
    const mined = new Promise<void>((resolve) => {
      backend.subscribe(({ event }) => {
        if (event === "mining.changed") resolve();
      });
    });
    await importPaths(
      file("1.txt", speechText({ year: 2023 })),
      file("2.txt", speechText({ year: 2024, place: "云水县" })),
    );
    await mined;
    const { occasions } = await call("mining.skeletons", {});
    const [occasion] = occasions;
    const [skeleton] = occasion?.skeletons ?? [];
    expect(occasion).toMatchObject({ name: "防汛工作会", speeches: 2 });
    expect(skeleton).toMatchObject({ support: 2, of: 2 });
    const { speeches } = await call("mining.evidence", {
      occasion: occasion?.occasion ?? "",
      form: skeleton?.form ?? "",
    });
    expect(speeches).toHaveLength(2);
    const draft = await call("drafts.create", {
      title: "在全县防汛工作会议上的讲话",
      skeleton: { occasion: occasion?.occasion ?? "", id: `mined:${skeleton?.form ?? ""}` },
    });
    expect(draft.state).toContain("扎实做好各项准备工作");
    expect(draft.state).toContain("抓好隐患排查");
    expect(draft.state).not.toContain("青禾县");
    await expect(
      call("drafts.create", { title: "", skeleton: { occasion: "没有", id: "mined:review" } }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});
