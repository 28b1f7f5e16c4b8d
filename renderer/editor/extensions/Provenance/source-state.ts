import { $getState, $setState, createState, type LexicalNode } from "lexical";
import type { SourceRef } from "../../../../shared/domain/drafts/runs.ts";

function parseSource(value: unknown): SourceRef | null {
  if (typeof value !== "object" || value === null) return null;
  const { kind, id, title, sectionId } = value as Record<string, unknown>;
  if ((kind !== "speech" && kind !== "template") || typeof id !== "string") return null;
  return {
    kind,
    id,
    title: typeof title === "string" ? title : "",
    ...(typeof sectionId === "number" && { sectionId }),
  };
}

/** Same origin: what may be drawn as one ribbon and counted as one source. */
function sameSource(a: SourceRef | null, b: SourceRef | null): boolean {
  return (
    a === b || (a !== null && b !== null && a.kind === b.kind && a.id === b.id && a.sectionId === b.sectionId)
  );
}

/** Where a stretch of text came from; null for the writer's own words. Kept on text and slots as `$.source`. */
export const sourceState = createState("source", { parse: parseSource, isEqual: sameSource });

export function $getSource(node: LexicalNode): SourceRef | null {
  return $getState(node, sourceState);
}

export function $setSource<T extends LexicalNode>(node: T, source: SourceRef | null | undefined): T {
  return source === undefined ? node : $setState(node, sourceState, source);
}
