import type { DraftDocument } from "./draft-document.ts";
import type {
  BlockJson,
  EditorStateJson,
  FrontMatterJson,
  FrontMatterKind,
  InlineJson,
  SlotJson,
  TextJson,
} from "./editor-state.ts";
import { mergeRuns } from "./merge-runs.ts";
import {
  DEEPEST_LEVEL,
  type Run,
  type RunBlock,
  type SlotRun,
  type SourceRef,
  type TextRun,
} from "./runs.ts";

const BOLD = 1;

/** What Lexical writes for every node beside what Andu reads. */
const ELEMENT = { direction: null, format: "", indent: 0, version: 1 } as const;
const LINE_BREAK = { type: "linebreak", version: 1 } as const;
const TEXT = { detail: 0, mode: "normal", style: "", version: 1 } as const;

/** An unfilled slot as it stands on the page. */
export function promptText(prompt: string): string {
  return `〔${prompt}〕`;
}

function textJson(text: string, bold: boolean, source?: SourceRef): TextJson {
  return { ...TEXT, type: "text", text, format: bold ? BOLD : 0, ...(source && { $: { source } }) };
}

function slotJson({ key, kind, prompt, value, source }: SlotRun): SlotJson {
  const filled = value !== null && value !== "";
  return {
    ...ELEMENT,
    type: "slot",
    children: [textJson(filled ? value : promptText(prompt), false)],
    $: { slot: { key, kind, prompt, filled }, ...(source && { source }) },
  };
}

function textInlines({ text, bold = false, source }: TextRun): InlineJson[] {
  const nodes: InlineJson[] = [];
  text.split("\n").forEach((line, index) => {
    if (index > 0) nodes.push(LINE_BREAK);
    if (line !== "") nodes.push(textJson(line, bold, source));
  });
  return nodes;
}

function inlines(runs: readonly Run[]): InlineJson[] {
  return runs.flatMap((run) => (run.type === "slot" ? [slotJson(run)] : textInlines(run)));
}

function blockJson({ type, level, share, runs }: RunBlock): BlockJson {
  const children = inlines(runs);
  if (type === "paragraph") return { ...ELEMENT, type: "paragraph", children };
  const depth = Math.min(DEEPEST_LEVEL, Math.max(1, level ?? 1)) as 1 | 2 | 3 | 4;
  return {
    ...ELEMENT,
    type: "heading",
    tag: `h${depth}`,
    children,
    ...(share !== undefined && { $: { share } }),
  };
}

function frontMatterJson(kind: FrontMatterKind, text: string): FrontMatterJson {
  return { ...ELEMENT, type: "front-matter", kind, children: textInlines({ type: "text", text }) };
}

/** The editor's state for a draft: the four blocks of front matter, empty or not, then the running text, one paragraph at least. */
export function editorStateFromDocument(document: DraftDocument): EditorStateJson {
  const { title, byline, dateline, salutation, ends, blocks } = document;
  const body: readonly RunBlock[] =
    blocks.length > 0 ? blocks : [{ type: "paragraph", level: null, runs: [] }];
  return {
    root: {
      ...ELEMENT,
      type: "root",
      children: [
        frontMatterJson("title", title),
        frontMatterJson("byline", byline),
        frontMatterJson("dateline", dateline),
        { ...frontMatterJson("salutation", salutation), ...(ends && { $: { ends } }) },
        ...body.map(blockJson),
      ],
    },
  };
}

function slotRun({ children, $ }: SlotJson, slot: NonNullable<NonNullable<SlotJson["$"]>["slot"]>): SlotRun {
  const { key, kind, prompt, filled } = slot;
  const value = filled ? children.map((text) => text.text).join("") : null;
  return { type: "slot", key, kind, prompt, value, ...($?.source && { source: $.source }) };
}

/** A node that Andu does not know gives the text inside it. */
function runsOf(node: InlineJson): Run[] {
  if (node.type === "linebreak") return [{ type: "text", text: "\n" }];
  if (node.type === "slot" && node.$?.slot) return [slotRun(node, node.$.slot)];
  if ("children" in node) return node.children.flatMap(runsOf);
  if (typeof node.text !== "string") return [];
  const bold = (node.format & BOLD) !== 0;
  return [
    {
      type: "text",
      text: node.text,
      ...(bold && { bold }),
      ...(node.$?.source && { source: node.$.source }),
    },
  ];
}

function plain(children: readonly InlineJson[]): string {
  return children
    .flatMap(runsOf)
    .map((run) => (run.type === "text" ? run.text : (run.value ?? promptText(run.prompt))))
    .join("");
}

function runBlock(block: BlockJson): RunBlock {
  const runs = mergeRuns((block.children ?? []).flatMap(runsOf));
  if (block.type !== "heading") return { type: "paragraph", level: null, runs };
  const share = block.$?.share;
  const level = Math.min(DEEPEST_LEVEL, Number(block.tag.slice(1)) || 1);
  return { type: "heading", level, ...(share !== undefined && { share }), runs };
}

/**
 * A draft from the editor's saved state. Neighbouring text of the same look and source is one run; a line break belongs to the
 * text before it. Blocks that Andu does not know are read as paragraphs.
 */
export function documentFromEditorState(state: EditorStateJson): DraftDocument {
  const front: Record<FrontMatterKind, string> = { title: "", byline: "", dateline: "", salutation: "" };
  const blocks: RunBlock[] = [];
  let ends: DraftDocument["ends"];
  for (const block of state.root.children) {
    if (block.type === "front-matter") {
      front[block.kind] = plain(block.children ?? []);
      ends ??= block.$?.ends;
    } else blocks.push(runBlock(block));
  }
  return { ...front, ...(ends && { ends }), blocks };
}
