import type { NodeKey } from "lexical";
import { rolesOf } from "../../../shared/domain/speech/roles.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { numberHeadings } from "../../../shared/domain/text/numbering.ts";
import { plainForm } from "../../../shared/domain/text/plain.ts";
import type { BlockFact } from "./read-draft.ts";

export interface OutlineEntry {
  /** The block to go to: the heading, or the first paragraph of an opening or a closing without one. */
  readonly key: NodeKey;
  readonly level: 1 | 2 | 3 | 4;
  /** 一、 and so on; empty for an opening or a closing. */
  readonly number: string;
  /** Words of the heading; null for an opening or a closing. */
  readonly heading: string | null;
  readonly role: Role;
  /** Characters up to the next heading of the same or a higher level. */
  readonly chars: number;
  /** What it is to fill of the part it stands in, 0 to 1; null where that was not said. */
  readonly share: number | null;
}

export interface Outline {
  readonly entries: readonly OutlineEntry[];
  /** Blocks of running text with the outline entry they stand under. */
  readonly places: ReadonlyMap<NodeKey, { readonly entry: NodeKey | null; readonly role: Role }>;
}

const NO_ENDS = { opening: null, closing: null };

type Open = { -readonly [K in keyof OutlineEntry]: OutlineEntry[K] };

/** Outline of the running text: headings with numbers, roles and lengths, and the opening and closing that have none. */
export function outlineOf(
  blocks: readonly BlockFact[],
  ends: { readonly opening: number | null; readonly closing: number | null } = NO_ENDS,
): Outline {
  const body = blocks.filter((block) => !block.front);
  const roles = rolesOf(body.map(({ level, text }) => ({ level, plain: plainForm(text) })));
  const numbers = numberHeadings(body.flatMap(({ level }) => level ?? [])).values();
  const closing = closingStart(body, roles);
  const entries: Open[] = [];
  const places = new Map<NodeKey, { entry: NodeKey | null; role: Role }>();
  const path: Open[] = [];
  body.forEach((block, at) => {
    const role = roles[at] ?? "arrangements";
    const { key, level, text } = block;
    const start = level ?? (text.trim() !== "" && (at === closing || entries.length === 0) ? 1 : null);
    if (start !== null) {
      while (path.length > 0 && (path.at(-1)?.level ?? 0) >= start) path.pop();
      const heading = level === null ? null : text;
      const named = level === null ? (at === closing ? "closing" : "opening") : role;
      const number = level === null ? "" : (numbers.next().value ?? "");
      const share = level === null ? ends[at === closing ? "closing" : "opening"] : block.share;
      const open: Open = { key, level: start, number, heading, role: named, chars: 0, share };
      entries.push(open);
      path.push(open);
    }
    for (const open of path) open.chars += block.chars;
    places.set(key, { entry: path.at(-1)?.key ?? null, role });
  });
  return { entries, places };
}

/** Where the closing paragraphs after the last heading begin; -1 where there are none. */
function closingStart(body: readonly BlockFact[], roles: readonly Role[]): number {
  const lastHeading = body.findLastIndex(({ level }) => level !== null);
  if (lastHeading < 0) return -1;
  let start = -1;
  for (let at = body.length - 1; at > lastHeading; at--) {
    if (body[at]?.text.trim() === "") continue;
    if (roles[at] !== "closing") break;
    start = at;
  }
  // Without a paragraph of its own the last section would be empty.
  return start > lastHeading + 1 ? start : -1;
}
