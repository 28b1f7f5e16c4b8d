import type { DraftSlotKind, Run, SourceRef } from "./runs.ts";

const SLOT_KINDS = new Set(["year", "date", "number", "mask", "place", "org", "person", "session", "text"]);
const SLOT = /\{([a-z]+):([^{}\n]+)\}/gu;

/**
 * Reads template text, where `{number:数量}` is a slot of kind `number` with the prompt 数量, into runs.
 * The same kind and prompt give the same key, so one value fills them all. Anything else in braces stays text.
 */
export function parseTemplateText(text: string, source?: SourceRef): Run[] {
  const runs: Run[] = [];
  let from = 0;
  const pushText = (until: number): void => {
    if (until > from) runs.push({ type: "text", text: text.slice(from, until), ...(source && { source }) });
  };
  for (const match of text.matchAll(SLOT)) {
    const [whole, kind = "", prompt = ""] = match;
    if (!SLOT_KINDS.has(kind)) continue;
    pushText(match.index);
    runs.push({
      type: "slot",
      key: `${kind}:${prompt}`,
      kind: kind as DraftSlotKind,
      prompt,
      value: null,
      ...(source && { source }),
    });
    from = match.index + whole.length;
  }
  pushText(text.length);
  return runs;
}
