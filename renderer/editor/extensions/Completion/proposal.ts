import type { NodeKey } from "lexical";
import type { CompletionCandidate } from "../../../../shared/contract/methods/completion.ts";

/** What is proposed at one place of the caret. */
export interface Proposal {
  /** The text node before the caret. */
  readonly key: NodeKey;
  /** The draft up to the caret. */
  readonly before: string;
  readonly candidates: readonly CompletionCandidate[];
  /** Which candidate is shown. */
  readonly chosen: number;
  /** Whether all of them are listed. */
  readonly listed: boolean;
}

/** What is left of a proposal after `before` has grown: candidates that go on with what was typed; null where there are none. */
export function narrowed(proposal: Proposal, key: NodeKey, before: string): Proposal | null {
  if (!before.startsWith(proposal.before)) return null;
  const typed = before.slice(proposal.before.length);
  if (typed === "") return key === proposal.key ? proposal : null;
  const candidates = proposal.candidates
    .filter(({ text }) => text.startsWith(typed) && text.length > typed.length)
    .map(({ text, count }) => ({ text: text.slice(typed.length), count }));
  return candidates.length === 0 ? null : { key, before, candidates, chosen: 0, listed: false };
}

/** The text that is shown behind the caret. */
export function shownText({ candidates, chosen }: Proposal): string {
  return candidates[chosen]?.text ?? "";
}

/** The first word of a text, as the browser's dictionary cuts it. */
export function firstWord(text: string): string {
  const [first] = new Intl.Segmenter("zh", { granularity: "word" }).segment(text);
  return first?.segment ?? text;
}
