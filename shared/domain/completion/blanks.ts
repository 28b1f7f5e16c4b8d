import type { SlotPart } from "../drafts/dress-parts.ts";
import { slotPrompt } from "../drafts/dress-prompt.ts";
import { relationOf, type Relation, type SourceFacts } from "../drafts/known-values.ts";
import type { SlotKind } from "../speech/speech.ts";

/** What a symbol for something foreign stood for, so that a slot can ask for it. */
export interface Blank {
  readonly kind: SlotKind;
  /** What to ask for; of figures and years the text around them says it. */
  readonly prompt: string;
  /** How it stood to its speech, where the draft has something that stands to it likewise. */
  readonly relation: Relation | null;
}

const ASKED_BY_TEXT: ReadonlySet<SlotKind> = new Set(["number", "year"]);

/** Blanks by their codes: there are fewer than a hundred different ones. */
const blanks: Blank[] = [];
const codes = new Map<string, number>();

/** A blank as one byte. */
function codeOf(blank: Blank): number {
  const key = `${blank.kind}:${blank.prompt}:${blank.relation ?? ""}`;
  const known = codes.get(key);
  if (known !== undefined) return known;
  codes.set(key, blanks.length);
  return blanks.push(blank) - 1;
}

export const FIGURE_BLANK = codeOf({ kind: "number", prompt: "", relation: null });

/** The code of what was cut out of `text` of a speech; without a source nothing stands in any relation to it. */
export function blankCode(part: SlotPart, text: string, source: SourceFacts | undefined): number {
  const prompt = ASKED_BY_TEXT.has(part.kind) ? "" : slotPrompt(part, text);
  return codeOf({ kind: part.kind, prompt, relation: source ? relationOf(part, source) : null });
}

/** The blank of a code. */
export function blankOf(code: number): Blank {
  const blank = blanks[code];
  if (blank === undefined) throw new RangeError(`no blank ${code}`);
  return blank;
}
