const CLOSED = /[。!?:;…](?:[”’)》】\]]|\[\d+\]|\(\d+\))*$/u;

/** Whether a line (in `plainForm`) ends with a sign that ends a sentence. */
export const isClosed = (plain: string): boolean => CLOSED.test(plain.length > 40 ? plain.slice(-40) : plain);

/** Columns a line fills: a Chinese character one, an ASCII character half. */
export function columns(plain: string): number {
  let width = 0;
  for (let i = 0; i < plain.length; i++)
    width += plain.charCodeAt(i) < 0x2e80 && plain.charCodeAt(i) < 0x2000 ? 0.5 : 1;
  return width;
}

/** Share of a broken line's width from which on it counts as full. */
const FULL = 0.86;

/** Whether so many columns fill a line of a file that is broken at `width`. */
export const isFull = (filled: number, width: number): boolean => filled >= width * FULL;

/** Width at which a file with hard line breaks is broken, or null for a file with one paragraph a line. */
export function wrapWidth(lines: readonly string[]): number | null {
  if (lines.length < 8) return null;
  const widths = lines.map((line) => (line.length > 240 ? 120 : columns(line)));
  const sorted = widths.toSorted((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  if (high < NARROWEST || high > WIDEST) return null;
  let full = 0;
  let open = 0;
  lines.forEach((line, i) => {
    const width = widths[i] ?? 0;
    if (width < high * 0.85 || width > high * 1.25) return;
    full++;
    if (!isClosed(line)) open++;
  });
  const short = lines.length < 20;
  return full >= lines.length * (short ? 0.45 : 0.3) && open >= full * (short ? 0.75 : 0.55) ? high : null;
}

const NARROWEST = 14;
const WIDEST = 75;
const RUN = 3;
const SLACK = 2;

/**
 * For every line whether it goes on with the one before because at least three lines in a row are of one width and end in the middle of
 * a sentence: a paragraph that alone was broken by hand.
 */
export function evenRuns(lines: readonly string[]): readonly boolean[] {
  const joins = lines.map(() => false);
  const widths = lines.map(evenWidth);
  for (let start = 0; start < lines.length;) {
    const width = widths[start] ?? 0;
    const end = width > 0 ? endOfRun(widths, start) : start + 1;
    const prose = lines.slice(start, end).filter((line) => /[,。;]/u.test(line)).length;
    if (end - start >= RUN && prose * 2 > end - start)
      for (let i = start + 1; i <= Math.min(end, lines.length - 1); i++)
        joins[i] = i < end || columns(lines[i] ?? "") <= width + SLACK;
    start = end;
  }
  return joins;
}

/** Where the lines end that are as wide as the one at `start`. */
function endOfRun(widths: readonly number[], start: number): number {
  const width = widths[start] ?? 0;
  let end = start + 1;
  while (end < widths.length && Math.abs((widths[end] ?? 0) - width) <= SLACK) end++;
  return end;
}

/** Width of a line that ends in the middle of a sentence, or 0. */
function evenWidth(line: string): number {
  if (line.length > WIDEST * 2 || !/[\u4e00-\u9fff,、]$/u.test(line)) return 0;
  const width = columns(line);
  return width >= NARROWEST + 4 && width <= WIDEST ? width : 0;
}
