import {
  $setCompositionKey,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  KEY_ENTER_COMMAND,
  UNDO_COMMAND,
  $getSelection,
  $isTextNode,
  $isRangeSelection,
} from "lexical";
import { describe, expect, it } from "vitest";
import { FILL_SLOTS_COMMAND } from "../../../renderer/editor/extensions/Slot/slot-commands.ts";
import { $allSlots, $getSlot, $slotText } from "../../../renderer/editor/extensions/Slot/slot-node.ts";
import { $adjacentSlot, $selectSlot } from "../../../renderer/editor/extensions/Slot/slot-selection.ts";
import { $body, act, draftEditor, frontMatter, outline, paragraph, slot, text } from "./draft-editor.ts";

type Editor = ReturnType<typeof draftEditor>;

function twoOfAKey(): Editor {
  return draftEditor([
    ...frontMatter(),
    paragraph(text("建设"), slot("number:数量", "数量"), text("个项目")),
    paragraph(
      text("这"),
      slot("number:数量", "数量"),
      text("个项目，"),
      slot("number:期限", "期限"),
      text("完工"),
    ),
  ]);
}

function $slotAt(at: number) {
  const found = $allSlots()[at];
  if (!found) throw new Error(`no slot ${at}`);
  return found;
}

function select(editor: Editor, at: number): void {
  act(editor, () => $selectSlot($slotAt(at)));
}

function type(editor: Editor, value: string): void {
  act(editor, () => {
    for (const char of value) editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, char);
  });
}

function remove(editor: Editor): void {
  act(editor, () => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
}

/** Extends the caret over the character before it: finding its bounds is the browser's business. */
function $takeBack(): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection))
    selection.anchor.set(selection.anchor.key, selection.anchor.offset - 1, "text");
}

function filled(editor: Editor): boolean[] {
  return editor.read(() => $allSlots().map((found) => $getSlot(found).filled));
}

function selectedText(editor: Editor): string {
  return editor.read(() => $getSelection()?.getTextContent() ?? "");
}

describe("filling slots", () => {
  it("puts one value into every slot of the key and leaves the others", () => {
    const editor = twoOfAKey();
    select(editor, 0);
    type(editor, "12");
    expect(outline(editor).slice(2)).toEqual(["p 建设12个项目", "p 这12个项目，〔期限〕完工"]);
    expect(filled(editor)).toEqual([true, true, false]);
  });

  it("undoes the filling of all of them in one step", () => {
    const editor = twoOfAKey();
    const before = outline(editor);
    select(editor, 0);
    type(editor, "1");
    type(editor, "2");
    type(editor, "0");
    act(editor, () => editor.dispatchCommand(UNDO_COMMAND));
    expect(outline(editor)).toEqual(before);
    expect(filled(editor)).toEqual([false, false, false]);
  });

  it("brings the prompt back when the value is deleted, and removes the slot on the next delete", () => {
    const editor = twoOfAKey();
    select(editor, 2);
    type(editor, "8");
    expect(outline(editor).at(-1)).toBe("p 这〔数量〕个项目，8完工");
    act(editor, $takeBack);
    remove(editor);
    expect(outline(editor).at(-1)).toBe("p 这〔数量〕个项目，〔期限〕完工");
    expect(selectedText(editor)).toBe("〔期限〕");
    remove(editor);
    expect(outline(editor).at(-1)).toBe("p 这〔数量〕个项目，完工");
  });

  it("does not eat an unfilled slot letter by letter from behind", () => {
    const editor = twoOfAKey();
    act(editor, () => {
      const words = $slotText($slotAt(2));
      words.select(words.getTextContentSize(), words.getTextContentSize());
    });
    remove(editor);
    expect(outline(editor).at(-1)).toBe("p 这〔数量〕个项目，〔期限〕完工");
    expect(selectedText(editor)).toBe("〔期限〕");
  });

  it("sends typing after the slot once Enter has left it", () => {
    const editor = twoOfAKey();
    select(editor, 1);
    type(editor, "9");
    act(editor, () => editor.dispatchCommand(KEY_ENTER_COMMAND, null));
    type(editor, "多");
    expect(outline(editor).at(-1)).toBe("p 这9多个项目，〔期限〕完工");
    expect(editor.read(() => $allSlots().map((found) => found.getTextContent()))).toEqual([
      "9",
      "9",
      "〔期限〕",
    ]);
  });

  it("leaves a slot at the end of its paragraph", () => {
    const editor = draftEditor([...frontMatter(), paragraph(text("到"), slot("date:时限", "时限"))]);
    select(editor, 0);
    type(editor, "年底");
    act(editor, () => editor.dispatchCommand(KEY_ENTER_COMMAND, null));
    type(editor, "前");
    expect(editor.read(() => [$allSlots()[0]?.getTextContent(), $body(0).getTextContent()])).toEqual([
      "年底",
      "到年底前",
    ]);
  });

  it("waits while an input method composes", () => {
    const editor = twoOfAKey();
    select(editor, 0);
    act(editor, () => {
      const words = $slotText($slotAt(0));
      $setCompositionKey(words.getKey());
      words.setTextContent("shi");
    });
    expect(outline(editor).slice(2)).toEqual(["p 建设shi个项目", "p 这〔数量〕个项目，〔期限〕完工"]);
    expect(filled(editor)).toEqual([false, false, false]);
    act(editor, () => {
      $setCompositionKey(null);
      $slotText($slotAt(0)).setTextContent("十");
    });
    expect(outline(editor).slice(2)).toEqual(["p 建设十个项目", "p 这十个项目，〔期限〕完工"]);
  });

  it("restores the prompt when a composition is given up", () => {
    const editor = twoOfAKey();
    select(editor, 0);
    act(editor, () => {
      const words = $slotText($slotAt(0));
      $setCompositionKey(words.getKey());
      words.setTextContent("");
    });
    act(editor, () => {
      $setCompositionKey(null);
      $slotAt(0).clear();
    });
    expect(outline(editor)[2]).toBe("p 建设〔数量〕个项目");
  });

  it("is filled and emptied from outside", () => {
    const editor = twoOfAKey();
    act(editor, () => editor.dispatchCommand(FILL_SLOTS_COMMAND, { key: "number:数量", value: "30" }));
    expect(filled(editor)).toEqual([true, true, false]);
    act(editor, () => editor.dispatchCommand(FILL_SLOTS_COMMAND, { key: "number:数量", value: "" }));
    expect(outline(editor)[2]).toBe("p 建设〔数量〕个项目");
    act(editor, () => editor.dispatchCommand(UNDO_COMMAND));
    expect(outline(editor)[2]).toBe("p 建设30个项目");
  });
});

describe("walking the slots", () => {
  function tab(editor: Editor, backwards = false): string {
    act(editor, () => {
      const next = $adjacentSlot(backwards);
      if (next) $selectSlot(next);
    });
    return editor.read(() => {
      const selection = $getSelection();
      const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
      return $isTextNode(node)
        ? `${node.getTopLevelElementOrThrow().getIndexWithinParent() - 4}${node.getTextContent()}`
        : "";
    });
  }

  it("goes forwards through unfilled slots, round the end, and back through all", () => {
    const editor = twoOfAKey();
    act(editor, () => $body(0).selectStart());
    expect([tab(editor), tab(editor), tab(editor), tab(editor)]).toEqual([
      "0〔数量〕",
      "1〔数量〕",
      "1〔期限〕",
      "0〔数量〕",
    ]);
    type(editor, "5");
    expect(tab(editor)).toBe("1〔期限〕");
    expect(tab(editor, true)).toBe("15");
  });

  it("starts from the caret between two slots of a line", () => {
    const editor = twoOfAKey();
    act(editor, () => {
      const between = $body(1).getChildAtIndex(2);
      if ($isTextNode(between)) between.select(2, 2);
    });
    expect(tab(editor)).toBe("1〔期限〕");
  });
});
