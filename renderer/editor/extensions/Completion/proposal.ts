import type { NodeKey } from "lexical";
import type { CompletionCandidate } from "../../../../shared/contract/methods/completion.ts";
import type { Run } from "../../../../shared/domain/drafts/runs.ts";

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

/** What is left of a candidate when its first words have been typed; null where something else was. */
function rest({ text, count, runs }: CompletionCandidate, typed: string): CompletionCandidate | null {
  const [first, ...more] = runs;
  if (first?.type !== "text" || !first.text.startsWith(typed) || text === typed) return null;
  const left = first.text.slice(typed.length);
  return {
    text: text.slice(typed.length),
    count,
    runs: left === "" ? more : [{ ...first, text: left }, ...more],
  };
}

/** What is left of a proposal after `before` has grown: candidates that go on with what was typed; null where there are none. */
export function narrowed(proposal: Proposal, key: NodeKey, before: string): Proposal | null {
  if (!before.startsWith(proposal.before)) return null;
  const typed = before.slice(proposal.before.length);
  if (typed === "") return key === proposal.key ? proposal : null;
  const candidates = proposal.candidates.flatMap((candidate) => rest(candidate, typed) ?? []);
  return candidates.length === 0 ? null : { key, before, candidates, chosen: 0, listed: false };
}

/** The text and slots that are shown behind the caret. */
export function shownRuns({ candidates, chosen }: Proposal): readonly Run[] {
  return candidates[chosen]?.runs ?? [];
}

/** The first slot, or the first word of the text as the browser's dictionary cuts it. */
export function firstPart(runs: readonly Run[]): readonly Run[] {
  const [first] = runs;
  if (first?.type !== "text") return first ? [first] : [];
  const [word] = new Intl.Segmenter("zh", { granularity: "word" }).segment(first.text);
  return [{ ...first, text: word?.segment ?? first.text }];
}
