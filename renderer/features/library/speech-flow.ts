import type { SpeechBlock, SpeechDetail, SpeechSection } from "../../../shared/contract/methods/library.ts";

export type RemovedLine = SpeechDetail["removed"][number];
type FlowItem =
  | { readonly type: "block"; readonly block: SpeechBlock }
  | { readonly type: "removed"; readonly line: RemovedLine; readonly key: string };

/** A section's own heading and paragraphs, with the lines that were taken out between them. */
export interface FlowGroup {
  readonly key: string;
  readonly section: SpeechSection | null;
  readonly items: readonly FlowItem[];
}

/** The speech in reading order, by section; with `withRemoved` the removed lines stand where they stood in the file. */
export function speechFlow(speech: SpeechDetail, withRemoved: boolean): FlowGroup[] {
  const sections = new Map(speech.sectionTree.map((section) => [section.id, section]));
  const removed: FlowItem[] = withRemoved
    ? speech.removed.map((line, index) => ({ type: "removed", line, key: `r${index}` }))
    : [];
  const lineOf = (item: FlowItem): number => (item.type === "block" ? item.block.line : item.line.line);
  const blocks: FlowItem[] = speech.blocks.map((block) => ({ type: "block", block }));
  // Sorting is stable: on one line what was removed comes first, as marks before a text mostly do.
  const items = [...removed, ...blocks].toSorted((a, b) => lineOf(a) - lineOf(b));

  const groups: { key: string; section: SpeechSection | null; items: FlowItem[] }[] = [];
  for (const item of items) {
    const sectionId = item.type === "block" ? item.block.sectionId : null;
    const last = groups.at(-1);
    if (last && (sectionId === null || last.section?.id === sectionId)) last.items.push(item);
    else {
      const section = sectionId === null ? null : (sections.get(sectionId) ?? null);
      groups.push({ key: `${groups.length}`, section, items: [item] });
    }
  }
  return groups;
}

/** A section with all that stands below it, as plain text. */
export function sectionText(speech: SpeechDetail, section: SpeechSection): string {
  const inside = new Set([section.id]);
  for (const one of speech.sectionTree)
    if (one.parentId !== null && inside.has(one.parentId)) inside.add(one.id);
  return speech.blocks
    .filter((block) => inside.has(block.sectionId))
    .map((block) => `${block.marker ?? ""}${block.text}`)
    .join("\n");
}

/** The whole speech as plain text. */
export function speechText(speech: SpeechDetail): string {
  const body = speech.blocks.map((block) => `${block.marker ?? ""}${block.text}`);
  return [speech.title, ...(speech.salutation ? [speech.salutation] : []), ...body].join("\n");
}
