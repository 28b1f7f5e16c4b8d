/** Words after which a title may be broken without tearing a name apart. */
const BREAK_AFTER = /(?:会议|大会|座谈会|推进会|调度会|工作会|暨|上|工作|建设|以及|和|、|，|——)$/u;

const TORN_WORD_COST = 12;
const EXTRA_LINE_COST = 20;

interface Breaking {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** How far a line is from the even width, and whether the break after it tears a word. */
function lineCost(line: string, even: number, last: boolean): number {
  return Math.abs(line.length - even) + (last || BREAK_AFTER.test(line) ? 0 : TORN_WORD_COST);
}

/**
 * Breaks a centred title into lines of at most `maxChars` characters, as even as its words allow
 * (GB/T 9704-2012, 7.3.1: whole words, fitting arrangement, the shape of a trapezoid or diamond).
 */
export function titleLines(title: string, maxChars: number): readonly string[] {
  const chars = Array.from(title);
  if (chars.length <= maxChars) return [title];
  const even = chars.length / Math.ceil(chars.length / maxChars);
  // best[i] is the best breaking of all characters from i on, found from the end.
  const best: Breaking[] = [];
  best[chars.length] = { lines: [], cost: 0 };
  for (let start = chars.length - 1; start >= 0; start--) {
    for (let end = start + 1; end <= Math.min(start + maxChars, chars.length); end++) {
      const line = chars.slice(start, end).join("");
      const rest = best[end];
      if (!rest) continue;
      const cost = rest.cost + lineCost(line, even, end === chars.length) + EXTRA_LINE_COST;
      if (cost < (best[start]?.cost ?? Infinity)) best[start] = { lines: [line, ...rest.lines], cost };
    }
  }
  return best[0]?.lines ?? [title];
}
