import { fromChineseNumber } from "../text/numbering.ts";

export interface FoundDate {
  /** 2025-08-06, 2025-08 or 2025. */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

const HAN_YEAR = "[〇零一二三四五六七八九]{4}";
const HAN_DAY = "[一二三四五六七八九十廿卅]{1,3}";
const PATTERN = new RegExp(
  [
    "((?:19|20)\\d{2}) ?[-/.] ?(\\d{1,2})(?: ?[-/.] ?(\\d{1,2})(?!\\d))",
    "((?:19|20)\\d{2}) ?年(?: ?(\\d{1,2}) ?月(?: ?(\\d{1,2}) ?[日号])?)?",
    `(${HAN_YEAR})年(?:(${HAN_DAY})月(?:(${HAN_DAY})[日号])?)?`,
    "(?:民国) ?(\\d{2,3}) ?年(?: ?(\\d{1,2}) ?月(?: ?(\\d{1,2}) ?日)?)?",
  ].join("|"),
  "gu",
);

/** All dates in text given in `plainForm`, as exact as written; years of the Republic (民國) are converted. */
export function findDates(plain: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of plain.matchAll(PATTERN)) {
    const iso = isoOf(match);
    if (iso) found.push({ iso, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The most exact date of a text, the first among equals; null when there is none. */
export function bestDate(plain: string): string | null {
  let best: string | null = null;
  for (const { iso } of findDates(plain)) if (best === null || iso.length > best.length) best = iso;
  return best;
}

function isoOf(match: RegExpMatchArray): string | null {
  const offset = [1, 4, 7, 10].find((at) => match[at] !== undefined);
  if (offset === undefined) return null;
  const han = offset === 7;
  const read = (text: string | undefined): number | null =>
    text === undefined
      ? null
      : han
        ? fromChineseNumber(text.replace("廿", "二十").replace("卅", "三十"))
        : Number(text);
  const year = (read(match[offset]) ?? 0) + (offset === 10 ? 1911 : 0);
  const month = read(match[offset + 1]);
  const day = read(match[offset + 2]);
  if (year < 1900 || year > 2099) return null;
  if (month === null || month < 1 || month > 12) return `${year}`;
  const start = `${year}-${String(month).padStart(2, "0")}`;
  return day === null || day < 1 || day > 31 ? start : `${start}-${String(day).padStart(2, "0")}`;
}

/** The line holds a date (with time, place in brackets, weekday) and nothing else. */
export function isDateLine(plain: string): boolean {
  const first = findDates(plain)[0];
  if (!first) return false;
  const rest = plain.slice(0, first.start) + plain.slice(first.end);
  return /^[\s()[\]【】,、:\d-]*(?:星期.|周.|上午|下午|晚|时|分|秒|点|[\s()[\]【】,、:\d-])*$/u.test(rest);
}

const HELD = /^[^。]{2,60}(?:会议?|大会|仪式|典礼|论坛)[^。]{0,24}(?:召开|举行)/u;

/** The day on which a paragraph begins that says where a meeting was held (「2019年5月31日，……会议在某地召开」), or null. */
export function dateOfMeeting(plain: string): string | null {
  const first = findDates(plain.slice(0, 40))[0];
  return first?.start === 0 && first.iso.length > 7 && HELD.test(plain) ? first.iso : null;
}

const MASK = "[*×xX○]{1,4}";
const SOME = `(?:\\d{1,2}|${MASK})`;
const MASKED = new RegExp(
  `\\(?(?:(?:19|20)(?:\\d{2}|\\d?${MASK})|${MASK}) ?(?:年(?: ?${SOME} ?月(?: ?${SOME} ?[日号])?)?|[-/.]${SOME}[-/.]${SOME})\\)?$`,
  "u",
);

/** Where a masked date (20**年*月*日, 20XX-01-18) begins that ends a line, or -1. */
export function maskedDateAt(plain: string): number {
  const match = MASKED.exec(plain);
  return match && /[*×xX○]/u.test(match[0]) ? match.index : -1;
}
