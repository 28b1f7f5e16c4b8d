import { describe, expect, it } from "vitest";
import { digestOf } from "../../../renderer/editor/digest/digest.ts";
import { draftEditor, frontMatter, heading, paragraph, slot, SPEECH, text } from "./draft-editor.ts";

function digest(...blocks: Parameters<typeof draftEditor>[0] & object) {
  return digestOf(draftEditor([...frontMatter("在水利会上的讲话"), ...blocks]).getEditorState());
}

describe("digest of a draft", () => {
  const { outline, ...rest } = digest(
    paragraph(text("今天，我们召开全县水利工作会议，主要任务是部署冬修。下面，我讲三点意见。")),
    heading(1, text("肯定成绩，正视差距")),
    paragraph(text("共修渠"), slot("number:里程", "里程", "12"), text("公里，")),
    heading(2, text("渠道通了")),
    paragraph(
      text("借来的十个字就是这样的", SPEECH),
      slot("number:里程", "里程", "12"),
      slot("date:时限", "时限"),
    ),
    heading(1, text("狠抓落实")),
    paragraph(text("各级要压实责任，强化督查，确保任务落到实处。")),
    paragraph(text("同志们，让我们携起手来，锐意进取、真抓实干，为建设水利强县而努力奋斗！")),
  );

  it("has the headings with numbers, and the opening and closing without", () => {
    expect(
      outline.entries.map(({ level, number, heading: words, role }) => [level, number, words, role]),
    ).toEqual([
      [1, "", null, "opening"],
      [1, "一、", "肯定成绩，正视差距", expect.any(String)],
      [2, "（一）", "渠道通了", expect.any(String)],
      [1, "二、", "狠抓落实", "implementation"],
      [1, "", null, "closing"],
    ]);
  });

  it("counts characters of a section with its subsections, without white space and unfilled slots", () => {
    expect(outline.entries.map(({ chars }) => chars)).toEqual([36, 8 + 9 + 4 + 13, 4 + 13, 4 + 22, 35]);
    expect(rest.chars).toBe(8 + 4 + 35 + 34 + 26 + 36);
  });

  it("groups slots by key, with the words around the first", () => {
    expect(rest.unfilled).toBe(1);
    expect(
      rest.slots.map(({ key, value, nodes, before, after }) => [key, value, nodes.length, before, after]),
    ).toEqual([
      ["number:里程", "12", 2, "共修渠", "公里，"],
      ["date:时限", null, 1, "借来的十个字就是这样的12".slice(-12), ""],
    ]);
  });

  it("gives each source its share", () => {
    expect(rest.sources.map(({ source, chars }) => [source.id, chars])).toEqual([["7", 11]]);
    expect(rest.sources[0]?.share).toBeCloseTo(11 / rest.chars);
  });

  it("of an empty draft is empty", () => {
    const empty = digestOf(draftEditor().getEditorState());
    expect([empty.title, empty.chars, empty.outline.entries, empty.slots]).toEqual(["", 0, [], []]);
  });
});
