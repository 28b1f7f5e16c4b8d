import { beforeAll, describe, expect, it } from "vitest";
import { loadGazetteer } from "../../../electron/core/importing/gazetteer.ts";
import { Completer } from "../../../shared/domain/completion/completer.ts";
import { foldSpeech } from "../../../shared/domain/completion/symbols.ts";
import { symbolsOf } from "../../../shared/domain/completion/symbols-of.ts";
import { buildTextIndex, type TextIndex } from "../../../shared/domain/completion/text-index.ts";

const gazetteer = loadGazetteer();

function indexOf(texts: readonly string[]): TextIndex {
  const work = buildTextIndex(
    texts.map((text, id) => {
      const folded = foldSpeech(text, gazetteer);
      return { id, symbols: symbolsOf(folded.text), blanks: Uint8Array.from(folded.blanks) };
    }),
  );
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const SPEECHES = [
  "我们要压实安全生产责任，守住不发生重特大事故的底线。全县上半年完成投资12.5亿元，增长8.6%，好于预期。",
  "各级各部门要压实安全生产责任，守住不发生重特大事故的底线。在淅川县召开的现场会上，大家要学习先进经验。",
  "同志们，压实安全生产责任，守住不发生重特大事故的底线，是我们的职责所在。",
  "县委要求压实安全生产责任，严格执法检查，上半年完成投资20亿元，增长9%，好于去年。",
];

function proposed(completer: Completer, context: string): string[] {
  completer.follow(context);
  return completer.propose().map(({ text }) => text);
}

describe("completion", () => {
  let index: TextIndex;
  const fresh = (removed: ReadonlySet<number> = new Set()): Completer => {
    const completer = new Completer(gazetteer);
    completer.setIndexes([{ index, removed }]);
    return completer;
  };
  beforeAll(() => {
    index = indexOf(SPEECHES);
  });

  it("goes on as the library does, to the end of the clause at most, and counts", () => {
    const completer = fresh();
    completer.follow("各乡镇都要压实安全生");
    const [first] = completer.propose();
    expect(first?.text).toBe("产责任，");
    expect(first?.count).toBe(4);
    expect(proposed(completer, "各乡镇都要压实安全生产责任，守住不发生")[0]).toMatch(
      /^重特大事故的底线[。，]?$/u,
    );
  });

  it("stops before figures and before names of places", () => {
    const completer = fresh();
    for (const text of proposed(completer, "全市上半年完")) expect("成投资").toContain(text);
    expect(proposed(completer, "全市上半年完").length).toBeGreaterThan(0);
    for (const text of proposed(completer, "随后，在")) expect(text).not.toContain("淅川");
  });

  it.each([
    ["淅川", "会上推广了淅川经验，要学习借鉴、抓好落实。"],
    ["长株潭", "主动融入长株潭一体化发展，抓好落实。"],
    ["京昆", "建好从京昆高速公路到园区的连接线，抓好落实。"],
    ["吴家岭", "在吴家岭村召开现场会，抓好落实。"],
    ["刘大川", "听取了刘大川同志的汇报，抓好落实。"],
    ["2019", "到2019年底全面完成任务，抓好落实。"],
    ["37.5", "累计完成投资37.5亿元，抓好落实。"],
  ])("never takes %s over from another speech, but from the draft", (name, sentence) => {
    const completer = new Completer(gazetteer);
    completer.setIndexes([
      { index: indexOf([1, 2, 3].map((n) => `第${n}项：${sentence}`)), removed: new Set() },
    ]);
    let offered = 0;
    for (let at = 2; at < sentence.length; at++) {
      const typed = sentence.slice(0, at);
      for (const text of proposed(completer, `同志们：\n${typed}`)) {
        offered++;
        // Once it is typed in full it is the draft's own.
        expect(typed.slice(1 - name.length) + text).not.toContain(name);
      }
    }
    expect(offered).toBeGreaterThan(3);
    const own = `${sentence}${sentence}随后又${sentence.slice(0, sentence.indexOf(name) + 1)}`;
    expect(proposed(fresh(), own).join(" ")).toContain(name.slice(1));
  });

  it("compares what stands behind a figure whatever the figure is", () => {
    expect(proposed(fresh(), "全市上半年完成投资37.25")[0]).toMatch(/^亿元，?/u);
  });

  it("offers what only the draft says, figures included", () => {
    const words = "青苹果行动方案";
    const found = proposed(fresh(), `制定2031年${words}。落实2031年${words}。再看2031年青苹`);
    expect(found[0]).toMatch(/^果行动方案/u);
    expect(proposed(fresh(), "到2031年底建成，到2031年底见效，到20")[0]).toMatch(/^31年底/u);
  });

  it("passes over speeches that are gone", () => {
    const all = new Set([0, 1, 2, 3]);
    expect(proposed(fresh(all), "各乡镇都要压实安全生")).toEqual([]);
  });

  it("takes overlapping contexts for one text and anything else for another", () => {
    const completer = fresh();
    const text = "今年要组建橙柚联合体攻坚队，由各乡镇牵头负责落实到位。明年继续发挥橙柚";
    for (let at = 2; at < text.length; at++) completer.follow(text.slice(Math.max(0, at - 30), at));
    expect(proposed(completer, text.slice(-30))[0]).toMatch(/^联合/u);
    expect(proposed(completer, "明年继续发挥橙柚")).toEqual([]);
  });

  it("has nothing to say in an empty library or at the very beginning", () => {
    const completer = new Completer(gazetteer);
    expect(proposed(completer, "")).toEqual([]);
    expect(proposed(completer, "压实")).toEqual([]);
    expect(proposed(fresh(), "压")).toEqual([]);
  });
});
