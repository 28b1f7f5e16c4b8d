import type { NodeKey } from "lexical";
import type { Role } from "../../../../shared/domain/speech/speech.ts";
import type { Outline } from "../../../editor/digest/outline.ts";

export interface Place {
  readonly role: Role;
  /** Words of the heading the caret stands under; empty in an opening or a closing. */
  readonly topic: string;
  /** Of that heading, 1 = top; null in an opening or a closing. */
  readonly level: number | null;
  /** Before anything else in the text: an opening is due. */
  readonly atStart: boolean;
}

/** What part of the speech the caret stands in. */
export function placeOf(outline: Outline, caret: NodeKey | null): Place {
  const here = caret === null ? undefined : outline.places.get(caret);
  const entry = outline.entries.find(({ key }) => key === here?.entry);
  if (!here || !entry) return { role: "opening", topic: "", level: null, atStart: true };
  return {
    role: entry.role,
    topic: entry.heading?.trim() ?? "",
    level: entry.heading === null ? null : entry.level,
    atStart: false,
  };
}

export function samePlace(one: Place, other: Place): boolean {
  return one.role === other.role && one.topic === other.topic && one.level === other.level;
}
