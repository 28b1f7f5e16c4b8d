import { markerAt } from "./markers.ts";

const CLOSED = /[。!?:;…](?:[”’)》】\]])*$/u;
const PROSE = /[,。;]/u;
const LONGEST = 12;
const SURE = 3;

const isFragment = (plain: string): boolean =>
  plain.length <= LONGEST &&
  /^[^。;:!?,|>]+$/u.test(plain) &&
  /[\u4e00-\u9fff]/u.test(plain) &&
  markerAt(plain) === null;

const goesOn = (plain: string | undefined): boolean =>
  plain !== undefined && PROSE.test(plain) && markerAt(plain) === null;

const isOpen = (plain: string | undefined): plain is string => plain !== undefined && !CLOSED.test(plain);

const isHeading = (plain: string | undefined): boolean =>
  plain !== undefined && markerAt(plain) !== null && !/[。;]/u.test(plain);

/**
 * Sites that link words of the text put each linked word on a line of its own. For every line (trimmed, in `plainForm`) whether it goes on
 * with the line before it; all false in a file that has hardly any such lines.
 */
export function tornLines(lines: readonly string[]): readonly boolean[] {
  const torn = lines.map(() => false);
  const words = new Set<string>();
  let sure = 0;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (
      !isFragment(line) ||
      !isOpen(before) ||
      !PROSE.test(before) ||
      before.length < 10 ||
      !goesOn(lines[i + 1])
    )
      return;
    sure++;
    words.add(line);
  });
  if (sure < SURE) return torn;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (!isFragment(line) || !goesOn(lines[i + 1])) return;
    const known = words.has(line) || line.length <= 3;
    const joins =
      isOpen(before) &&
      (isHeading(before) ? before.length <= 12 && known : PROSE.test(before) || words.has(line));
    if (joins) torn[i] = true;
    if (
      joins ||
      (isHeading(before) && known) ||
      (before !== undefined && CLOSED.test(before) && PROSE.test(before) && line.length <= 8)
    )
      torn[i + 1] = true;
  });
  return torn;
}
