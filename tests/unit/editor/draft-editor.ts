import { buildEditorFromExtensions, type LexicalEditorWithDispose } from "@lexical/extension";
import { $getRoot, $isElementNode, type ElementNode, type LexicalNode } from "lexical";
import type {
  BlockJson,
  EditorStateJson,
  InlineJson,
  TextJson,
} from "../../../shared/domain/drafts/editor-state.ts";
import type { RunBlock, SourceRef } from "../../../shared/domain/drafts/runs.ts";
import { draftExtension } from "../../../renderer/editor/draft-extension.ts";

/** An editor without a page, from the same extensions as the desk's; errors are thrown. */
export function draftEditor(blocks?: readonly BlockJson[]): LexicalEditorWithDispose {
  const state =
    blocks && JSON.stringify({ root: { type: "root", children: blocks } } satisfies EditorStateJson);
  const editor = buildEditorFromExtensions(draftExtension(state ?? null));
  editor.update(() => undefined, { discrete: true });
  return editor;
}

export const SPEECH: SourceRef = {
  kind: "speech",
  id: "7",
  title: "在河湾县农村工作会议上的讲话",
  sectionId: 3,
};

export function text(value: string, source?: SourceRef): TextJson {
  return { type: "text", text: value, format: 0, ...(source && { $: { source } }) };
}

export function slot(key: string, prompt: string, value: string | null = null): InlineJson {
  const filled = value !== null;
  return {
    type: "slot",
    children: [text(value ?? `〔${prompt}〕`)],
    $: { slot: { key, kind: "number", prompt, filled } },
  };
}

export function paragraph(...children: InlineJson[]): BlockJson {
  return { type: "paragraph", children };
}

export function heading(level: 1 | 2 | 3 | 4, ...children: InlineJson[]): BlockJson {
  return { type: "heading", tag: `h${level}`, children };
}

export function frontMatter(title = "标题"): BlockJson[] {
  const part = (kind: "title" | "byline" | "dateline" | "salutation", value: string): BlockJson => ({
    type: "front-matter",
    kind,
    children: value === "" ? [] : [text(value)],
  });
  return [part("title", title), part("byline", ""), part("dateline", ""), part("salutation", "同志们：")];
}

export function runParagraph(value: string, source?: SourceRef): RunBlock {
  return { type: "paragraph", level: null, runs: [{ type: "text", text: value, ...(source && { source }) }] };
}

/** Runs `change` as one finished update. */
export function act(editor: LexicalEditorWithDispose, change: () => void): void {
  editor.update(change, { discrete: true });
}

/** Blocks as short lines, e.g. `h1 目标`, `p 正文`, `title 标题`; front matter that is empty is left out. */
export function outline(editor: LexicalEditorWithDispose): string[] {
  return json(editor).root.children.flatMap((block) => {
    const words = inlineText(block.children);
    if (block.type === "front-matter") return words === "" ? [] : [`${block.kind} ${words}`];
    return [`${block.type === "heading" ? block.tag : "p"} ${words}`.trim()];
  });
}

function inlineText(nodes: readonly InlineJson[]): string {
  return nodes
    .map((node) =>
      node.type === "text" ? node.text : node.type === "slot" ? inlineText(node.children) : "\n",
    )
    .join("");
}

export function json(editor: LexicalEditorWithDispose): EditorStateJson {
  // Lexical types its own JSON loosely; the tests compare it with the shape that is fixed for Andu.
  return editor.getEditorState().toJSON() as unknown as EditorStateJson;
}

/** The n-th block of running text, from 0. */
export function $body(at: number): ElementNode {
  const block = $getRoot().getChildAtIndex(at + 4);
  if (!$isElementNode(block)) throw new Error(`no block ${at}`);
  return block;
}

export function $child(at: number, index: number): LexicalNode {
  const node = $body(at).getChildAtIndex(index);
  if (node === null) throw new Error(`no child ${index} in block ${at}`);
  return node;
}
