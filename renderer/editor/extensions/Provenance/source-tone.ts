import type { SourceRef } from "../../../../shared/domain/drafts/runs.ts";

/** How many ribbon colours there are. */
export const SOURCE_TONES = 6;

/** The ribbon colour of a source, 0 to 5; the same wherever the source shows. */
export function sourceTone(source: Pick<SourceRef, "kind" | "id">): number {
  let hash = source.kind === "speech" ? 0 : 7;
  for (const unit of source.id) hash = (hash * 31 + (unit.codePointAt(0) ?? 0)) >>> 0;
  return hash % SOURCE_TONES;
}
