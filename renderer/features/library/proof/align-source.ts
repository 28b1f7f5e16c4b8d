import type { SpeechBlock, SpeechDetail } from "../../../../shared/contract/methods/library.ts";

type RemovedLine = SpeechDetail["removed"][number];

/** What the reader made of a stretch of the source. */
export type ProofItem =
  | { readonly type: "title" | "salutation" | "none" }
  | { readonly type: "block"; readonly block: SpeechBlock }
  | { readonly type: "removed"; readonly removed: RemovedLine };

export interface ProofRow {
  readonly key: string;
  /** 1-based; the first of those that the row stands for. */
  readonly line: number;
  /** As the file has it, line breaks included. */
  readonly source: string;
  readonly item: ProofItem;
}

type Spoken = Pick<SpeechDetail, "title" | "salutation" | "blocks" | "removed">;

const bare = (text: string): string => text.replaceAll(/\s+/gu, "");

function textOf(item: ProofItem, salutation: string): string {
  if (item.type === "block") return `${item.block.marker ?? ""}${item.block.text}`;
  if (item.type === "removed") return item.removed.text;
  return item.type === "salutation" ? salutation : "";
}

/** The items of each line; the title's and the salutation's lines are found by their words. */
function itemsByLine(lines: readonly string[], speech: Spoken): Map<number, ProofItem[]> {
  const items = new Map<number, ProofItem[]>();
  const add = (line: number, item: ProofItem): void =>
    void items.set(line, [...(items.get(line) ?? []), item]);
  const firstBlock = speech.blocks[0]?.line ?? lines.length + 1;
  const title = bare(speech.title);
  const salutation = bare(speech.salutation ?? "");
  const taken = new Set(speech.removed.map(({ line }) => line));
  lines.slice(0, firstBlock).forEach((text, index) => {
    const line = index + 1;
    const words = bare(text);
    if (words.length > 1 && title.includes(words) && !taken.has(line) && line < firstBlock)
      add(line, { type: "title" });
    else if (salutation !== "" && words.startsWith(salutation)) add(line, { type: "salutation" });
  });
  for (const removed of speech.removed) add(removed.line, { type: "removed", removed });
  for (const block of speech.blocks) add(block.line, { type: "block", block });
  return items;
}

/** Cuts a line where its items begin; one whose words are not found shares the start of the one before. */
function cutLine(
  text: string,
  items: readonly ProofItem[],
  salutation: string,
): { readonly source: string; readonly item: ProofItem }[] {
  const offsets: number[] = [];
  let words = "";
  for (let i = 0; i < text.length; i++)
    if (!/\s/u.test(text.charAt(i))) {
      offsets.push(i);
      words += text.charAt(i);
    }
  let from = 0;
  const placed = items.map((item) => {
    const head = bare(textOf(item, salutation)).slice(0, 12);
    const at = head === "" ? -1 : words.indexOf(head, item.type === "removed" ? 0 : from);
    if (at >= 0 && item.type === "block") from = at + 1;
    return { item, at: Math.max(0, at) };
  });
  const ordered = placed.toSorted((a, b) => a.at - b.at);
  return ordered.map(({ item, at }, i) => {
    const start = i === 0 ? 0 : (offsets[at] ?? 0);
    const next = ordered[i + 1];
    const end = next ? (offsets[next.at] ?? text.length) : text.length;
    return { item, source: text.slice(start, end) };
  });
}

/** A file's lines beside what the reader made of them, in the order of the file; lines that a paragraph runs over stand in one row. */
export function alignSource(lines: readonly string[], speech: Spoken): ProofRow[] {
  const items = itemsByLine(lines, speech);
  const rows: ProofRow[] = [];
  lines.forEach((text, index) => {
    const line = index + 1;
    const here = items.get(line) ?? [];
    const last = rows.at(-1);
    if (here.length === 0) {
      if (text.trim() === "") return;
      if (last) rows[rows.length - 1] = { ...last, source: `${last.source}\n${text}` };
      else rows.push({ key: `${line}`, line, source: text, item: { type: "none" } });
      return;
    }
    cutLine(text, here, speech.salutation ?? "").forEach(({ source, item }, part) =>
      rows.push({ key: `${line}.${part}`, line, source, item }),
    );
  });
  return rows;
}
