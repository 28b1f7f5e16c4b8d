import { flatHead, flatTail } from "./flat-edges.ts";
import { flatHeadings } from "./flat-headings.ts";
import { flatPlainHeadings } from "./flat-plain.ts";
import type { OutRow } from "./head-matter.ts";
import { rubbishReason } from "./rubbish-lines.ts";
import { subRow, type Row } from "./row.ts";

const LONG = 300;

export interface Unflattened {
  readonly rows: readonly Row[];
  readonly out: readonly OutRow[];
}

/** Splits rows that hold a whole speech, as sites deliver it, at markers, heading ends and the genre's turns. */
export function splitFlattened(rows: readonly Row[]): Unflattened {
  const total = rows.reduce((sum, row) => sum + row.plain.length, 0);
  const out: OutRow[] = [];
  const split = rows.flatMap((row, i) => {
    const share = row.plain.length / total;
    if (row.plain.length < LONG || (share < 0.3 && row.plain.length < 4000) || row.source?.place)
      return [row];
    const parts = cutRow(row, i === 0);
    return parts.filter((part) => {
      const reason = parts.length > 1 ? rubbishReason(part.plain.replaceAll(" ", "")) : null;
      if (reason) out.push({ row: part, reason });
      return reason === null;
    });
  });
  return { rows: split, out };
}

function cutRow(row: Row, first: boolean): Row[] {
  const { plain } = row;
  const head = first ? flatHead(plain) : { cuts: [], end: 0 };
  const tail = flatTail(plain);
  const end = Math.min(tail.start, speechEnd(plain));
  const body = [
    ...flatHeadings(plain, head.end, end),
    ...flatPlainHeadings(plain, head.end, end),
    ...turns(plain, head.end, tail.start),
  ];
  const cuts = [
    ...new Set([
      0,
      end,
      ...behind(plain, end, tail.start),
      ...head.cuts,
      ...body,
      ...tail.cuts,
      plain.length,
    ]),
  ].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((start, i) => subRow(row, start, cuts[i + 1]) ?? []);
}

/** Cuts of what stands behind the end: titles of a list of terms and of a list of promises, whose items are cut as well. */
function behind(plain: string, end: number, to: number): number[] {
  const rest = plain.slice(end, to);
  const glossary = GLOSSARY.exec(rest);
  const promises = PROMISES.exec(rest);
  const cuts: number[] = [];
  if (glossary) {
    const terms = glossary.index + glossary[0].length;
    const last = promises && promises.index > terms ? promises.index : rest.length;
    cuts.push(glossary.index, terms);
    for (const entry of rest.slice(terms, last).matchAll(ENTRY)) cuts.push(terms + entry.index);
  }
  if (promises) {
    const items = promises.index + promises[0].length;
    const last = glossary && glossary.index > items ? glossary.index : rest.length;
    const inner = flatHeadings(plain, end + items, end + last).map((cut) => cut - end);
    cuts.push(promises.index, promises.index + (promises[1]?.length ?? 0), items, ...inner);
  }
  return cuts.map((cut) => end + cut);
}

/** A numbered term behind the explanation of another. */
const ENTRY = /(?<=。)(?:\[\d{1,2}\]|\d{1,2}[.、])(?=\D)/gu;

/** 附件, then the title of a list of promises right above its first item. */
const PROMISES =
  /(?<=^|[。!]) ?(附件(?=\d{4}年)|附件?\d?[:：]?|)[^。,;:]{0,24}?(?:(?:民生|惠民|为民|利民|便民)[^。,;:]{0,6}实事|(?:十|\d{1,2})[件项大][^。,;:]{0,6}实事)(?:项目|清单|计划|安排|目录|的?说明){0,2}(?=一、|1[.、])/u;

/** The title of a list of terms, glued to the first of them. */
const GLOSSARY =
  /(?<=^|[。!]) ?(?:附件?\d?[:：]?)?《?[^。:]{0,24}?(?:名词解释|名词注释|注释|(?:用语|名词|概念)(?:说明|解释))》?[:：]?(?=\[?\d|[“"①(])/u;

const CLOSING =
  /(?:同志们|各位(?:代表|委员|领导|同志|来宾)|朋友们)[,!:][^:]{10,400}?(?:奋斗|贡献|前进|努力|篇章|胜利|力量|辉煌|未来|局面|献礼)[^,。!]{0,10}[。!]/gu;

/** Behind the closing words of a whole speech only lists of terms and attachments follow. */
function speechEnd(plain: string): number {
  let end = plain.length;
  for (const match of plain.matchAll(CLOSING)) {
    const at = match.index + match[0].length;
    const rest = plain.slice(at);
    if (
      at > plain.length * 0.6 &&
      (rest.length < 60 || /^[”"]? *(?:附件|名词|《|注[:：]|1[、.]|\[1\]|①|\(?(?:责任)?编辑)/u.test(rest))
    )
      end = at;
  }
  return end;
}

const TURN =
  /(?<=[。!?”)] *)(?=(?:同志们|各位(?:代表|领导|来宾|委员|同志)|朋友们|代表们)[,!，:]|(?:在)?(?:充分)?肯定成绩的同时|在看到成绩的同时|(?:下面|现在),? ?(?:我|请)|——|--)|(?<=[。!”)])(?<!\([一二三四五六七八九十\d]{1,3}\)) (?=[\u4e00-\u9fff(“-])/gu;

/** Where the genre begins a new paragraph, and where a lost line break left a blank behind a sentence. */
function turns(plain: string, from: number, to: number): number[] {
  const cuts: number[] = [];
  for (const match of plain.slice(from, to).matchAll(TURN)) cuts.push(from + match.index);
  return cuts;
}
