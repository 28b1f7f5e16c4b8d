import { array, assert, constant, constantFrom, integer, oneof, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { applyCorrections } from "../../../shared/domain/corrections/apply-corrections.ts";
import type { Change } from "../../../shared/domain/corrections/correction.ts";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";
import { splitLines } from "../../../shared/domain/speech/source-lines.ts";

const TEXT = [
  "在全县防汛工作会议上的讲话",
  "同志们：",
  "今天，我们召开全县防汛工作会议，主要任务是总结去年工作，安排今年任务。",
  "一、去年工作回顾",
  "一年来，各级各部门加固堤防三十二处，疏浚河道五十六公里，实现了安全度汛。",
  "二、今年重点任务",
  "（一）抓好隐患排查。对水库、河道、低洼地带逐一过筛，建立台账，限期整改。",
  "（二）抓好物资储备。备足沙袋、救生衣和应急灯，做到要得来、用得上。",
  "各级各部门要抓紧筹备",
  "对照清单逐项落实，确保汛前全部到位，不留任何死角。",
  "三、切实加强领导",
  "要强化督查问责，对失职失责的，严肃追究责任。",
  "上一篇：某县讲话",
  "谢谢大家。",
].join("\n");

const lines = splitLines(TEXT);
const read = parseSpeech(TEXT);

function corrected(...changes: Change[]) {
  return applyCorrections(read, changes, lines);
}

const place = (line: number, text: string) => ({ line, text });
const outline = (speech: { blocks: readonly { level: number | null; text: string }[] }) =>
  speech.blocks.flatMap(({ level, text }) => (level === null ? [] : [`${level} ${text}`]));

/** Every visible sign of a speech, in any order. */
const signs = (speech: ReturnType<typeof corrected>["speech"]): string =>
  [
    speech.title ?? "",
    speech.salutation ?? "",
    ...speech.blocks.map(({ marker, text }) => (marker ?? "") + text),
    ...speech.removed.map(({ text }) => text),
  ]
    .join("")
    .replaceAll(/[\s。：]/gu, "")
    .split("")
    .toSorted()
    .join("");

describe("corrections of what the reader made of a text", () => {
  it("makes a heading of a paragraph, with its marker apart, and of a long one its first sentence", () => {
    const short = corrected({ kind: "heading", place: place(9, "各级各部门要抓紧筹备"), level: 2 });
    expect(outline(short.speech)).toContain("2 各级各部门要抓紧筹备");
    const opening = read.blocks[0]?.text ?? "";
    const run = corrected({
      kind: "heading",
      place: place(5, "一年来，各级各部门加固堤防三十二处，疏浚河道五十六公里，实现了安全度汛。"),
      level: 2,
    });
    expect(outline(run.speech)).toContain(
      "2 一年来，各级各部门加固堤防三十二处，疏浚河道五十六公里，实现了安全度汛",
    );
    expect(opening).toContain("今天");
    const text = "1.抓好筹备。各部门要对照清单逐项落实，确保汛前全部到位，不留任何死角，不出任何差错。";
    const split = applyCorrections(
      {
        ...read,
        blocks: [{ type: "paragraph", level: null, marker: null, text, role: "arrangements", line: 1 }],
      },
      [{ kind: "heading", place: place(1, text), level: 3 }],
      [{ text }],
    );
    expect(split.speech.blocks).toMatchObject([
      { type: "heading", level: 3, marker: "1.", text: "抓好筹备" },
      { type: "paragraph", text: "各部门要对照清单逐项落实，确保汛前全部到位，不留任何死角，不出任何差错。" },
    ]);
  });

  it("puts a heading that runs into its paragraph back into it, with the sign between them", () => {
    const { speech, applied } = corrected({ kind: "paragraph", place: place(7, "（一）抓好隐患排查") });
    expect(applied).toEqual([true]);
    expect(speech.blocks.map(({ text }) => text)).toContain(
      "（一）抓好隐患排查。对水库、河道、低洼地带逐一过筛，建立台账，限期整改。",
    );
    expect(outline(speech)).not.toContain("2 抓好隐患排查");
  });

  it("changes a level without moving anything else", () => {
    const { speech } = corrected({ kind: "heading", place: place(8, "（二）抓好物资储备"), level: 1 });
    expect(outline(speech)).toContain("1 抓好物资储备");
    expect(speech.blocks.length).toBe(read.blocks.length);
  });

  it("gives a section another role, but not what in it has a role of its own", () => {
    const at = read.blocks.findIndex(({ text }) => text === "今年重点任务");
    const inner = { kind: "role", place: place(8, "（二）抓好物资储备"), role: "implementation" } as const;
    const outer = { kind: "role", place: place(6, "二、今年重点任务"), role: "situation" } as const;
    const { speech } = corrected(inner, outer);
    expect(speech.blocks[at]?.role).toBe("situation");
    const supplies = speech.blocks.findIndex(({ text }) => text === "抓好物资储备");
    expect(speech.blocks[supplies]?.role).toBe("implementation");
    expect(speech.blocks[supplies + 1]?.role).toBe("implementation");
    expect(speech.blocks[at + 1]?.role).toBe("situation");
  });

  it("takes the title from a line and keeps the old one to be seen", () => {
    const { speech } = corrected({
      kind: "title",
      value: "各级各部门要抓紧筹备",
      place: place(9, "各级各部门要抓紧筹备"),
    });
    expect(speech.title).toBe("各级各部门要抓紧筹备");
    expect(speech.removed).toContainEqual({ line: 1, text: read.title, reason: "metadata" });
    expect(speech.blocks.some(({ text }) => text === "各级各部门要抓紧筹备")).toBe(false);
  });

  it("keeps of a title that was read too long what is not in it", () => {
    const read = parseSpeech("工作动态\n在全县会议上的讲话\n同志们：\n今天开会，我讲三点意见。");
    const { speech } = applyCorrections(
      { ...read, title: "工作动态在全县会议上的讲话" },
      [{ kind: "title", value: "在全县会议上的讲话", place: null }],
      splitLines("工作动态\n在全县会议上的讲话"),
    );
    expect(speech.title).toBe("在全县会议上的讲话");
    expect(speech.removed).toContainEqual({ line: 1, text: "工作动态", reason: "metadata" });
  });

  it("takes lines out of the text and back into it at their place", () => {
    const gone = corrected({ kind: "remove", place: place(9, "各级各部门要抓紧筹备") });
    expect(gone.speech.removed).toContainEqual({ line: 9, text: "各级各部门要抓紧筹备", reason: "by-hand" });
    expect(read.removed.map(({ text }) => text)).toContain("上一篇：某县讲话");
    const back = corrected({ kind: "restore", place: place(13, "上一篇：某县讲话") });
    const texts = back.speech.blocks.map(({ text }) => text);
    expect(texts.indexOf("上一篇：某县讲话")).toBe(texts.indexOf("谢谢大家。") - 1);
    expect(back.speech.removed.map(({ text }) => text)).not.toContain("上一篇：某县讲话");
  });

  it("sets speaker, date and occasion", () => {
    const { speech } = corrected(
      { kind: "speaker", post: "县长", name: "林知远" },
      { kind: "date", value: "2024-05-08" },
      { kind: "occasion", value: "防汛工作会议" },
    );
    expect(speech).toMatchObject({
      speaker: { post: "县长", name: "林知远" },
      date: "2024-05-08",
      occasion: "防汛工作会议",
    });
  });

  it("finds the words again in a changed text, wherever they stand, and leaves alone what is gone", () => {
    const changed = `新加的一行。\n${TEXT.replace("二、今年重点任务", "二、今年主要任务")}`;
    const { speech, applied } = applyCorrections(
      parseSpeech(changed),
      [
        { kind: "heading", place: place(8, "（二）抓好物资储备"), level: 1 },
        { kind: "role", place: place(6, "二、今年重点任务"), role: "review" },
      ],
      splitLines(changed),
    );
    expect(applied).toEqual([true, false]);
    expect(outline(speech)).toContain("1 抓好物资储备");
  });

  it("means the nearest line where the same words stand more than once", () => {
    const twice = [
      "讲话",
      "同志们：",
      "一、任务",
      "抓好落实",
      "要做。".repeat(20),
      "二、要求",
      "抓好落实",
      "要办。".repeat(20),
    ];
    const text = twice.join("\n");
    const blocks = parseSpeech(text).blocks;
    const { speech } = applyCorrections(
      { ...parseSpeech(text), blocks },
      [{ kind: "remove", place: place(7, "抓好落实") }],
      splitLines(text),
    );
    expect(speech.removed.filter(({ reason }) => reason === "by-hand")).toEqual([
      { line: 7, text: "抓好落实", reason: "by-hand" },
    ]);
  });

  it("never loses or invents a sign, whatever is put right in whatever order", () => {
    const blocks = read.blocks.map(({ line, marker, text }) => place(line, `${marker ?? ""}${text}`));
    const lost = read.removed.map(({ line, text }) => place(line, text));
    const anyBlock = constantFrom(...blocks);
    const change = oneof(
      record({
        kind: constant("heading" as const),
        place: anyBlock,
        level: integer({ min: 1, max: 4 }),
      }),
      record({ kind: constant("paragraph" as const), place: anyBlock }),
      record({ kind: constant("remove" as const), place: anyBlock }),
      record({ kind: constant("restore" as const), place: constantFrom(...lost, ...blocks) }),
      record({
        kind: constant("role" as const),
        place: anyBlock,
        role: constantFrom("review" as const, "closing" as const),
      }),
      anyBlock.map((one): Change => ({ kind: "title", value: one.text, place: one })),
    );
    const before = signs(read);
    assert(
      property(array(change, { maxLength: 8 }), (changes) => {
        expect(signs(corrected(...changes).speech)).toBe(before);
      }),
    );
  });
});
