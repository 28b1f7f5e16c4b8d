import { getExtensionDependencyFromEditor } from "@lexical/extension";
import { INSERT_PARAGRAPH_COMMAND, SELECTION_CHANGE_COMMAND } from "lexical";
import { describe, expect, it, vi } from "vitest";
import { DigestExtension } from "../../../renderer/editor/extensions/Digest/digest-extension.ts";
import { placeOf } from "../../../renderer/features/desk/panel/place.ts";
import { $body, act, draftEditor, frontMatter, heading, paragraph, text } from "./draft-editor.ts";

describe("the place of the caret", () => {
  it("stays in its section while a new paragraph is typed, and is the new one when the typing rests", () => {
    vi.useFakeTimers();
    const editor = draftEditor([
      ...frontMatter(),
      heading(1, text("盯紧项目抓进度")),
      paragraph(text("各级要压实责任。")),
    ]);
    const { output } = getExtensionDependencyFromEditor(editor, DigestExtension);
    const topic = (): string => placeOf(output.digest.value.outline, output.caret.value).topic;
    act(editor, () => {
      $body(1).selectEnd();
      editor.dispatchCommand(SELECTION_CHANGE_COMMAND);
    });
    expect(topic()).toBe("盯紧项目抓进度");
    const before = output.caret.value;
    act(editor, () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND));
    expect(topic()).toBe("盯紧项目抓进度");
    expect(output.caret.value).toBe(before);
    vi.runAllTimers();
    expect(topic()).toBe("盯紧项目抓进度");
    expect(output.caret.value).toBe(editor.read(() => $body(2).getKey()));
    vi.useRealTimers();
  });
});
