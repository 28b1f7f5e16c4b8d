import { isClosed } from "./line-width.ts";
import { markerAt } from "./markers.ts";
import { isEdge } from "./units.ts";

const PROSE = /[,。;]/u;
const LONGEST = 12;
/** Behind another fragment one may be longer: what stands between two linked words. */
const LONGEST_BETWEEN = 24;
/** A name that opens a paragraph: 《……条例》 without its marks. */
const LONGEST_NAME = 40;
const SURE = 3;
/** Fragments that may follow one another. */
const CHAIN = 4;
const PARTED = 0.8;

const isFragment = (plain: string, longest = LONGEST): boolean =>
  plain.length <= longest &&
  /^[^。;:!?,|>]+$/u.test(plain) &&
  /[\u4e00-\u9fff]/u.test(plain) &&
  markerAt(plain) === null &&
  !isEdge(plain);

const goesOn = (plain: string | undefined): boolean =>
  plain !== undefined && PROSE.test(plain) && markerAt(plain) === null;

const isOpen = (plain: string | undefined): plain is string => plain !== undefined && !isClosed(plain);

const isHeading = (plain: string | undefined): boolean =>
  plain !== undefined && markerAt(plain) !== null && !/[。;]/u.test(plain);

/** Behind the fragment at `i` the sentence goes on, at once or behind a few more fragments. */
function reachesProse(lines: readonly string[], i: number): boolean {
  for (let next = i + 1; next <= i + CHAIN; next++) {
    const line = lines[next];
    if (goesOn(line)) return true;
    if (line === undefined || !isFragment(line, LONGEST_BETWEEN)) return false;
  }
  return false;
}

/** Lines before which no empty line stands, in a file with an empty line behind most of its paragraphs; all false in others. */
function tightLines(lines: readonly string[], near: readonly boolean[]): readonly boolean[] {
  const starts = lines.map((_, i) => i).filter((i) => i > 0 && !isOpen(lines[i - 1]));
  const parted = starts.filter((i) => near[i] === false).length;
  return parted > starts.length * PARTED ? near : near.map(() => false);
}

/** Right behind this fragment at the start of a paragraph stands a word that is linked elsewhere. */
function namesWord(lines: readonly string[], i: number, words: ReadonlySet<string>): boolean {
  const chain = [lines[i + 1] ?? "", lines[i + 2] ?? ""];
  return (
    isFragment(chain[0] ?? "") &&
    chain.some((line) => words.has(line) || /^[\u4e00-\u9fff]{2,3}$/u.test(line))
  );
}

/** A long name stands on a line of its own right above the words that need it: 在, 是, 的…. */
const opensWithName = (lines: readonly string[], i: number, tight: readonly boolean[]): boolean =>
  tight[i + 1] === true &&
  tight[i] !== true &&
  isFragment(lines[i] ?? "", LONGEST_NAME) &&
  /^(?:[在是的和与及对将已]|、|规定|指出|公布|发表|通过)/u.test(lines[i + 1] ?? "") &&
  goesOn(lines[i + 1]);

/**
 * Sites that link words of the text put each linked word on a line of its own. For every line (trimmed, in `plainForm`) whether it goes on
 * with the line before it; all false in a file that has hardly any such lines. `near`: whether no empty line stands before the line.
 */
export function tornLines(lines: readonly string[], near: readonly boolean[] = []): readonly boolean[] {
  const torn = lines.map(() => false);
  const words = new Set<string>();
  let sure = 0;
  let sureNear = 0;
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
    if (near[i] === true) sureNear++;
    words.add(line);
  });
  if (sure < SURE) return torn;
  const tight = tightLines(lines, near);
  const apart = tight.some(Boolean) && sureNear > sure * PARTED ? tight.map((close) => !close) : [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const behindWord = torn[i - 1] === true || torn[i] === true;
    if (opensWithName(lines, i, tight)) torn[i + 1] = true;
    if (!isFragment(line, behindWord ? LONGEST_BETWEEN : LONGEST) || !reachesProse(lines, i)) return;
    const known = words.has(line) || line.length <= 3;
    const joins =
      torn[i] === true ||
      (isOpen(before) &&
        (isHeading(before)
          ? before.length <= 12 && known
          : PROSE.test(before) || words.has(line) || torn[i - 1] === true));
    if (joins) torn[i] = true;
    if (
      joins ||
      (isHeading(before) && known) ||
      (before !== undefined && isClosed(before) && PROSE.test(before) && line.length <= 8) ||
      (tight[i + 1] === true && tight[i] !== true) ||
      namesWord(lines, i, words)
    )
      torn[i + 1] = true;
  });
  return torn.map((joins, i) => joins && apart[i] !== true);
}
