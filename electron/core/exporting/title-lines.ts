/** Words after which a title may be broken without tearing a name apart. */
const BREAK_AFTER = /(?:会议|大会|座谈会|推进会|调度会|工作会|暨|上|工作|建设|以及|和|、|，|——)$/u;

/** How much worse a break is than one at the best place: torn words weigh more than uneven lines. */
function cost(lines: readonly string[]): number {
  const longest = Math.max(...lines.map((line) => line.length));
  let sum = 0;
  for (const [index, line] of lines.entries()) {
    sum += longest - line.length;
    if (index < lines.length - 1 && !BREAK_AFTER.test(line)) sum += 12;
  }
  return sum;
}

/**
 * Breaks a centred title into lines of at most `maxChars` characters, as even as its words allow
 * (GB/T 9704-2012, 7.3.1: whole words, fitting arrangement, the shape of a trapezoid or diamond).
 */
export function titleLines(title: string, maxChars: number): string[] {
  const chars = [...title];
  if (chars.length <= maxChars) return [title];
  const count = Math.ceil(chars.length / maxChars);
  const even = chars.length / count;
  let best: string[] = [];
  let bestCost = Infinity;
  const from = Math.max(1, Math.floor(even - 6));
  for (let first = from; first <= Math.min(maxChars, chars.length - 1); first++) {
    const rest = chars.slice(first).join("");
    const lines = [chars.slice(0, first).join(""), ...titleLines(rest, maxChars)];
    const lineCost = cost(lines) + (lines.length - count) * 20;
    if (lineCost < bestCost) [best, bestCost] = [lines, lineCost];
  }
  return best;
}
