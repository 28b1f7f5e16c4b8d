import {
  $createTextNode,
  $isTextNode,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  UNDO_COMMAND,
} from "lexical";
import { describe, expect, it } from "vitest";
import type { BlockJson } from "../../../shared/domain/drafts/editor-state.ts";
import { $stepOutOfSource } from "../../../renderer/editor/extensions/Provenance/own-words.ts";
import { $blockSource } from "../../../renderer/editor/extensions/Provenance/provenance-marks.ts";
import {
  $body,
  $child,
  act,
  draftEditor,
  frontMatter,
  json,
  paragraph,
  SPEECH,
  text,
} from "./draft-editor.ts";

type Editor = ReturnType<typeof draftEditor>;

function borrowed(...blocks: BlockJson[]): Editor {
  return draftEditor([
    ...frontMatter(),
    ...(blocks.length > 0 ? blocks : [paragraph(text("春耕备耕要早", SPEECH))]),
  ]);
}

function caret(editor: Editor, offset: number, at = 0, index = 0): void {
  act(editor, () => {
    const node = $child(at, index);
    if ($isTextNode(node)) node.select(offset, offset);
  });
}

function type(editor: Editor, value: string): void {
  act(editor, () => {
    for (const char of value) editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, char);
  });
}

/** Texts of the running text; borrowed ones in brackets. */
function pieces(editor: Editor): string[] {
  return json(editor)
    .root.children.slice(4)
    .map((block) =>
      block.children
        .map((node) => (node.type !== "text" ? "?" : node.$?.source ? `[${node.text}]` : node.text))
        .join("|"),
    );
}

describe("provenance", () => {
  it("is not inherited by what is typed before, into or after borrowed text", () => {
    for (const [offset, expected] of [
      [0, "必须|[春耕备耕要早]"],
      [2, "[春耕]|必须|[备耕要早]"],
      [6, "[春耕备耕要早]|必须"],
    ] as const) {
      const editor = borrowed();
      caret(editor, offset);
      type(editor, "必须");
      expect(pieces(editor)).toEqual([expected]);
    }
  });

  it("is not inherited by what replaces a stretch of borrowed text", () => {
    const editor = borrowed();
    act(editor, () => {
      const node = $child(0, 0);
      if ($isTextNode(node)) node.select(2, 4);
    });
    type(editor, "生产");
    expect(pieces(editor)).toEqual(["[春耕]|生产|[要早]"]);
  });

  it("survives the splitting and joining of paragraphs", () => {
    const editor = borrowed();
    caret(editor, 4);
    act(editor, () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND));
    expect(pieces(editor)).toEqual(["[春耕备耕]", "[要早]"]);
    act(editor, () => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
    expect(pieces(editor)).toEqual(["[春耕备耕要早]"]);
  });

  it("survives bold, deletion inside and undo", () => {
    const editor = borrowed();
    act(editor, () => {
      const node = $child(0, 0);
      if ($isTextNode(node)) node.select(0, 2).formatText("bold");
    });
    expect(pieces(editor)).toEqual(["[春耕]|[备耕要早]"]);
    act(editor, () => {
      const node = $child(0, 1);
      if ($isTextNode(node)) node.select(1, 2);
    });
    act(editor, () => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
    expect(pieces(editor)).toEqual(["[春耕]|[备要早]"]);
    act(editor, () => editor.dispatchCommand(UNDO_COMMAND));
    expect(pieces(editor)).toEqual(["[春耕]|[备耕要早]"]);
  });

  it("keeps two sources apart", () => {
    const other = { ...SPEECH, id: "8" };
    const editor = borrowed(paragraph(text("甲", SPEECH), text("乙", other), text("丙")));
    act(editor, () => $child(0, 0).markDirty());
    expect(pieces(editor)).toEqual(["[甲]|[乙]|丙"]);
  });

  it("lets an input method start outside the borrowed text", () => {
    const editor = borrowed();
    caret(editor, 2);
    act(editor, () => {
      expect($stepOutOfSource()).toBe(true);
      editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, "\u200b");
    });
    expect(pieces(editor)).toEqual(["[春耕]|\u200b|[备耕要早]"]);
  });

  it("marks a block by the source of most of its text", () => {
    const other = { ...SPEECH, id: "8" };
    const editor = borrowed(paragraph(text("短", SPEECH), text("长得多的一段", other)));
    expect(editor.read(() => $blockSource($body(0))?.id)).toBe("8");
    act(editor, () => $body(0).clear().append($createTextNode("自己写的")));
    expect(editor.read(() => $blockSource($body(0)))).toBeNull();
  });
});
