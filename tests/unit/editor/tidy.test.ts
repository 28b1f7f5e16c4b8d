import {
  $isTextNode,
  $setCompositionKey,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  $getSelection,
  $isRangeSelection,
  $createTextNode,
  $isElementNode,
} from "lexical";
import { describe, expect, it } from "vitest";
import { $copiedBlocks } from "../../../renderer/editor/extensions/Copy/numbered-text.ts";
import {
  $body,
  act,
  draftEditor,
  frontMatter,
  heading,
  outline,
  paragraph,
  slot,
  text,
} from "./draft-editor.ts";

type Editor = ReturnType<typeof draftEditor>;

function type(editor: Editor, value: string): void {
  for (const char of value)
    act(editor, () => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, char));
}

describe("what the page draws by itself", () => {
  it("blanks at the start of a line are dropped, the caret stays with the words", () => {
    const editor = draftEditor([...frontMatter(), paragraph(text("正文"))]);
    act(editor, () => $body(0).selectStart());
    type(editor, "　　前");
    expect(outline(editor).at(-1)).toBe("p 前正文");
    act(editor, () => $body(0).selectEnd());
    type(editor, " 后");
    expect(outline(editor).at(-1)).toBe("p 前正文 后");
  });

  it("blanks are left alone while composing", () => {
    const editor = draftEditor([...frontMatter(), paragraph()]);
    act(editor, () => {
      const words = $createTextNode(" x");
      $body(0).append(words);
      $setCompositionKey(words.getKey());
    });
    expect(editor.read(() => $body(0).getTextContent())).toBe(" x");
    act(editor, () => $setCompositionKey(null));
    expect(editor.read(() => $body(0).getTextContent())).toBe("x");
  });

  it("brackets around the date are dropped", () => {
    const editor = draftEditor([...frontMatter(), paragraph()]);
    act(editor, () => $body(-2).select());
    type(editor, "（2026年4月18日）前");
    expect(outline(editor)).toContain("dateline 2026年4月18日前");
  });

  it("Enter in an empty heading goes back to running text", () => {
    const editor = draftEditor([...frontMatter(), heading(2)]);
    act(editor, () => $body(0).select());
    act(editor, () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND));
    expect(outline(editor).slice(2)).toEqual(["p"]);
  });
});

describe("copying", () => {
  it("brings the numbers of headings that are copied from their beginning", () => {
    const editor = draftEditor([
      ...frontMatter(),
      heading(1, text("甲")),
      heading(1, text("乙丙")),
      paragraph(text("共"), slot("number:数", "数", "3"), text("项任务")),
    ]);
    const copied = (from: number, offset: number): string[] => {
      act(editor, () => {
        const [start, end] = [$body(from).getFirstDescendant(), $body(2).getLastDescendant()];
        const selection = $body(from).select(0, 0);
        if ($isTextNode(start) && $isTextNode(end) && !$isElementNode(start)) {
          selection.anchor.set(start.getKey(), offset, "text");
          selection.focus.set(end.getKey(), 1, "text");
        }
      });
      return editor.read(() => {
        const selection = $getSelection();
        return $isRangeSelection(selection) ? $copiedBlocks(selection).map((block) => block.text) : [];
      });
    };
    expect(copied(0, 0)).toEqual(["一、甲", "二、乙丙", "共3项"]);
    expect(copied(1, 1)).toEqual(["丙", "共3项"]);
  });
});
