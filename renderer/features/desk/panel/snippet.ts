export interface SnippetPart {
  readonly text: string;
  readonly found: boolean;
  /** Where it stands in the whole text, UTF-16 units. */
  readonly at: number;
}

const BEFORE = 24;
const LENGTH = 120;

/** The stretch of a text around its first match, cut into found and other parts; `ranges` ascending, in UTF-16 units. */
export function snippet(text: string, ranges: readonly (readonly [number, number])[]): SnippetPart[] {
  const first = ranges[0]?.[0] ?? 0;
  const start = first <= BEFORE ? 0 : first - BEFORE;
  const end = Math.min(text.length, start + LENGTH);
  const parts: SnippetPart[] = [];
  let at = start;
  const push = (until: number, found: boolean): void => {
    if (until > at) parts.push({ text: text.slice(at, until), found, at });
    at = Math.max(at, until);
  };
  if (start > 0) parts.push({ text: "…", found: false, at: -1 });
  for (const [from, to] of ranges) {
    if (from >= end || to <= at) continue;
    push(Math.max(from, at), false);
    push(Math.min(to, end), true);
  }
  push(end, false);
  if (end < text.length) parts.push({ text: "…", found: false, at: end });
  return parts;
}
