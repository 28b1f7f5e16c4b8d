import { $getSelection, $isTextNode, CONTROLLED_TEXT_INSERTION_COMMAND, UNDO_COMMAND } from "lexical";
import { describe, expect, it } from "vitest";
import type { RunBlock } from "../../../shared/domain/drafts/runs.ts";
import { INSERT_RUN_BLOCKS } from "../../../renderer/editor/extensions/Insert/insert-extension.ts";
import { PASTE_TEXT_COMMAND } from "../../../renderer/editor/extensions/Paste/paste-extension.ts";
import { lineBlock, pastedLines } from "../../../renderer/editor/extensions/Paste/paste-lines.ts";
import { $allSlots, $getSlot, $slotText } from "../../../renderer/editor/extensions/Slot/slot-node.ts";
import { $selectSlot } from "../../../renderer/editor/extensions/Slot/slot-selection.ts";
import {
  $body,
  $child,
  act,
  draftEditor,
  frontMatter,
  heading,
  json,
  outline,
  paragraph,
  runParagraph,
  slot,
  SPEECH,
  text,
} from "./draft-editor.ts";

const SECTION: RunBlock[] = [
  { type: "heading", level: 2, runs: [{ type: "text", text: "修好水利", source: SPEECH }] },
  {
    type: "paragraph",
    level: null,
    runs: [
      { type: "text", text: "整修塘坝", source: SPEECH },
      { type: "slot", key: "number:塘坝数", kind: "number", prompt: "塘坝数", value: null, source: SPEECH },
      { type: "text", text: "座。", source: SPEECH },
    ],
  },
  { type: "heading", level: 3, runs: [{ type: "text", text: "落实资金" }] },
];

type Editor = ReturnType<typeof draftEditor>;

function insert(editor: Editor, blocks: readonly RunBlock[], $place: () => unknown): void {
  act(editor, () => {
    $place();
    editor.dispatchCommand(INSERT_RUN_BLOCKS, blocks);
  });
}

const base = () =>
  draftEditor([
    ...frontMatter(),
    heading(1, text("今年任务")),
    paragraph(text("抓好三件事。")),
    heading(2, text("抓粮食")),
    paragraph(),
  ]);

describe("inserting", () => {
  it("fits the levels under a first-level heading, selects the first slot and keeps the source", () => {
    const editor = base();
    insert(editor, SECTION, () => $body(1).selectEnd());
    expect(outline(editor).slice(3)).toEqual([
      "p 抓好三件事。",
      "h2 修好水利",
      "p 整修塘坝〔塘坝数〕座。",
      "h3 落实资金",
      "h2 抓粮食",
      "p",
    ]);
    expect(editor.read(() => $getSelection()?.getTextContent())).toBe("〔塘坝数〕");
    const [, , block] = json(editor).root.children.slice(4);
    expect(block?.children[0]).toMatchObject({ $: { source: SPEECH } });
  });

  it("fits the levels to an empty heading, which it takes over", () => {
    const editor = draftEditor([...frontMatter(), heading(1, text("甲")), heading(1)]);
    insert(editor, SECTION, () => $body(1).select());
    expect(outline(editor).slice(2)).toEqual([
      "h1 甲",
      "h1 修好水利",
      "p 整修塘坝〔塘坝数〕座。",
      "h2 落实资金",
    ]);
  });

  it("uses the empty paragraph that waits under a heading", () => {
    const editor = base();
    insert(editor, SECTION.slice(1, 2), () => $body(2).selectEnd());
    expect(outline(editor).slice(4)).toEqual(["h2 抓粮食", "p 整修塘坝〔塘坝数〕座。"]);
  });

  it("puts a single paragraph into the line at the caret", () => {
    const editor = base();
    insert(editor, [runParagraph("首先", SPEECH)], () => {
      const words = $child(1, 0);
      if ($isTextNode(words)) words.select(0, 0);
    });
    expect(outline(editor)[3]).toBe("p 首先抓好三件事。");
  });

  it("splits a paragraph for a section and starts after the front matter", () => {
    const editor = base();
    insert(editor, SECTION, () => {
      const words = $child(1, 0);
      if ($isTextNode(words)) words.select(2, 2);
    });
    expect(outline(editor).slice(3, 7)).toEqual([
      "p 抓好",
      "h2 修好水利",
      "p 整修塘坝〔塘坝数〕座。",
      "h3 落实资金",
    ]);
    expect(outline(editor)[7]).toBe("p 三件事。");
    const blank = draftEditor();
    insert(blank, SECTION, () => $body(-4).select());
    expect(outline(blank)).toEqual(["h1 修好水利", "p 整修塘坝〔塘坝数〕座。", "h2 落实资金"]);
  });

  it("is one undo step, apart from what is typed before and after", () => {
    const editor = base();
    act(editor, () => $body(1).selectEnd());
    act(editor, () => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, "好"));
    const before = outline(editor);
    act(editor, () => editor.dispatchCommand(INSERT_RUN_BLOCKS, SECTION));
    act(editor, () => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, "9"));
    act(editor, () => editor.dispatchCommand(UNDO_COMMAND));
    expect(editor.read(() => $allSlots().map((found) => $getSlot(found).filled))).toEqual([false]);
    act(editor, () => editor.dispatchCommand(UNDO_COMMAND));
    expect(outline(editor)).toEqual(before);
  });

  it("takes over the value that the draft already has for a slot", () => {
    const editor = draftEditor([
      ...frontMatter(),
      paragraph(text("共"), slot("number:塘坝数", "塘坝数", "36"), text("座")),
      paragraph(),
    ]);
    insert(editor, SECTION, () => $body(1).select());
    expect(outline(editor).slice(3, 5)).toEqual(["h1 修好水利", "p 整修塘坝36座。"]);
  });
});

describe("pasting", () => {
  it("reads numbered short lines as headings and drops blank lines and indents", () => {
    expect(pastedLines("　　一、抓生产\r\n\r\n1.\t早准备\n尾")).toEqual(["一、抓生产", "1.早准备", "尾"]);
    expect(
      ["一、抓生产", "（二）强基础。", "3.早准备", "（4）快落实"].map((line) => lineBlock(line).level),
    ).toEqual([1, 2, 3, 4]);
    expect(lineBlock("（二）强基础。")).toEqual({
      type: "heading",
      level: 2,
      runs: [{ type: "text", text: "强基础" }],
    });
    for (const line of ["一要抓生产。", "（一）抓生产。要早谋划、早安排。", "普通一段话"])
      expect(lineBlock(line)).toEqual({
        type: "paragraph",
        level: null,
        runs: [{ type: "text", text: line }],
      });
  });

  it("makes blocks of lines, as one undo step", () => {
    const editor = draftEditor([...frontMatter(), paragraph()]);
    act(editor, () => $body(0).select());
    act(editor, () => editor.dispatchCommand(PASTE_TEXT_COMMAND, "一、抓生产\n　　种好田。\n（一）选好种\n"));
    expect(outline(editor).slice(2)).toEqual(["h1 抓生产", "p 种好田。", "h2 选好种"]);
    act(editor, () => editor.dispatchCommand(UNDO_COMMAND));
    expect(outline(editor).slice(2)).toEqual(["p"]);
  });

  it("lays a whole speech out on a blank draft", () => {
    const editor = draftEditor();
    const speech = [
      "在全县冬季水利建设动员会上的讲话",
      "县长 林知秋",
      "（2025年11月6日）",
      "同志们：",
      "今天，我们召开全县冬季水利建设动员会，主要任务是动员各级迅速行动起来。下面，我讲两点意见。",
      "一、认清形势，增强紧迫感",
      "近年来，全县水利条件有了改善，但病险塘坝仍然不少，抗旱能力还不强。",
      "二、突出重点，抓好落实",
      "各乡镇要倒排工期，挂图作战，确保年底前完成主体工程。",
    ];
    act(editor, () => $body(-4).select());
    act(editor, () => editor.dispatchCommand(PASTE_TEXT_COMMAND, speech.join("\n")));
    expect(outline(editor)).toEqual([
      `title ${speech[0]}`,
      "byline 县长　林知秋",
      "dateline 2025年11月6日",
      "salutation 同志们：",
      `p ${speech[4]}`,
      "h1 认清形势，增强紧迫感",
      `p ${speech[6]}`,
      "h1 突出重点，抓好落实",
      `p ${speech[8]}`,
    ]);
    act(editor, () => editor.dispatchCommand(UNDO_COMMAND));
    expect(outline(editor)).toEqual(["p"]);
  });

  it("keeps to the line with one line, and to the slot in a slot", () => {
    const editor = draftEditor([...frontMatter(), paragraph(text("前后"), slot("text:名称", "名称"))]);
    act(editor, () => {
      const words = $child(0, 0);
      if ($isTextNode(words)) words.select(1, 1);
    });
    act(editor, () => editor.dispatchCommand(PASTE_TEXT_COMMAND, "一、中\n"));
    expect(outline(editor).at(-1)).toBe("p 前一、中后〔名称〕");
    act(editor, () => {
      const [found] = $allSlots();
      if (found) $selectSlot(found);
    });
    act(editor, () => editor.dispatchCommand(PASTE_TEXT_COMMAND, "青禾\n产业园"));
    expect(editor.read(() => $allSlots().map((found) => $slotText(found).getTextContent()))).toEqual([
      "青禾产业园",
    ]);
  });
});
