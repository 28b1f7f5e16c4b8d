import { describe, expect, it } from "vitest";
import { explainRole } from "../../../shared/domain/speech/explain-role.ts";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";

const { blocks } = parseSpeech(
  [
    "同志们：",
    "今天开会，总结去年、部署今年。",
    "一、去年工作回顾",
    "去年完成投资12亿元，同比增长8%，新建学校3所，群众满意度达到95%。",
    "二、存在的差距",
    "有的项目进度滞后，有的干部作风不实，群众还有意见。",
    "三、今年重点任务",
    "（一）抓好项目建设",
    "要加快前期工作，确保三月底全部开工，力争年底见效。",
    "四、切实抓好落实",
    "要压实责任，加强督查考核，对落实不力的严肃问责。",
  ].join("\n"),
);
const at = (text: string): number => blocks.findIndex((block) => block.text === text);

describe("what spoke for a role", () => {
  it("names words, section and place, strongest first", () => {
    const evidence = explainRole(blocks, at("去年工作回顾"));
    expect(evidence[0]).toMatchObject({ role: "review", source: "words", words: "回顾" });
    expect(evidence.map(({ source }) => source)).toEqual(
      expect.arrayContaining(["words", "section", "place"]),
    );
    const weights = evidence.map(({ weight }) => Math.abs(weight));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  it("agrees with the role that the heading got", () => {
    for (const [i, block] of blocks.entries()) {
      if (block.level !== 1) continue;
      const sums = new Map<string, number>();
      for (const { role, weight } of explainRole(blocks, i)) sums.set(role, (sums.get(role) ?? 0) + weight);
      const best = [...sums].toSorted((a, b) => b[1] - a[1])[0]?.[0];
      expect(best).toBe(block.role);
    }
  });

  it("hears the heading above and has nothing to say of paragraphs", () => {
    const deep = explainRole(blocks, at("抓好项目建设"));
    expect(deep.some(({ source, words }) => source === "above" && words === "重点任务")).toBe(true);
    expect(explainRole(blocks, 0)).toEqual([]);
  });
});
