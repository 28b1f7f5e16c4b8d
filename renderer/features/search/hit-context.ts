import type { SpeechBlock, SpeechDetail } from "../../../shared/contract/methods/library.ts";

const BEFORE = 1;
const AFTER = 2;

export interface HitContext {
  readonly before: readonly SpeechBlock[];
  readonly after: readonly SpeechBlock[];
}

/** The neighbours of a block in its speech, no further than the section above the block's own goes. */
export function hitContext(speech: SpeechDetail, blockId: number): HitContext {
  const index = speech.blocks.findIndex((block) => block.id === blockId);
  if (index < 0) return { before: [], after: [] };
  return {
    before: speech.blocks.slice(Math.max(0, index - BEFORE), index),
    after: speech.blocks.slice(index + 1, index + 1 + AFTER),
  };
}
