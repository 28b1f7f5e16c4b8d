import { numberHeadings } from "../text/numbering.ts";
import { visibleLength } from "../text/visible-length.ts";
import type { DraftDocument } from "./draft-document.ts";
import type { EditorStateJson } from "./editor-state.ts";
import { promptText } from "./editor-state-document.ts";
import type { Run, RunBlock } from "./runs.ts";

function isUnfilled(run: Run): boolean {
  return run.type === "slot" && run.value === null;
}

/** The text of runs as it stands on the page; unfilled slots show 〔prompt〕. */
export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => (run.type === "text" ? run.text : (run.value ?? promptText(run.prompt)))).join("");
}

/** Each block's text, headings with the number that the program writes before them. */
export function numberedBlocks(blocks: readonly RunBlock[]): string[] {
  const headings = blocks.filter((block) => block.type === "heading");
  const markers = numberHeadings(headings.map((block) => block.level ?? 1)).values();
  return blocks.map(
    (block) => (block.type === "heading" ? (markers.next().value ?? "") : "") + runsText(block.runs),
  );
}

/** The whole draft, one line a block, front matter first; empty front matter is left out. */
export function plainText(document: DraftDocument): string {
  const { title, byline, dateline, salutation, blocks } = document;
  const front = [title, byline, dateline === "" ? "" : `（${dateline}）`, salutation].filter(
    (line) => line !== "",
  );
  return [...front, ...numberedBlocks(blocks)].join("\n");
}

/** Characters without white space of front matter and running text. Numbers of headings and unfilled slots count nothing. */
export function countChars(document: DraftDocument): number {
  const { title, byline, dateline, salutation, blocks } = document;
  const filled = blocks.map((block) => runsText(block.runs.filter((run) => !isUnfilled(run))));
  return visibleLength([title, byline, dateline, salutation, ...filled].join("\n"));
}

/** Places of the draft still to be filled in, each counted, those in the front matter included. */
export function countUnfilledSlots({ root }: EditorStateJson): number {
  const inlines = root.children.flatMap((block) => block.children ?? []);
  return inlines.filter((node) => node.type === "slot" && node.$?.slot?.filled === false).length;
}
