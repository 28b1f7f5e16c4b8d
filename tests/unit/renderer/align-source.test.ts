import { describe, expect, it } from "vitest";
import type { SpeechBlock } from "../../../shared/contract/methods/library.ts";
import { alignSource } from "../../../renderer/features/library/proof/align-source.ts";
import { dayOf } from "../../../renderer/ui/day-of.ts";

const paragraph = (id: number, line: number, text: string): SpeechBlock => ({
  id,
  sectionId: 1,
  type: "paragraph",
  level: null,
  marker: null,
  text,
  role: "arrangements",
  line,
});
const heading = (id: number, line: number, marker: string, text: string): SpeechBlock => ({
  ...paragraph(id, line, text),
  type: "heading",
  level: 1,
  marker,
});

const LINES = [
  "首页 > 领导讲话 > 正文",
  "在全县工作会议上的讲话",
  "",
  "同志们：",
  "　　今天开会，总结去年，部署今年。",
  "　　（一）抓好项目。要加快前期工作，确保三月底",
  "全部开工，力争年底见效。",
  "上一篇：某县讲话",
];
const SPEECH = {
  title: "在全县工作会议上的讲话",
  salutation: "同志们：",
  blocks: [
    paragraph(1, 5, "今天开会，总结去年，部署今年。"),
    heading(2, 6, "（一）", "抓好项目"),
    paragraph(3, 6, "要加快前期工作，确保三月底全部开工，力争年底见效。"),
  ],
  removed: [
    { line: 1, text: "首页 > 领导讲话 > 正文", reason: "navigation" },
    { line: 8, text: "上一篇：某县讲话", reason: "navigation" },
  ],
};

describe("a file beside its reading", () => {
  it("has a row for the title, the salutation, every block and every removed line, in the order of the file", () => {
    const rows = alignSource(LINES, SPEECH);
    expect(rows.map(({ line, item }) => [line, item.type])).toEqual([
      [1, "removed"],
      [2, "title"],
      [4, "salutation"],
      [5, "block"],
      [6, "block"],
      [6, "block"],
      [8, "removed"],
    ]);
  });

  it("shows all of the file, with run-in headings cut off and broken lines together", () => {
    const sources = alignSource(LINES, SPEECH).map(({ source }) => source.trim());
    expect(sources[4]).toBe("（一）抓好项目。");
    expect(sources[5]).toBe("要加快前期工作，确保三月底\n全部开工，力争年底见效。");
    expect(sources.join("").replaceAll(/\s/gu, "")).toBe(LINES.join("").replaceAll(/\s/gu, ""));
  });

  it("cuts a speech in one line where its blocks begin, with what was removed between them", () => {
    const line = "同志们： 今天开会。分享到 一、抓好项目。要开工。";
    const rows = alignSource([line], {
      title: "讲话",
      salutation: "同志们：",
      blocks: [paragraph(1, 1, "今天开会。"), heading(2, 1, "一、", "抓好项目"), paragraph(3, 1, "要开工。")],
      removed: [{ line: 1, text: "分享到", reason: "navigation" }],
    });
    expect(rows.map(({ source, item }) => [source.trim(), item.type])).toEqual([
      ["同志们：", "salutation"],
      ["今天开会。", "block"],
      ["分享到", "removed"],
      ["一、抓好项目。", "block"],
      ["要开工。", "block"],
    ]);
    expect(rows.map(({ source }) => source).join("")).toBe(line);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });
});

describe("a day as people write it", () => {
  it("becomes what the library keeps", () => {
    expect(["2025年1月12日", "2025-01-12", "2025.1.12", "2025年1月", "2025", "2025年"].map(dayOf)).toEqual([
      "2025-01-12",
      "2025-01-12",
      "2025-01-12",
      "2025-01",
      "2025",
      "2025",
    ]);
    expect(dayOf("")).toBeNull();
    expect([dayOf("去年"), dayOf("2025年13月"), dayOf("2025-02-30")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
