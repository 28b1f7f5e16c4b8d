import {
  $setCompositionKey,
  $createTextNode,
  $isTextNode,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND,
  UNDO_COMMAND,
} from "lexical";
import { describe, expect, it } from "vitest";
import { SET_LEVEL_COMMAND } from "../../../renderer/editor/extensions/Heading/heading-extension.ts";
import { levelOfKey } from "../../../renderer/editor/extensions/Heading/heading-keys.ts";
import { typedLevel } from "../../../renderer/editor/extensions/Heading/heading-triggers.ts";
import { $headingNumbers } from "../../../renderer/editor/extensions/Numbering/numbering-extension.ts";
import { $body, act, draftEditor, frontMatter, heading, outline, paragraph, text } from "./draft-editor.ts";

type Editor = ReturnType<typeof draftEditor>;

function caretInBody(editor: Editor, at: number, place: "start" | "end"): void {
  act(editor, () => {
    if (place === "start") $body(at).selectStart();
    else $body(at).selectEnd();
  });
}

/** Types as a keyboard does, one update a character. */
async function type(editor: Editor, value: string): Promise<void> {
  for (const char of value) {
    act(editor, () => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, char));
    await Promise.resolve();
  }
}

function numbers(editor: Editor): string[] {
  return editor.read(() => [...$headingNumbers().values()]);
}

describe("numbers", () => {
  it("follow the levels and change with the document", () => {
    const editor = draftEditor([
      ...frontMatter(),
      heading(1, text("甲")),
      heading(2, text("乙")),
      heading(3, text("丙")),
      heading(4, text("丁")),
      heading(2, text("戊")),
      heading(1, text("己")),
    ]);
    expect(numbers(editor)).toEqual(["一、", "（一）", "1.", "（1）", "（二）", "二、"]);
    act(editor, () => $body(0).remove());
    expect(numbers(editor)).toEqual(["（一）", "1.", "（1）", "（二）", "一、"]);
    act(editor, () => editor.dispatchCommand(UNDO_COMMAND));
    expect(numbers(editor)).toEqual(["一、", "（一）", "1.", "（1）", "（二）", "二、"]);
  });
});

describe("signs typed at the start of a line", () => {
  it("are known by their level", () => {
    expect(["一、", "十二、", "（三）", "(三)", "1.", "12．", "（1）", "(10)"].map(typedLevel)).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4,
    ]);
    expect(["一", "一是", "、", "（x）", "2026.", "一、二", ""].map(typedLevel)).toEqual(
      Array.from({ length: 7 }, () => null),
    );
  });

  it("make an empty paragraph a heading, and one undo gives the sign back", async () => {
    const editor = draftEditor([...frontMatter(), paragraph()]);
    caretInBody(editor, 0, "start");
    await type(editor, "一、");
    expect(outline(editor).at(-1)).toBe("h1");
    await type(editor, "压实责任");
    expect(outline(editor).at(-1)).toBe("h1 压实责任");
    act(editor, () => editor.dispatchCommand(UNDO_COMMAND));
    act(editor, () => editor.dispatchCommand(UNDO_COMMAND));
    expect(outline(editor).at(-1)).toBe("p 一、");
    await type(editor, "二");
    expect(outline(editor).at(-1)).toBe("p 一、二");
  });

  it("are left alone inside a paragraph with words and while composing", async () => {
    const editor = draftEditor([...frontMatter(), paragraph(text("其中")), paragraph()]);
    caretInBody(editor, 0, "end");
    await type(editor, "一、");
    expect(outline(editor)[2]).toBe("p 其中一、");
    act(editor, () => {
      const words = $createTextNode("一");
      $body(1).append(words);
      words.select(1, 1);
      $setCompositionKey(words.getKey());
    });
    act(editor, () => {
      const words = $body(1).getFirstChild();
      if ($isTextNode(words)) words.setTextContent("一、").select(2, 2);
    });
    await Promise.resolve();
    expect(outline(editor).at(-1)).toBe("p 一、");
    act(editor, () => $setCompositionKey(null));
  });
});

describe("keys", () => {
  const press = (code: string, keys: object = { ctrlKey: true, altKey: true }) =>
    levelOfKey({ code, ctrlKey: false, altKey: false, metaKey: false, ...keys });

  it("are Ctrl+Alt+1 to 4 and 0", () => {
    expect(["Digit1", "Digit4", "Numpad2", "Digit0"].map((code) => press(code))).toEqual([1, 4, 2, null]);
    expect([press("Digit5"), press("KeyA"), press("Digit1", { ctrlKey: true })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("set the level of every selected block but not of the title", () => {
    const editor = draftEditor([...frontMatter(), paragraph(text("甲")), paragraph(text("乙"))]);
    act(editor, () => {
      const selection = $body(0).select(0, 0);
      selection.focus.set($body(1).getKey(), 1, "element");
    });
    act(editor, () => editor.dispatchCommand(SET_LEVEL_COMMAND, 2));
    expect(outline(editor)).toEqual(["title 标题", "salutation 同志们：", "h2 甲", "h2 乙"]);
    act(editor, () => editor.dispatchCommand(SET_LEVEL_COMMAND, null));
    expect(outline(editor).slice(2)).toEqual(["p 甲", "p 乙"]);
    act(editor, () => $body(0).getPreviousSibling()?.selectEnd());
    act(editor, () => editor.dispatchCommand(SET_LEVEL_COMMAND, 1));
    expect(outline(editor)[1]).toBe("salutation 同志们：");
  });

  it("Tab and Shift+Tab at the start of a heading sink and raise it", () => {
    const tab = (editor: Editor, shiftKey = false): void =>
      act(editor, () => {
        // Node has no KeyboardEvent; the handler reads only this much of it.
        editor.dispatchCommand(KEY_TAB_COMMAND, {
          shiftKey,
          preventDefault: () => undefined,
        } as KeyboardEvent);
      });
    const editor = draftEditor([...frontMatter(), heading(2, text("甲"))]);
    caretInBody(editor, 0, "start");
    tab(editor);
    expect(outline(editor).at(-1)).toBe("h3 甲");
    tab(editor, true);
    tab(editor, true);
    tab(editor, true);
    expect(outline(editor).at(-1)).toBe("h1 甲");
    caretInBody(editor, 0, "end");
    tab(editor);
    expect(outline(editor).at(-1)).toBe("h1 甲");
  });
});

describe("Enter and Backspace", () => {
  it("Enter after a heading goes on with running text", () => {
    const editor = draftEditor([...frontMatter(), heading(1, text("甲"))]);
    caretInBody(editor, 0, "end");
    act(editor, () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND));
    expect(outline(editor).slice(2)).toEqual(["h1 甲", "p"]);
  });

  it("Enter goes through the front matter into the text", () => {
    const editor = draftEditor([...frontMatter(), paragraph(text("正文"))]);
    act(editor, () => $body(-4).selectEnd());
    for (let at = 0; at < 3; at++) {
      act(editor, () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND));
      act(editor, () => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, String(at)));
    }
    expect(outline(editor)).toEqual([
      "title 标题",
      "byline 0",
      "dateline 1",
      "salutation 同志们：2",
      "p 正文",
    ]);
    act(editor, () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND));
    expect(outline(editor).slice(-2)).toEqual(["p", "p 正文"]);
  });

  it("Backspace takes a heading's number first and never joins text with front matter", () => {
    const editor = draftEditor([...frontMatter(), heading(1, text("甲")), paragraph(text("乙"))]);
    const back = (): void => act(editor, () => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
    caretInBody(editor, 0, "start");
    back();
    expect(outline(editor).slice(2)).toEqual(["p 甲", "p 乙"]);
    back();
    expect(outline(editor)).toEqual(["title 标题", "salutation 同志们：", "p 甲", "p 乙"]);
    act(editor, () => $body(0).getPreviousSibling()?.selectEnd());
    act(editor, () => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false));
    expect(outline(editor).slice(1)).toEqual(["salutation 同志们：", "p 甲", "p 乙"]);
  });

  it("deleting everything leaves empty front matter and one paragraph", () => {
    const editor = draftEditor([...frontMatter(), heading(1, text("甲")), paragraph(text("乙"))]);
    act(editor, () => {
      const selection = $body(-4).select(0, 0);
      selection.focus.set($body(1).getKey(), 1, "element");
      selection.removeText();
    });
    expect(outline(editor)).toEqual(["p"]);
    act(editor, () => editor.dispatchCommand(UNDO_COMMAND));
    expect(outline(editor)).toEqual(["title 标题", "salutation 同志们：", "h1 甲", "p 乙"]);
  });
});
