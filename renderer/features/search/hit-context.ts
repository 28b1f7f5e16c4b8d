import type { SpeechBlock, SpeechDetail } from "../../../shared/contract/methods/library.ts";

/** A paragraph or heading beside the hit, cut to what helps to see where one is. */
export interface Neighbour {
  readonly id: number;
  readonly type: SpeechBlock["type"];
  readonly text: string;
}

export interface HitContext {
  readonly before: readonly Neighbour[];
  readonly after: readonly Neighbour[];
}

const BEFORE = 1;
const AFTER = 2;
/** Characters kept of a long neighbour: the end of one before, the beginning of one after. */
const TAIL = 60;
const HEAD = 100;

function neighbour({ id, type, marker, text }: SpeechBlock, cut: (whole: string) => string): Neighbour {
  return { id, type, text: cut(`${marker ?? ""}${text}`) };
}

/** The neighbours of a block in its speech; none where the block is not there. */
export function hitContext(speech: SpeechDetail, blockId: number): HitContext {
  const index = speech.blocks.findIndex((block) => block.id === blockId);
  if (index < 0) return { before: [], after: [] };
  const end = (whole: string): string => (whole.length > TAIL ? `…${whole.slice(-TAIL)}` : whole);
  const start = (whole: string): string => (whole.length > HEAD ? `${whole.slice(0, HEAD)}…` : whole);
  return {
    before: speech.blocks.slice(Math.max(0, index - BEFORE), index).map((block) => neighbour(block, end)),
    after: speech.blocks.slice(index + 1, index + 1 + AFTER).map((block) => neighbour(block, start)),
  };
}
