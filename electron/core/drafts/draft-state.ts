import { z } from "zod";
import { AppError } from "../../../shared/contract/errors.ts";
import {
  countChars,
  countUnfilledSlots,
  numberedBlocks,
  plainText,
} from "../../../shared/domain/drafts/document-text.ts";
import type { EditorStateJson } from "../../../shared/domain/drafts/editor-state.ts";
import { documentFromEditorState } from "../../../shared/domain/drafts/editor-state-document.ts";

const EXCERPT_CHARS = 240;

/** What is kept of a draft beside its state, all derived from it. */
export interface DerivedDraft {
  readonly title: string;
  readonly plainText: string;
  readonly excerpt: string;
  readonly chars: number;
  readonly unfilledSlots: number;
}

/** Only what reading relies on: what the editor saves is kept whole, known to Andu or not. */
const stateSchema = z.looseObject({
  root: z.looseObject({
    type: z.literal("root"),
    children: z.array(z.looseObject({ type: z.string(), children: z.array(z.unknown()).optional() })),
  }),
});

function parseJson(state: string): unknown {
  try {
    return JSON.parse(state);
  } catch (error) {
    throw new AppError("invalid-input", { reason: "state is not JSON" }, { cause: error });
  }
}

/** Reads the editor's saved state. Throws invalid-input for anything else. */
export function deriveDraft(state: string): DerivedDraft {
  const parsed = stateSchema.safeParse(parseJson(state));
  if (!parsed.success) throw new AppError("invalid-input", { reason: "state is not an editor state" });
  const editorState = parsed.data as unknown as EditorStateJson;
  const document = documentFromEditorState(editorState);
  return {
    title: document.title.replaceAll("\n", ""),
    plainText: plainText(document),
    excerpt: numberedBlocks(document.blocks)
      .filter((line) => line.trim() !== "")
      .join("\n")
      .slice(0, EXCERPT_CHARS),
    chars: countChars(document),
    unfilledSlots: countUnfilledSlots(editorState),
  };
}
