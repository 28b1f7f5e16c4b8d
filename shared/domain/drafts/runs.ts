import type { SlotKind } from "../speech/speech.ts";

/** Slots of a draft also take free text, e.g. the name of a campaign. */
export type DraftSlotKind = SlotKind | "text";

/** Where an inserted stretch of text came from. */
export interface SourceRef {
  readonly kind: "speech" | "template";
  /** Speech id (as a string) or template id. */
  readonly id: string;
  readonly title: string;
  /** Section of the speech, where known. */
  readonly sectionId?: number | undefined;
}

export interface TextRun {
  readonly type: "text";
  readonly text: string;
  readonly bold?: boolean | undefined;
  readonly source?: SourceRef | undefined;
}

export interface SlotRun {
  readonly type: "slot";
  /** Slots with the same key hold the same value everywhere in a draft. */
  readonly key: string;
  readonly kind: DraftSlotKind;
  /** What to fill in, without brackets, e.g. 数量. */
  readonly prompt: string;
  /** null while unfilled. */
  readonly value: string | null;
  readonly source?: SourceRef | undefined;
}

export type Run = TextRun | SlotRun;

/** Headings of a draft have four levels: 一、（一）1.（1）. */
export const DEEPEST_LEVEL = 4;

/** One block of an insertion or of a draft's running text. */
export interface RunBlock {
  readonly type: "heading" | "paragraph";
  /** 1 to 4 for headings, null for paragraphs. */
  readonly level: number | null;
  /** Of a heading: what part of the speech, or of the heading above, it is to fill; 0 to 1. */
  readonly share?: number | undefined;
  readonly runs: readonly Run[];
}
