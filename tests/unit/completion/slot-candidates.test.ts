import { describe, expect, it } from "vitest";
import { loadGazetteer } from "../../../electron/core/importing/gazetteer.ts";
import { Completer } from "../../../shared/domain/completion/completer.ts";
import type { Candidate } from "../../../shared/domain/completion/mixed.ts";
import { foldSpeech } from "../../../shared/domain/completion/symbols.ts";
import { symbolsOf } from "../../../shared/domain/completion/symbols-of.ts";
import { buildTextIndex } from "../../../shared/domain/completion/text-index.ts";
import type { DraftFacts, SourceFacts } from "../../../shared/domain/drafts/known-values.ts";

const gazetteer = loadGazetteer();

interface Speech extends Partial<SourceFacts> {
  readonly text: string;
}

const FACTS: DraftFacts = {
  province: "",
  city: "",
  county: "云溪县",
  town: "",
  unit: "云溪县人民政府",
  leaderPost: "县长",
  leaderName: "周明远",
  meeting: "",
  day: "",
  year: 2026,
};

function candidates(
  speeches: readonly Speech[],
  before: string,
  facts: DraftFacts | null = null,
): Candidate[] {
  const work = buildTextIndex(
    speeches.map(({ text, year = null, speaker = null, places = [] }, id) => {
      const folded = foldSpeech(text, gazetteer, { year, speaker, places });
      return { id, symbols: symbolsOf(folded.text), blanks: Uint8Array.from(folded.blanks) };
    }),
  );
  let step = work.next();
  while (!step.done) step = work.next();
  const completer = new Completer(gazetteer);
  completer.setIndexes([{ index: step.value, removed: new Set() }]);
  completer.follow(before);
  return completer.propose(facts);
}

/** Slots as `kind:prompt`, with their values where they are filled. */
const shape = ({ runs }: Candidate): string[] =>
  runs.map((run) => {
    if (run.type === "text") return run.text;
    return `{${run.kind}:${run.prompt}${run.value === null ? "" : `=${run.value}`}}`;
  });

const firstWithSlots = (all: readonly Candidate[]): Candidate | undefined =>
  all.find(({ runs }) => runs.some(({ type }) => type === "slot"));

const growth = ["37.5", "128", "9.06", "411.2"].map((figure) => ({
  text: `过去的半年来之不易。全县实现地区生产总值${figure}亿元，好于预期。`,
}));

describe("candidates with slots", () => {
  it("go through a figure to the end of the clause, and ask as an inserted text does", () => {
    const found = firstWithSlots(candidates(growth, "前三季度，全市实现地区生产总值"));
    expect(found && shape(found)).toEqual(["{number:地区生产总值}", "亿元，"]);
    expect(found?.text).toBe("〔地区生产总值〕亿元，");
    expect(found?.count).toBe(4);
  });

  it("have words before the slot as well", () => {
    const found = firstWithSlots(candidates(growth, "前三季度，全市实现地区生"));
    expect(found && shape(found)).toEqual(["产总值", "{number:地区生产总值}", "亿元，"]);
  });

  it.each([
    [
      "%，",
      "{number:百分比}",
      ["8", "7.2", "11", "6.5"].map((n) => `投入同比增长${n}%，势头良好。`),
      "投入同比增长",
    ],
    [
      "个，",
      "{number:数量}",
      ["3", "12", "20", "7"].map((n) => `新开工项目${n}个，质量提升。`),
      "新开工项目",
    ],
    [
      "万人，",
      "{number:人数}",
      ["3", "1.2", "2", "7"].map((n) => `带动群众就业${n}万人，实现增收。`),
      "带动群众就业",
    ],
    [
      "前全面完成任务",
      "{date:日期}",
      ["3月5日", "12月1日", "6月30日", "9月9日"].map((n) => `务必于${n}前全面完成任务，不得拖延。`),
      "务必于",
    ],
  ])("of %s are %s", (rest, slot, lines, before) => {
    const found = firstWithSlots(
      candidates(
        lines.map((text) => ({ text })),
        `大家注意，${before}`,
      ),
    );
    expect(found && shape(found)).toEqual([slot, rest]);
  });

  it("need several speeches that agree", () => {
    expect(firstWithSlots(candidates(growth.slice(0, 2), "全市实现地区生产总值"))).toBeUndefined();
    const one = [...growth.slice(0, 1), ...growth.slice(0, 1)].map(({ text }) => text).join("\n");
    expect(firstWithSlots(candidates([{ text: one }], "全市实现地区生产总值"))).toBeUndefined();
  });

  it("fill in years as far from the draft as they were from their speeches", () => {
    const lines = [2019, 2021, 2023, 2024].map((year) => ({
      year,
      text: `各位代表，回望${year - 1}年的不平凡历程，我们深感自豪。`,
    }));
    const known = firstWithSlots(candidates(lines, "同志们，回望", FACTS));
    expect(known && shape(known)).toEqual(["{year:年份=2025}", "年的不平凡历程"]);
    expect(known?.text).toBe("2025年的不平凡历程");
    const open = firstWithSlots(candidates(lines, "同志们，回望"));
    expect(open && shape(open)).toEqual(["{year:年份}", "年的不平凡历程"]);
  });

  it("leave a year open that is not the same for all", () => {
    const lines = [2019, 2021, 2023, 2024].map((year, i) => ({
      year,
      text: `各位代表，回望${year - (i % 2)}年的不平凡历程，我们深感自豪。`,
    }));
    const found = firstWithSlots(candidates(lines, "同志们，回望", FACTS));
    expect(found && shape(found)).toEqual(["{year:年份}", "年的不平凡历程"]);
  });

  it("put the draft's own county and leader where the speeches had theirs, and ask for others", () => {
    const own = ["淅川县", "内乡县", "清河县", "桐柏县"].map((place) => ({
      places: [place],
      text: `要为奋力谱写${place}高质量发展新篇章，不懈奋斗。`,
    }));
    const county = firstWithSlots(candidates(own, "让我们为奋力谱写", FACTS));
    expect(county && shape(county)).toEqual(["{place:县名=云溪县}", "高质量发展新篇章，"]);
    const foreign = firstWithSlots(
      candidates(
        own.map(({ text }) => ({ text })),
        "让我们为奋力谱写",
        FACTS,
      ),
    );
    expect(foreign && shape(foreign)).toEqual(["{place:县名}", "高质量发展新篇章，"]);
    const speakers = ["李国庆", "王建军", "赵志强", "陈立新"].map((speaker) => ({
      speaker,
      text: `会上，县长${speaker}作了具体部署，务必落实。`,
    }));
    const leader = firstWithSlots(candidates(speakers, "刚才，会上，", FACTS));
    expect(leader && shape(leader)).toEqual(["{person:职务姓名=县长周明远}", "作了具体部署，"]);
  });

  it("never show what only the library names", () => {
    const all = [...growth, { text: "全县实现地区生产总值66亿元，好于预期。" }];
    const text = "前三季度，全市实现地区生产总值";
    for (let end = 2; end <= text.length; end++)
      for (const candidate of candidates(all, text.slice(0, end))) expect(candidate.text).not.toMatch(/\d/u);
  });

  it("stand behind plain words unless those are worth far less", () => {
    const often = Array.from({ length: 12 }, (_, i) => ({ text: `第${i}稿：要守住安全底线不放松。` }));
    const seldom = ["3", "5", "8", "9", "4"].map((n) => ({ text: `又一稿：要守住${n}条红线，不放松。` }));
    const found = candidates([...often, ...seldom], "大家都要守住");
    expect(found[0] && shape(found[0])).toEqual([expect.stringMatching(/^安全底线/u)]);
    expect(found.filter(({ runs }) => runs.some(({ type }) => type === "slot")).length).toBeLessThan(2);
  });

  it("ask for nothing where the speeches have a mask", () => {
    const lines = ["一", "二", "三", "四"].map((n) => ({ text: `第${n}条：由××牵头抓总，限期办结。` }));
    expect(firstWithSlots(candidates(lines, "请注意：由"))).toBeUndefined();
  });

  it("take no figure for a quantity that is part of a word", () => {
    const lines = ["5", "6", "4", "3"].map((n) => ({ text: `加快布局${n}G网络建设，提升能级。` }));
    expect(firstWithSlots(candidates(lines, "我们要加快布局"))).toBeUndefined();
  });

  it("have keys that no other slot has, but one for what the draft knows", () => {
    const slotKeys = (all: readonly Candidate[]): string[] =>
      all.flatMap(({ runs }) => runs.flatMap((run) => (run.type === "slot" ? [run.key] : [])));
    const [one] = slotKeys(candidates(growth, "全市实现地区生产总值"));
    const [other] = slotKeys(candidates(growth, "全市实现地区生产总值5亿元，全县实现地区生产总值"));
    expect(one).toBeDefined();
    expect(other).not.toBe(one);
    expect(one).not.toContain("37.5");
  });
});
