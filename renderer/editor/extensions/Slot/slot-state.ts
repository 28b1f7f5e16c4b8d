import { createState } from "lexical";
import type { DraftSlotKind } from "../../../../shared/domain/drafts/runs.ts";
import { SLOT_KINDS } from "../../../../shared/domain/speech/speech.ts";

/** What a slot knows of itself beside its text; saved as `$.slot`. */
export interface SlotState {
  /** Slots with the same key hold the same value. */
  readonly key: string;
  readonly kind: DraftSlotKind;
  /** What to fill in, without brackets. */
  readonly prompt: string;
  readonly filled: boolean;
}

const KINDS: ReadonlySet<unknown> = new Set<DraftSlotKind>([...SLOT_KINDS, "text"]);
const EMPTY: SlotState = { key: "", kind: "text", prompt: "", filled: false };

function parseSlot(value: unknown): SlotState {
  if (typeof value !== "object" || value === null) return EMPTY;
  const { key, kind, prompt, filled } = value as Record<string, unknown>;
  return {
    key: typeof key === "string" ? key : "",
    kind: KINDS.has(kind) ? (kind as DraftSlotKind) : "text",
    prompt: typeof prompt === "string" ? prompt : "",
    filled: filled === true,
  };
}

export const slotState = createState("slot", {
  parse: parseSlot,
  isEqual: (a, b) => a.key === b.key && a.kind === b.kind && a.prompt === b.prompt && a.filled === b.filled,
});
