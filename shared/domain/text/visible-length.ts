const PAIRS = /[\u{10000}-\u{10ffff}]/gu;

/** Characters (code points) without white space: what counts as length of a speech and for its speaking time. */
export function visibleLength(text: string): number {
  const units = text.replace(/\s+/gu, "").length;
  // A pair of surrogates is one character; few texts have any.
  return /[\ud800-\udbff]/.test(text) ? units - (text.match(PAIRS)?.length ?? 0) : units;
}
