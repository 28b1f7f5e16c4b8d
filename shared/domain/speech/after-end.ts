import type { OutRow } from "./head-matter.ts";
import { markerAt } from "./markers.ts";
import type { Row } from "./row.ts";

const CLOSING =
  /^(?:同志们|各位(?:代表|委员|领导|同志|来宾)|朋友们|让我们)[,!:].*(?:奋斗|贡献|篇章|前进|努力|胜利|献礼|辉煌|未来|局面|明天|力量)[^。!]{0,12}[。!]$/u;
const GLOSSARY =
  /^[※*★]?(?:附件?\d?[:：]?)?《?.{0,24}(?:名词解释|名词注释|注释|(?:用语|短语|词语|缩略语|概念)(?:说明|解释)|有关说明|术语解释|名词说明)》?[:：]?[※*★]?$/u;
const ATTACHMENT = /^附(?:件|表|录)?(?:\d|[一二三四五六七八九]|[:：]|$)/u;

/** Title of a list of promises that is read out or published with the report: 2026年10件民生实事. */
const ANNEX =
  /^(?:附件?\d{0,2}[:：]?)?《?[^。,，;；:：]{0,24}(?:(?:民生|惠民|为民|利民|便民)[^。,，;；:：]{0,6}实事(?:项目)?|(?:十|\d{1,2})[件项大][^。,，;；:：]{0,6}(?:实事|工程)|实事项目)(?:清单|计划|安排|目录)?》?$/u;
const ANNEX_LABEL = /^附(?:件|录)?\d{0,2}[:：]?$/u;

/**
 * Where the speech has ended though rows follow: `glossary` rows stay as paragraphs, a list of promises stays with its headings, other
 * attachments are taken out.
 */
export interface Ending {
  readonly body: readonly Row[];
  /** Explanations of terms behind the end: their title may be a heading, their entries never are. */
  readonly glossary: readonly Row[];
  /** A list of promises behind the end, its title first; its items may be headings. */
  readonly annex: readonly Row[];
  readonly out: readonly OutRow[];
}

/** Separates what stands behind the closing words: lists of terms, lists of promises, attached tables. */
export function splitAfterEnd(rows: readonly Row[]): Ending {
  const at = annexAt(rows);
  if (at < 0) return { ...withoutAnnex(rows), annex: [] };
  const label = ANNEX_LABEL.test(rows[at - 1]?.plain ?? "") ? 1 : 0;
  const ending = withoutAnnex(rows.slice(0, at - label));
  const kept = rows.slice(at - label, at);
  if (ending.glossary.length > 0)
    return {
      ...ending,
      glossary: [...ending.glossary, ...kept],
      annex: rows.slice(at),
    };
  return { ...ending, body: [...ending.body, ...kept], annex: rows.slice(at) };
}

/** Where a list of promises of at least three numbered items begins in the last two thirds of the text, or -1. */
function annexAt(rows: readonly Row[]): number {
  const third = Math.floor(rows.length / 3);
  const at = rows.findLastIndex(
    (row, i) =>
      i > third &&
      ANNEX.test(row.plain) &&
      markerAt(row.plain) === null &&
      (ANNEX_LABEL.test(rows[i - 1]?.plain ?? "") || endsBefore(rows, i)),
  );
  if (at < 0 || rows.slice(at + 1).some(isGlossaryTitle)) return -1;
  return rows.slice(at + 1).filter(({ plain }) => markerAt(plain) !== null).length >= 3 ? at : -1;
}

/** The closing words or a list of terms stand somewhere above. */
function endsBefore(rows: readonly Row[], i: number): boolean {
  return rows.slice(0, i).some((row) => CLOSING.test(row.plain) || isGlossaryTitle(row));
}

function withoutAnnex(rows: readonly Row[]): Omit<Ending, "annex"> {
  const title = glossaryAt(rows);
  const attached = attachmentAt(rows);
  if (title > 0 || attached > 0) {
    const behind = title > 0 ? title : rows.length;
    const end = attached > 0 && attached < behind ? attached : behind;
    const out = rows.slice(end, behind).map((row) => ({ row, reason: "attachment" }));
    return { body: rows.slice(0, end), glossary: rows.slice(behind), out };
  }
  const end = rows.findLastIndex((row) => CLOSING.test(row.plain));
  const none = { body: rows, glossary: [], out: [] };
  if (end < 0 || end === rows.length - 1) return none;
  const before = rows.slice(0, end + 1).reduce((sum, row) => sum + row.plain.length, 0);
  const after = rows.slice(end + 1);
  if (before < after.reduce((sum, row) => sum + row.plain.length, 0)) return none;
  const first = after[0];
  if (!first) return none;
  const body = rows.slice(0, end + 1);
  if (isGlossary(after)) return { body, glossary: after, out: [] };
  if (
    ATTACHMENT.test(first.plain) ||
    (after.length > 12 && after.filter((row) => row.plain.length < 40).length > after.length * 0.7)
  )
    return {
      body,
      glossary: [],
      out: after.map((row) => ({ row, reason: "attachment" })),
    };
  return none;
}

/** The row is the title of a list of terms: 名词解释. */
export function isGlossaryTitle({ plain }: Row): boolean {
  return GLOSSARY.test(plain);
}

/** Where a titled list of terms begins in the second half of the text, or -1. */
function glossaryAt(rows: readonly Row[]): number {
  const half = Math.floor(rows.length / 3);
  return rows.findIndex(
    (row, i) => i > half && isGlossaryTitle(row) && rows.slice(i + 1, i + 4).filter(isEntry).length >= 2,
  );
}

/** Where an attachment begins with a line of its own (附件1) in the second half of the text, or -1. */
function attachmentAt(rows: readonly Row[]): number {
  const half = Math.floor(rows.length / 3);
  return rows.findIndex(
    ({ plain }, i) => i > half && /^附(?:件|表|录)? *(?:\d{1,2}|[一二三四五六七八九十])?[:：]?$/u.test(plain),
  );
}

/** A term and what it means: 「1.某某工程：……」, 「[2]某某是指……」. */
function isEntry({ plain }: Row): boolean {
  const marker = markerAt(plain);
  const rest = plain.slice(marker?.length ?? 0);
  return (marker !== null || /^\[\d+\]/u.test(rest)) && /^.{2,40}?[:：]|^.{2,30}是指|^[“"《]/u.test(rest);
}

/** A title such as 名词解释, or mostly entries. */
function isGlossary(rows: readonly Row[]): boolean {
  if (rows[0] && isGlossaryTitle(rows[0])) return true;
  const entries = rows.filter(isEntry).length;
  return entries >= 3 && entries >= rows.length * 0.4;
}
