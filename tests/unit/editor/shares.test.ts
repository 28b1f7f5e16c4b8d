import { $getRoot, HISTORY_PUSH_TAG, INSERT_PARAGRAPH_COMMAND, UNDO_COMMAND } from "lexical";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../../renderer/editor/digest/digest.ts";
import { setShares } from "../../../renderer/editor/set-shares.ts";
import {
  documentFromEditorState,
  editorStateFromDocument,
} from "../../../shared/domain/drafts/editor-state-document.ts";
import type { EditorStateJson } from "../../../shared/domain/drafts/editor-state.ts";
import { draftEditor, frontMatter, heading, paragraph, text } from "./draft-editor.ts";

const settle = (editor: ReturnType<typeof draftEditor>): void =>
  editor.update(() => undefined, { discrete: true });

describe("shares of the outline", () => {
  it("stay with their headings while these are edited, and are saved with the draft", () => {
    const editor = draftEditor([
      ...frontMatter(),
      paragraph(text("今天开会。")),
      heading(1, text("回顾")),
      paragraph(text("成绩不少。")),
      heading(1, text("安排")),
      paragraph(text("任务很重。")),
    ]);
    const { entries } = digestOf(editor.getEditorState()).outline;
    const [opening, review, tasks] = entries.map(({ key }) => key);
    setShares(
      editor,
      entries,
      new Map([
        [opening ?? "", 0.1],
        [review ?? "", 0.3],
        [tasks ?? "", 0.6],
      ]),
    );
    settle(editor);
    editor.update(
      () => {
        const block = $getRoot().getChildren()[5];
        block?.selectEnd();
        editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
    const shares = digestOf(editor.getEditorState()).outline.entries.map(({ share }) => share);
    expect(shares).toEqual([0.1, 0.3, 0.6]);
    const saved = JSON.parse(JSON.stringify(editor.getEditorState().toJSON())) as EditorStateJson;
    const document = documentFromEditorState(saved);
    expect(document.ends).toEqual({ opening: 0.1, closing: null });
    expect(document.blocks.flatMap(({ share }) => share ?? [])).toEqual([0.3, 0.6]);
    const again = draftEditor(editorStateFromDocument(document).root.children);
    expect(digestOf(again.getEditorState()).outline.entries.map(({ share }) => share)).toEqual([
      0.1, 0.3, 0.6,
    ]);
  });

  it("can be undone", () => {
    const editor = draftEditor([...frontMatter(), heading(1, text("回顾")), paragraph(text("好。"))]);
    const { entries } = digestOf(editor.getEditorState()).outline;
    setShares(editor, entries, new Map([[entries[0]?.key ?? "", 0.5]]));
    settle(editor);
    expect(digestOf(editor.getEditorState()).outline.entries[0]?.share).toBe(0.5);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    settle(editor);
    expect(digestOf(editor.getEditorState()).outline.entries[0]?.share).toBeNull();
  });
});
