import { describe, expect, it } from "vitest";
import { applyLessons } from "../../../shared/domain/corrections/apply-lessons.ts";
import type { Lesson } from "../../../shared/domain/corrections/correction.ts";
import { headingWords, likeness } from "../../../shared/domain/corrections/heading-words.ts";
import { lessonsFrom } from "../../../shared/domain/corrections/lessons.ts";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";

let lastId = 0;
function lesson(heading: string, from: Role, role: Role): Lesson {
  lastId += 1;
  return { id: lastId, heading, from, role };
}

/** A speech whose second part has the given heading and speaks neither of the past nor of tasks. */
function speechWith(heading: string): ReturnType<typeof parseSpeech> {
  return parseSpeech(
    [
      "在全县工作会议上的讲话",
      "同志们：",
      "今天开会，总结去年，部署今年。",
      "一、过去一年的工作回顾",
      "一年来完成投资十二亿元，同比增长8%，新建学校三所，实现了开门红。",
      `二、${heading}`,
      "山还是那座山，水还是那条水，人还是那些人，日子一天天好起来。",
      "三、今年的重点任务",
      "要加快前期工作，确保三月底全部开工，力争年底见效。",
      "四、切实抓好落实",
      "要压实责任，加强督查考核，对落实不力的严肃问责。",
    ].join("\n"),
  );
}

const roleOf = (blocks: readonly { text: string; role: Role }[], text: string): Role | undefined =>
  blocks.find((block) => block.text === text)?.role;

describe("words of a heading", () => {
  it("are the same for another year, another place and other figures", () => {
    expect(headingWords("2024年全县经济工作的账本")).toBe(headingWords("2025年我市经济工作的账本"));
    expect(headingWords("20**年××县经济工作的账本")).toBe(headingWords("二〇二三年全省经济工作的账本"));
    expect(headingWords("2025年工作")).toBeNull();
    expect(likeness("晒一晒家底的成色", "晒一晒家底和成色")).toBeGreaterThan(0.7);
    expect(likeness("晒一晒家底的成色", "拧紧责任的螺丝钉")).toBe(0);
  });
});

describe("what corrections teach", () => {
  it("speaks for the role of the same heading elsewhere, and for nothing else", () => {
    const heading = "翻一翻全县的旧账本";
    const { blocks, title } = speechWith(heading);
    const before = roleOf(blocks, heading);
    const role: Role = before === "situation" ? "problems" : "situation";
    const lessons = lessonsFrom([lesson("翻一翻我市的旧账本", before ?? "review", role)]);
    const { blocks: after, learned } = applyLessons(blocks, title, lessons);
    expect(roleOf(after, heading)).toBe(role);
    expect(learned.map(({ heading: from }) => from)).toEqual(["翻一翻我市的旧账本"]);
    const at = blocks.findIndex(({ text }) => text === heading);
    expect(after.filter((_, i) => i !== at && i !== at + 1)).toEqual(
      blocks.filter((_, i) => i !== at && i !== at + 1),
    );
  });

  it("is silent about other headings, about too few words, and where corrections contradict each other", () => {
    const lessons = lessonsFrom([
      lesson("翻一翻去年的旧账本", "arrangements", "review"),
      lesson("抓落实", "implementation", "arrangements"),
      lesson("几点要求和希望", "arrangements", "implementation"),
      lesson("几点要求和希望", "implementation", "arrangements"),
    ]);
    expect(lessons.about("打一场翻身的漂亮仗")).toBeNull();
    expect(lessons.about("抓落实")).toBeNull();
    expect(lessons.about("几点要求和希望")).toBeNull();
    expect(lessons.about("翻一翻去年的旧账本")).toMatchObject({ role: "review", exact: true });
    expect(lessons.about("翻一翻去年的老账本")).toMatchObject({ role: "review", exact: false });
  });

  it("does not carry a heading of plain meaning away for a like one", () => {
    const { blocks, title } = speechWith("当前存在的主要问题和差距");
    const lessons = lessonsFrom([lesson("当前存在的主要优势和机遇", "problems", "situation")]);
    expect(applyLessons(blocks, title, lessons).blocks).toBe(blocks);
  });

  it("changes nothing where no heading is known, and gives the same blocks", () => {
    const { blocks, title } = speechWith("看看我们的家底");
    expect(applyLessons(blocks, title, lessonsFrom([])).blocks).toBe(blocks);
    const other = lessonsFrom([lesson("完全无关的一个标题", "review", "problems")]);
    expect(applyLessons(blocks, title, other).blocks).toBe(blocks);
  });
});
