import { UNDO_COMMAND } from "lexical";
import { describe, expect, it } from "vitest";
import { refill, slotsOf } from "../../../renderer/editor/refill.ts";
import { act, draftEditor, frontMatter, outline, paragraph, slot, text } from "./draft-editor.ts";

const titled = { was: "在全县经济工作会议上的讲话", is: "在全县防汛工作会议上的讲话" };
const byline = { was: "", is: "县长　林知远" };
const dateline = { was: "2026年3月5日", is: "" };

describe("what is known of the meeting, in the text", () => {
  const draft = (title: string) =>
    draftEditor([
      ...frontMatter(title),
      paragraph(text("今天召开"), slot("text:会议名称", "会议名称", "全县经济工作会议"), text("。")),
      paragraph(slot("text:会议名称", "会议名称", "全县经济工作会议"), slot("number:数量", "数量")),
    ]);

  it("is read off each slot once", () => {
    expect(slotsOf(draft("题").getEditorState())).toEqual([
      { key: "text:会议名称", kind: "number", prompt: "会议名称", value: "全县经济工作会议" },
      { key: "number:数量", kind: "number", prompt: "数量", value: null },
    ]);
  });

  it("changes lines and slots in one step", () => {
    const editor = draft(titled.was);
    const before = outline(editor);
    const fills = [{ key: "text:会议名称", value: "全县防汛工作会议" }];
    expect(refill(editor, fills, { title: titled, byline, dateline })).toBe(3);
    expect(outline(editor)).toEqual([
      "title 在全县防汛工作会议上的讲话",
      "byline 县长　林知远",
      "salutation 同志们：",
      "p 今天召开全县防汛工作会议。",
      "p 全县防汛工作会议〔数量〕",
    ]);
    act(editor, () => editor.dispatchCommand(UNDO_COMMAND));
    expect(outline(editor)).toEqual(before);
  });

  it("leaves a title that was written by hand, and opens a slot again", () => {
    const editor = draft("手写的题目");
    expect(refill(editor, [{ key: "text:会议名称", value: "" }], { title: titled })).toBe(1);
    expect(outline(editor).slice(0, 1)).toEqual(["title 手写的题目"]);
    expect(outline(editor).at(-1)).toBe("p 〔会议名称〕〔数量〕");
  });
});
