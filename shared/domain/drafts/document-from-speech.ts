import type { Block, ParsedSpeech } from "../speech/speech.ts";
import type { DraftDocument } from "./draft-document.ts";
import { DEEPEST_LEVEL, type RunBlock, type SourceRef } from "./runs.ts";

function writtenDate(iso: string | null): string {
  const [year, month, day] = iso?.split("-").map(Number) ?? [];
  return [year && `${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join("");
}

/** A heading loses its number, since the draft's own numbering writes it anew. */
function runBlock(block: Block, source: SourceRef | undefined): RunBlock {
  return {
    type: block.type,
    level: block.type === "heading" ? Math.min(block.level ?? 1, DEEPEST_LEVEL) : null,
    runs: [
      {
        type: "text",
        text: (block.type === "paragraph" ? (block.marker ?? "") : "") + block.text,
        ...(source && { source }),
      },
    ],
  };
}

/** Lays a parsed speech out as a draft; `source` marks every stretch of its text. */
export function documentFromSpeech(
  speech: Pick<ParsedSpeech, "title" | "speaker" | "date" | "salutation" | "blocks">,
  source?: SourceRef,
): DraftDocument {
  const { post, name } = speech.speaker ?? { post: null, name: null };
  return {
    title: speech.title ?? "",
    byline: [post, name].filter(Boolean).join("　"),
    dateline: writtenDate(speech.date),
    salutation: speech.salutation ?? "",
    blocks: speech.blocks.map((block) => runBlock(block, source)),
  };
}
