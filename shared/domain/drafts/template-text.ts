import type { DraftSlotKind, Run, SourceRef } from "./runs.ts";

const SLOT_KINDS = new Set(["year", "date", "number", "mask", "place", "org", "person", "session", "text"]);
const SLOT = /\{([a-z]+):([^{}\n]+)\}/gu;

/** The first stretch with a brace that is no slot, as written; null where there is none. */
export function badSlot(text: string): string | null {
  const rest = text.replaceAll(SLOT, (whole, kind: string) => (SLOT_KINDS.has(kind) ? "\n" : whole));
  return /\{[^{}\n]*\}?|\}/u.exec(rest)?.[0] ?? null;
}

/** Runs in the notation of templates; `parseTemplateText` reads them back. Braces of the text become full-width ones. */
export function formatTemplateText(runs: readonly Run[]): string {
  const plain = (text: string): string => text.replaceAll("{", "｛").replaceAll("}", "｝");
  return runs
    .map((run) => {
      if (run.type === "text") return plain(run.text);
      return `{${run.kind}:${plain(run.prompt).replaceAll("\n", " ")}}`;
    })
    .join("");
}

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
