import type { TextLine } from "./text-page.ts";

/** Where running text begins and ends, and how far apart its lines are. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
}

const MIN_LINES = 5;

/** The middle of the values that most others are near to; `last` of several that are alike. */
function cluster(values: readonly number[], reach: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  let best: { readonly value: number; readonly count: number } | undefined;
  let from = 0;
  sorted.forEach((value, index) => {
    while (value - (sorted[from] ?? value) > reach) from++;
    const count = index - from + 1;
    if (!best || count >= best.count) best = { value: sorted[(from + index + 1) >> 1] ?? value, count };
  });
  return best?.value;
}

/** The font size of most characters. */
export function bodySizeOf(lines: readonly TextLine[]): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
  }
  const [[size] = [1]] = [...sizes].sort(([, a], [, b]) => b - a);
  return size || 1;
}

/** The margins of one column; undefined when it has too few lines to tell. */
export function marginsOf(lines: readonly TextLine[], size: number): Margins | undefined {
  const body = lines.filter((line) => Math.abs(line.size - size) <= size * 0.12);
  if (body.length < MIN_LINES) return undefined;
  const lefts = body.map((line) => line.left).sort((a, b) => a - b);
  const enough = Math.max(2, body.length * 0.08);
  const left = lefts.find(
    (value) => lefts.filter((other) => Math.abs(other - value) < size * 0.5).length >= enough,
  );
  const right = cluster(
    body.map((line) => line.right),
    size * 1.2,
  );
  const steps = body.slice(1).map((line, index) => line.y - (body[index]?.y ?? 0));
  const leading = cluster(
    steps.filter((step) => step > 0),
    size * 0.2,
  );
  return { left: left ?? lefts[0] ?? 0, right: right ?? 0, leading: leading ?? size * 1.8 };
}
