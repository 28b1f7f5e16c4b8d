import { fromChineseNumber } from "../text/numbering.ts";

/** How a heading is numbered; from the usually highest to the lowest. */
export type MarkerStyle =
  | "hash"
  | "part"
  | "big"
  | "han"
  | "han-paren"
  | "num"
  | "num-paren"
  | "circle"
  | "first"
  | "decimal"
  | "plain";

export interface Marker {
  readonly style: MarkerStyle;
  /** Its number; null where it is masked. */
  readonly value: number | null;
  /** UTF-16 units it takes at the start of the line. */
  readonly length: number;
  /** Number of # or of parts in 1.2.3; 1 elsewhere. */
  readonly depth: number;
}

const HAN = "[一二三四五六七八九十百零〇两]";
const MASK = "[*×xX?＊]";

/** Behind a number and a blank they make a word of it: 五 年来, 一 是. */
const WORDS = "[年月日个项是要大位名条些次定直起样般致切旦律如边手路届批]";

const RULES: readonly (readonly [MarkerStyle, RegExp])[] = [
  ["hash", /^#{1,6} */u],
  ["part", new RegExp(`^第 ?(${HAN}{1,4}|\\d{1,2})(?:大?部分|章|节|编|篇)(?: *[、.:,])? *`, "u")],
  ["big", /^([壹贰叁参肆伍陆柒捌玖拾]{1,3}) *[、.:,]? */u],
  [
    "han",
    new RegExp(
      `^(${HAN}{1,4}|${MASK}{1,2})(?: *、| *[.](?!\\d)| *,(?=[^,。]{2,30}[。]|[^,。]{2,30}$)| +(?=[^ ]{3})(?!${WORDS})) *`,
      "u",
    ),
  ],
  ["han-paren", new RegExp(`^\\( *(${HAN}{1,4}|${MASK}{1,2}) *\\) *[、.]? *`, "u")],
  ["han-paren", new RegExp(`^(${HAN}{1,3})\\) *[、.]? *`, "u")],
  ["decimal", /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:[、.] *| +)(?=[^\d%])/u],
  ["num", /^(\d{1,2}|[*×]{1,2})(?: *、| *\.(?![\d*])|,(?=[^\d ])) */u],
  ["num-paren", /^\( *(\d{1,2}|[*×]{1,2}) *\) *[、.]? */u],
  ["num-paren", /^(\d{1,2})\) *[、.]? */u],
  ["circle", /^([①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿]) *[、.]? */u],
  ["first", new RegExp(`^第 ?(${HAN}{1,3}|\\d{1,2})(?: *[,、:.]|(?= ))(?!到|至|第) *`, "u")],
];

const CIRCLES: readonly (readonly [first: string, last: string])[] = [
  ["①", "⑳"],
  ["⑴", "⒇"],
  ["⒈", "⒛"],
  ["㈠", "㈩"],
  ["❶", "❿"],
];

/** Cheap test on the first character, for lines that cannot begin with a marker. */
const FIRST = /^[#第壹贰叁参肆伍陆柒捌玖拾一二三四五六七八九十百零〇(\d*×xX①-⑳⑴-⒛㈠-㈩❶-❿]/u;

/** The marker at the start of a line given in `plainForm`, or null. 一是 and 一要 are no markers. */
export function markerAt(plain: string): Marker | null {
  if (!FIRST.test(plain)) return null;
  const head = plain.slice(0, 60);
  for (const [style, pattern] of RULES) {
    const match = pattern.exec(head);
    if (!match || match[0].length >= plain.length) continue;
    const sign = match[1] ?? "";
    if (style === "han" && sign === "百") continue;
    return { style, value: valueOf(sign), length: match[0].length, depth: depthOf(style, match[0], sign) };
  }
  return null;
}

function depthOf(style: MarkerStyle, whole: string, sign: string): number {
  if (style === "hash") return whole.trim().length;
  return style === "decimal" ? sign.split(".").length : 1;
}

function valueOf(sign: string): number | null {
  if (sign === "" || /^[*×xX?]+$/u.test(sign)) return null;
  if (/^\d+$/u.test(sign)) return Number(sign);
  if (sign.includes(".")) return Number(sign.slice(sign.lastIndexOf(".") + 1));
  for (const [first, last] of CIRCLES)
    if (sign >= first && sign <= last) return sign.charCodeAt(0) - first.charCodeAt(0) + 1;
  return fromChineseNumber(sign);
}

/** 一是, 二要, 首先, 其次, 最后: a point inside a section, never a heading. */
export function isPoint(plain: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3} ?(?:是|要|靠|抓|看)|首先|其次|再次|再者|最后|另外|此外|一方面|另一方面)/u.test(
    plain,
  );
}
