import { isPaper } from "./annexed-paper.ts";
import type { OutRow } from "./head-matter.ts";
import { markerAt } from "./markers.ts";
import type { Row } from "./row.ts";

const CLOSING =
  /^(?:同志们|各位(?:代表|委员|领导|同志|来宾)|朋友们|让我们)[,!:].*(?:奋斗|贡献|篇章|前进|努力|胜利|献礼|辉煌|未来|局面|明天|力量)[^。!]{0,12}[。!]$/u;
const GLOSSARY =
  /^[※*★]?(?:附件?\d?[:：]?)?《?.{0,24}(?:名词解释|名词注释|注释|(?:用语|短语|词语|缩略语|概念)(?:说明|解释)|有关说明|术语解释|名词说明)》?[:：]?[※*★]?$/u;
const ATTACHMENT = /^附(?:件|表|录)?(?:\d|[一二三四五六七八九]|[:：]|$)/u;
const LONGEST_TITLE = 60;
const LABEL = /^附(?:件|表|录)? *(?:\d{1,2}|[一二三四五六七八九])?[:：]?$/u;

/** Title of a list of promises that is read out or published with the report: 2026年10件民生实事. */
const PROMISES =
  /^(?:附件?\d{0,2}[:：]?)?《?[^。,，;；:：]{0,24}(?:(?:民生|惠民|为民|利民|便民)[^。,，;；:：]{0,6}实事(?:项目)?|(?:十|\d{1,2})[件项大][^。,，;；:：]{0,6}(?:实事|工程)|实事项目)(?:[^。,，;；:：]{0,4}(?:清单|计划|安排|目录|情况)(?:的?说明)?)?》?$/u;

/** Annex of promises behind the end; `label` is the row 附件 above its title. */
export interface Annex {
  readonly kind: "annex";
  readonly label: readonly Row[];
  /** Its title first; its items may be headings. */
  readonly rows: readonly Row[];
}

/** Explanations of terms behind the end: their title may be a heading, their entries never are. */
export interface Glossary {
  readonly kind: "glossary";
  readonly rows: readonly Row[];
}

/** A paper annexed to a notice or a speech, below its row 附件. */
export interface Paper {
  readonly kind: "paper";
  readonly label: readonly Row[];
  /** Its title first. */
  readonly rows: readonly Row[];
}

/** Where the speech has ended though rows follow, in the order of the text: what stays behind it, and attachments that do not. */
export interface Ending {
  readonly body: readonly Row[];
  readonly behind: readonly (Annex | Glossary | Paper)[];
  readonly out: readonly OutRow[];
}

/**
 * Separates what stands behind the closing words: lists of terms, lists of promises, annexed papers, attached tables. `signed`: the row
 * 附件 behind a signature, where the text has ended however early.
 */
export function splitAfterEnd(rows: readonly Row[], signed: Row | null = null): Ending {
  const starts = startsBehind(rows, signed);
  const [end] = starts;
  if (end === undefined) return untitled(rows);
  const behind: (Annex | Glossary | Paper)[] = [];
  const out: OutRow[] = [];
  starts.forEach((start, i) => {
    const part = rows.slice(start, starts[i + 1] ?? rows.length);
    const label = LABEL.test(part[0]?.plain ?? "") && part.length > 1 ? 1 : 0;
    const title = part[label];
    const only = part[0];
    if (title && isPromises(title))
      behind.push({ kind: "annex", label: part.slice(0, label), rows: part.slice(label) });
    else if (title && isGlossaryTitle(title)) behind.push({ kind: "glossary", rows: part });
    else if (only && part.length === 1 && LABEL.test(only.plain) && i + 1 < starts.length)
      behind.push({ kind: "glossary", rows: part });
    else if (label === 1 && isPaper(part.slice(1)))
      behind.push({ kind: "paper", label: part.slice(0, 1), rows: part.slice(1) });
    else out.push(...part.map((row) => ({ row, reason: "attachment" })));
  });
  return { body: rows.slice(0, end), behind, out };
}

/** The row is the title of a list of terms: 名词解释. */
export function isGlossaryTitle({ plain }: Row): boolean {
  return plain.length <= LONGEST_TITLE && GLOSSARY.test(plain);
}

const isPromises = ({ plain }: Row): boolean =>
  plain.length <= LONGEST_TITLE && PROMISES.test(plain) && markerAt(plain) === null;

/** Rows in the latter part of the text where annexes, attachments and lists of terms begin, ascending. */
function startsBehind(rows: readonly Row[], signed: Row | null): number[] {
  const starts: number[] = [];
  const total = rows.reduce((sum, { plain }) => sum + plain.length, 0);
  let passed = 0;
  let closed = false;
  let ended = false;
  rows.forEach((row, i) => {
    ended ||= row === signed;
    const late = ended || passed > total * 0.3;
    passed += row.plain.length;
    closed ||= late && CLOSING.test(row.plain);
    if (!late || i === 0) return;
    const label = LABEL.test(row.plain);
    const labelled = starts.at(-1) === i - 1 && LABEL.test(rows[i - 1]?.plain ?? "");
    if (labelled) return;
    if (label || isTitledGlossary(rows, i) || ((closed || starts.length > 0) && isTitledPromises(rows, i)))
      starts.push(i);
  });
  return starts;
}

const isTitledGlossary = (rows: readonly Row[], i: number): boolean =>
  rows[i] !== undefined && isGlossaryTitle(rows[i]) && rows.slice(i + 1, i + 4).filter(isEntry).length >= 2;

/** At least three numbered items stand below. */
const isTitledPromises = (rows: readonly Row[], i: number): boolean =>
  rows[i] !== undefined &&
  isPromises(rows[i]) &&
  rows.slice(i + 1).filter(({ plain }) => markerAt(plain) !== null).length >= 3;

/** The end by the closing words alone, with entries or attachments behind it that have no title. */
function untitled(rows: readonly Row[]): Ending {
  const end = rows.findLastIndex((row) => CLOSING.test(row.plain));
  const none: Ending = { body: rows, behind: [], out: [] };
  if (end < 0 || end === rows.length - 1) return none;
  const before = rows.slice(0, end + 1).reduce((sum, row) => sum + row.plain.length, 0);
  const after = rows.slice(end + 1);
  if (before < after.reduce((sum, row) => sum + row.plain.length, 0)) return none;
  const first = after[0];
  if (!first) return none;
  const body = rows.slice(0, end + 1);
  if (isGlossary(after)) return { body, behind: [{ kind: "glossary", rows: after }], out: [] };
  if (
    ATTACHMENT.test(first.plain) ||
    (after.length > 12 && after.filter((row) => row.plain.length < 40).length > after.length * 0.7)
  )
    return { body, behind: [], out: after.map((row) => ({ row, reason: "attachment" })) };
  return none;
}

/** A term and what it means: 「1.某某工程：……」, 「[2]某某是指……」. */
function isEntry({ plain }: Row): boolean {
  const marker = markerAt(plain);
  const rest = plain.slice(marker?.length ?? 0);
  return (
    (marker !== null || /^\[\d+\]|^\(\d+\)/u.test(rest)) && /^.{2,40}?[:：]|^.{2,30}是指|^[“"《]/u.test(rest)
  );
}

/** A title such as 名词解释, or mostly entries. */
function isGlossary(rows: readonly Row[]): boolean {
  if (rows[0] && isGlossaryTitle(rows[0])) return true;
  const entries = rows.filter(isEntry).length;
  return entries >= 3 && entries >= rows.length * 0.4;
}
