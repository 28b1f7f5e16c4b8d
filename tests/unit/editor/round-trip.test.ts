import { describe, expect, it } from "vitest";
import type { BlockJson, InlineJson } from "../../../shared/domain/drafts/editor-state.ts";
import {
  draftEditor,
  frontMatter,
  heading,
  json,
  outline,
  paragraph,
  slot,
  SPEECH,
  text,
} from "./draft-editor.ts";

const BLOCKS: BlockJson[] = [
  ...frontMatter("在全县冬季水利会议上的讲话"),
  heading(1, text("总结成绩")),
  paragraph(
    text("新修渠道", SPEECH),
    slot("number:数量", "数量", "12"),
    text("公里。", SPEECH),
    text("我们自己的话。"),
  ),
  heading(2, text("压实责任")),
  paragraph(slot("number:期限", "期限")),
];

function essence(blocks: readonly BlockJson[]): unknown {
  const inline = (node: InlineJson): unknown =>
    node.type === "text"
      ? [node.text, node.$?.source ?? null]
      : node.type === "slot"
        ? [node.$?.slot, node.children.map(inline)]
        : node.type;
  return blocks.map((block) => [
    block.type,
    block.type === "heading" ? block.tag : block.type === "front-matter" ? block.kind : null,
    block.children.map(inline),
  ]);
}

describe("saved state", () => {
  it("comes back as it was saved", () => {
    const first = json(draftEditor(BLOCKS)).root.children;
    expect(essence(first)).toEqual(essence(BLOCKS));
    expect(json(draftEditor(first)).root.children).toEqual(first);
  });

  it("gets the front matter and a paragraph when it is empty", () => {
    const blocks = json(draftEditor()).root.children;
    expect(blocks.map((block) => (block.type === "front-matter" ? block.kind : block.type))).toEqual([
      "title",
      "byline",
      "dateline",
      "salutation",
      "paragraph",
    ]);
    expect(outline(draftEditor())).toEqual(["p"]);
  });
});
