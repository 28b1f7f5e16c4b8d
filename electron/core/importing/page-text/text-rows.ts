import { typicalWidth, type TextLine, type TextPage, type TextRun } from "./text-page.ts";

/** Baselines nearer than this share of the font size are one row. */
const SAME_ROW = 0.4;
/** A gap of so many ems ends a segment: what follows may stand in another column. */
const SEGMENT_GAP = 1.5;
const SPACE_GAP = 0.6;
const LATIN_SPACE_GAP = 0.15;
const LATIN = /[\p{Script=Latin}\d]/u;

/** Chinese spaced out letter by letter, and a space between two Chinese characters. */
const SPACED_OUT = /\p{Script=Han}(?: \p{Script=Han}){2,}/gu;
const INNER_SPACE =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef]) (?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu;
/** So many of these in a row come of filling the line, not of writing. */
const FILLING_SPACES = 3;

/** A row of a page, cut where it has wide gaps. */
export type TextRow = readonly TextLine[];

/** A run without the white space around its text. */
function trimmed(run: TextRun): TextRun | null {
  const text = run.text.trim();
  if (text === "" || !(run.size > 0) || !Number.isFinite(run.x + run.y + run.width)) return null;
  const start = run.text.indexOf(text);
  const all = typicalWidth(run.text);
  const scale = run.width / all;
  return {
    ...run,
    text,
    x: run.x + typicalWidth(run.text.slice(0, start)) * scale,
    width: typicalWidth(text) * scale,
  };
}

/** Bold that is drawn by printing twice. */
function isRepeated(run: TextRun, before: TextRun | undefined): boolean {
  return before?.text === run.text && Math.abs(before.x - run.x) < run.size * 0.3;
}

function toLine(runs: readonly TextRun[]): TextLine {
  const sizes = new Map<number, number>();
  let text = "";
  let right = -Infinity;
  for (const run of runs) {
    const gap = run.x - right;
    const latin = LATIN.test(text.at(-1) ?? "") && LATIN.test(run.text[0] ?? "");
    if (text !== "" && gap > run.size * (latin ? LATIN_SPACE_GAP : SPACE_GAP)) text += " ";
    text += run.text;
    right = Math.max(right, run.x + run.width);
    sizes.set(run.size, (sizes.get(run.size) ?? 0) + run.text.length);
  }
  const [[size] = [0]] = [...sizes].sort(([, a], [, b]) => b - a);
  if ((text.match(INNER_SPACE)?.length ?? 0) >= FILLING_SPACES) text = text.replace(INNER_SPACE, "");
  text = text.replace(SPACED_OUT, (spaced) => spaced.replaceAll(" ", ""));
  return { text, left: runs[0]?.x ?? 0, right, y: runs[0]?.y ?? 0, size };
}

function toRow(runs: readonly TextRun[]): TextRow {
  const sorted = [...runs].sort((a, b) => a.x - b.x);
  const segments: TextRun[][] = [];
  let right = -Infinity;
  let before: TextRun | undefined;
  for (const run of sorted) {
    if (isRepeated(run, before)) continue;
    before = run;
    const last = segments.at(-1);
    if (last && run.x - right <= run.size * SEGMENT_GAP) last.push(run);
    else segments.push([run]);
    right = Math.max(right, run.x + run.width);
  }
  return segments.map(toLine);
}

/** The rows of a page from top to bottom, each from left to right. */
export function textRows(page: TextPage): TextRow[] {
  const runs = page.map(trimmed).filter((run) => run !== null);
  runs.sort((a, b) => a.y - b.y);
  const rows: TextRun[][] = [];
  let baseline = -Infinity;
  let size = 0;
  for (const run of runs) {
    const row = rows.at(-1);
    if (row && run.y - baseline <= SAME_ROW * Math.max(size, run.size)) {
      row.push(run);
      if (run.size > size) ({ y: baseline, size } = run);
    } else {
      rows.push([run]);
      ({ y: baseline, size } = run);
    }
  }
  return rows.map(toRow);
}
