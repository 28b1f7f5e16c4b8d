import type { OutRow } from "./head-matter.ts";
import { markerAt } from "./markers.ts";
import type { Row } from "./row.ts";

const CLOSING =
  /^(?:同志们|各位(?:代表|委员|领导|同志|来宾)|朋友们|让我们)[,!:].*(?:奋斗|贡献|篇章|前进|努力|胜利|献礼|辉煌|未来|局面|明天|力量)[^。!]{0,12}[。!]$/u;
const GLOSSARY =
  /^[※*★]?(?:附件?\d?[:：]?)?《?.{0,24}(?:名词解释|名词注释|注释|用语说明|有关说明|术语解释|名词说明)》?[:：]?[※*★]?$/u;
const ATTACHMENT = /^附(?:件|表|录)?(?:\d|[一二三四五六七八九]|[:：]|$)/u;

/** Where the speech has ended though rows follow: `glossary` rows stay as paragraphs, other attachments are taken out. */
export interface Ending {
  readonly body: readonly Row[];
  /** Explanations of terms behind the end: their title may be a heading, their entries never are. */
  readonly glossary: readonly Row[];
  readonly out: readonly OutRow[];
}

/** Separates what stands behind the closing words: lists of terms, attached tables. */
export function splitAfterEnd(rows: readonly Row[]): Ending {
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
    return { body, glossary: [], out: after.map((row) => ({ row, reason: "attachment" })) };
  return none;
}

/** The row is the title of a list of terms: 名词解释. */
export function isGlossaryTitle({ plain }: Row): boolean {
  return GLOSSARY.test(plain);
}

/** Terms and what they mean: 名词解释 as a head, or numbered entries 「1.某某工程：……」. */
function isGlossary(rows: readonly Row[]): boolean {
  if (rows[0] && isGlossaryTitle(rows[0])) return true;
  const entries = rows.filter((row) => {
    const marker = markerAt(row.plain);
    const rest = row.plain.slice(marker?.length ?? 0);
    return (marker !== null || /^\[\d+\]/u.test(rest)) && /^.{2,40}?[:：]|^.{2,30}是指|^[“"《]/u.test(rest);
  }).length;
  return entries >= 3 && entries >= rows.length * 0.4;
}
