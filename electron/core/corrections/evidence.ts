import type { EvidenceItem } from "../../../shared/contract/methods/corrections.ts";
import { explainRole } from "../../../shared/domain/speech/explain-role.ts";
import type { Block } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";
import { libraryLessons } from "./amend.ts";

/** What spoke for the role of the heading `blocks[index]`: the reader's own evidence and what was learned from corrections. */
export function evidenceFor(store: Store, blocks: readonly Block[], index: number): EvidenceItem[] {
  const block = blocks[index];
  if (block?.type !== "heading") return [];
  const about = libraryLessons(store).about(block.text);
  const learned: EvidenceItem[] = about
    ? [
        {
          role: about.role,
          weight: about.weight,
          source: "lesson",
          words: about.lessons.at(-1)?.heading ?? null,
        },
      ]
    : [];
  return [...learned, ...explainRole(blocks, index)].toSorted(
    (a, b) => Math.abs(b.weight) - Math.abs(a.weight),
  );
}
