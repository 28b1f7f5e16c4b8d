import type { Input } from "../../../../shared/contract/methods.ts";
import type { Role } from "../../../../shared/domain/speech/speech.ts";
import { ROLES } from "../../../../shared/domain/speech/speech.ts";
import type { ProofItem, ProofRow } from "./align-source.ts";

export type Change = Input<"corrections.make">["change"];
type Place = Extract<Change, { kind: "remove" }>["place"];

/** How a correction names what it is about. */
export function placeOf(item: ProofItem): Place | null {
  if (item.type === "block") {
    const { line, marker, text } = item.block;
    return { line, text: `${marker ?? ""}${text}` };
  }
  return item.type === "removed" ? { line: item.removed.line, text: item.removed.text } : null;
}

/** A heading of the level, or a paragraph for null. */
export function levelChange(item: ProofItem, level: number | null): Change | null {
  const place = item.type === "block" ? placeOf(item) : null;
  if (!place || item.type !== "block" || item.block.level === level) return null;
  return level === null ? { kind: "paragraph", place } : { kind: "heading", place, level };
}

export function roleChange(item: ProofItem, role: Role): Change | null {
  const place = item.type === "block" ? placeOf(item) : null;
  if (!place || item.type !== "block" || item.block.role === role) return null;
  return { kind: "role", place, role };
}

/** The row as the title; one of several lines that were taken for it as the whole of it. */
export function titleChange({ item, source }: ProofRow): Change | null {
  const place = placeOf(item);
  if (place) return { kind: "title", value: place.text, place };
  return item.type === "salutation" ? null : { kind: "title", value: source.trim(), place: null };
}

/** Out of the text, or for a removed line back into it. */
export function removalChange(item: ProofItem): Change | null {
  const place = placeOf(item);
  return place && { kind: item.type === "removed" ? "restore" : "remove", place };
}

/** What a key does to a row: 1 to 4 a heading, 0 a paragraph, T title, Delete out of the text and back; with `role` 1 to 7 a role. */
export function changeOfKey(row: ProofRow, key: string, role: boolean): Change | null {
  const digit = /^[0-9]$/u.test(key) ? Number(key) : null;
  if (role) {
    const chosen = digit === null ? undefined : ROLES[digit - 1];
    return chosen ? roleChange(row.item, chosen) : null;
  }
  if (digit !== null && digit <= 4) return levelChange(row.item, digit === 0 ? null : digit);
  if (key.toLowerCase() === "t") return titleChange(row);
  return key === "Delete" ? removalChange(row.item) : null;
}
