import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";
import { lawBreach } from "./law.ts";

const sentence = fc.constantFrom(
  "今年以来，全县新开工项目36个，完成投资12.5亿元。",
  "要坚持问题导向，逐项抓好整改，确保年底前全部销号。",
  "各位代表！让我们携起手来，为建设美好家园而努力奋斗！",
  "一是抓进度。二是抓质量。",
  "同志们，任务已经明确，关键在于落实。",
  "预览结束,更多内容请联系客服",
  "完成率**%，位居全市第*位；",
);
const heading = fc.constantFrom(
  "一、去年工作回顾",
  "二、今年重点任务",
  "（一）抓好项目建设。",
  "(二)提升城市品质：",
  "1、总体要求。",
  "第一，压实责任。",
  "① 建好台账",
  "## 强化保障",
  "2024年工作安排",
  "*、狠抓落实",
);
const head = fc.constantFrom(
  "在全县项目推进会上的讲话",
  "——在全县干部大会上的讲话",
  "2024年3月5日",
  "来源：某某网",
  "时间：2024-03-05 10:20 作者：佚名",
  "同志们：",
  "各位代表：",
  "县委书记 李某",
  "当前位置：首页 > 讲话",
  "目录",
  "导语：本文供大家参考。",
);
const mess = fc.constantFrom(
  "\\r\\n",
  "????",
  "<p>",
  "</p>",
  "&nbsp;",
  "\u3000\u3000",
  "\u200b",
  "\n",
  "\n\n",
  " ",
  "\t",
  "— 3 —\n",
  "\r\n",
  "\0",
  "\ue004",
);
const line = fc.oneof(sentence, heading, head, mess, fc.string({ unit: "binary", maxLength: 12 }));

describe("the law of the parser", () => {
  it("holds for messy speeches, with and without line breaks", () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 60 }),
        fc.constantFrom("\n", "", "\\r\\n", "<br>"),
        (lines, glue) => {
          const source = lines.join(glue);
          expect(lawBreach(source, parseSpeech(source))).toBeNull();
        },
      ),
      { numRuns: 400 },
    );
  });

  it("holds for flattened speeches", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(sentence, heading), { minLength: 40, maxLength: 90 }), (lines) => {
        const source = `在全镇大会上的讲话同志们：${lines.join("")}`;
        expect(lawBreach(source, parseSpeech(source))).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it("holds for any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (source) => {
        expect(lawBreach(source, parseSpeech(source))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it("tells a breach from a good parse", () => {
    const good = parseSpeech("同志们：\n今天开会。");
    expect(lawBreach("同志们：\n今天开会。再讲一句。", good)).toMatch(/lost/u);
    expect(lawBreach("同志们：\n今天开。", good)).toMatch(/invented/u);
  });
});

describe("hostile input", () => {
  it.each([
    ["one line of ten million characters", "要抓好落实，".repeat(1_700_000)],
    ["only markers", "一、".repeat(200_000)],
    ["only brackets", "（".repeat(300_000)],
    ["only digits and dots", "1.".repeat(300_000)],
    ["only blanks and question marks", "? ".repeat(300_000)],
    ["open tags", "<p ".repeat(100_000)],
    ["many short lines", "甲\n".repeat(100_000)],
  ])("%s takes seconds of processor time, not minutes", { timeout: 120_000 }, (_name, source) => {
    const start = process.cpuUsage();
    const speech = parseSpeech(source);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(8 + source.length / 400_000);
    expect(speech.blocks.length + speech.removed.length).toBeGreaterThan(0);
  });
});
