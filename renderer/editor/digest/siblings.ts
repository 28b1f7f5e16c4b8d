import type { NodeKey } from "lexical";
import type { OutlineEntry } from "./outline.ts";

/** The headings that stand side by side with one, itself included, in order; openings and closings have none. */
export function siblingsOf(entries: readonly OutlineEntry[], key: NodeKey): OutlineEntry[] {
  const at = entries.findIndex((entry) => entry.key === key);
  const own = entries[at];
  if (own === undefined || own.heading === null) return [];
  const limit = (entry: OutlineEntry): boolean => entry.level < own.level;
  const start = entries.findLastIndex((entry, i) => i < at && limit(entry));
  const after = entries.findIndex((entry, i) => i > at && limit(entry));
  const group = entries.slice(start + 1, after < 0 ? entries.length : after);
  return group.filter(({ level, heading }) => level === own.level && heading !== null);
}

/** The headings directly under one, in order. */
export function childrenOf(entries: readonly OutlineEntry[], key: NodeKey): OutlineEntry[] {
  const at = entries.findIndex((entry) => entry.key === key);
  const own = entries[at];
  if (own === undefined) return [];
  const after = entries.findIndex((entry, i) => i > at && entry.level <= own.level);
  return entries
    .slice(at + 1, after < 0 ? entries.length : after)
    .filter(({ level, heading }) => level === own.level + 1 && heading !== null);
}
