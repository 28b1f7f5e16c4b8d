import { markerAt } from "../speech/markers.ts";
import { sentenceEnd } from "../speech/run-in.ts";
import type { Block } from "../speech/speech.ts";
import { plainForm } from "../text/plain.ts";

/** A paragraph up to this length is a heading as a whole. */
const WHOLE = 40;

function heading(block: Block, level: number, from: number, end: number): Block {
  const marker = block.text.slice(0, from).trim();
  const text = block.text
    .slice(from, end)
    .trim()
    .replace(/[。：]$/u, "");
  return { ...block, type: "heading", level, marker: marker === "" ? null : marker, text };
}

/** A paragraph as a heading; of a long one its first sentence is, and the rest stays a paragraph. A heading gets the level. */
export function asHeading(block: Block, level: number): Block[] {
  if (block.type === "heading") return [{ ...block, level }];
  const { text } = block;
  const plain = plainForm(text);
  const from = markerAt(plain)?.length ?? 0;
  const stop = sentenceEnd(plain, from);
  if (stop < 0 || stop >= plain.length - 1 || plain.length - from <= WHOLE)
    return [heading(block, level, from, text.length)];
  return [heading(block, level, from, stop + 1), { ...block, text: text.slice(stop + 1).trim() }];
}

const bare = (text: string): string => text.replaceAll(/\s+/gu, "");

/** What stands in a line of the source behind some text of it; null where the text is not found. */
function behind(line: string, text: string): string | null {
  const source = bare(line);
  const at = source.indexOf(bare(text));
  return at < 0 ? null : source.slice(at + bare(text).length);
}

/**
 * A heading as a paragraph, with the 。or ：that the reader took off, as the source line has it; what runs on behind it in the same line
 * becomes part of it. Says how many blocks it takes the place of.
 */
export function asParagraph(
  block: Block,
  next: Block | undefined,
  sourceLine: string,
): { readonly block: Block; readonly takes: 1 | 2 } {
  const rest = behind(sourceLine, block.text) ?? "";
  const sign = /^[。：:]/u.exec(rest)?.[0] ?? "";
  const paragraph: Block = {
    ...block,
    type: "paragraph",
    level: null,
    marker: null,
    text: `${block.marker ?? ""}${block.text}${sign}`,
  };
  const runsOn = sign !== "" && next?.type === "paragraph" && next.line === block.line;
  if (!runsOn || !rest.slice(sign.length).startsWith(bare(next.text).slice(0, 8)))
    return { block: paragraph, takes: 1 };
  return { block: { ...paragraph, text: paragraph.text + next.text, role: next.role }, takes: 2 };
}
