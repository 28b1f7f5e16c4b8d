import type { DraftSlotKind } from "../../../../shared/domain/drafts/runs.ts";
import { SLOT_KINDS } from "../../../../shared/domain/speech/speech.ts";

export const CHIP_KINDS: readonly DraftSlotKind[] = [...SLOT_KINDS, "text"];

/** A slot in the text of a template. */
export interface Chip {
  readonly kind: DraftSlotKind;
  readonly prompt: string;
}

/** What its menu does with a chip. */
export interface ChipActs {
  readonly change: (chip: Chip) => void;
  /** Puts plain words in its place. */
  readonly toText: (words: string) => void;
  readonly remove: () => void;
}
