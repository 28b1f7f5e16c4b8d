import { fromChineseNumber } from "../text/numbering.ts";
import type { MarkerStyle } from "./markers.ts";

export interface FlatMarker {
  readonly style: MarkerStyle;
  readonly value: number | null;
  readonly start: number;
  readonly length: number;
  /** Number of the list it belongs to: siblings share it. */
  readonly list: number;
}

const CANDIDATE =
  /(第[一二三四五六七八九十]{1,3}部分[、:,]? ?)|([一二三四五六七八九十]{1,3}|\*(?=、[\u4e00-\u9fff]))(?:、(?![一二三四五六七八九十]{1,3}(?:[、,.]|$))|\.(?!\d)) ?|\(([一二三四五六七八九十]{1,3}|\*{1,2})\)[、.]? ?|(第[一二三四五六七八九十]{1,2})[,、:](?! ?第) ?|(?<![\d.%])(\d{1,2})(?:、|\.(?!\d)) ?|\((\d{1,2})\) ?|([①-⑳])/gu;
const STYLES: readonly MarkerStyle[] = ["part", "han", "han-paren", "first", "num", "num-paren", "circle"];
const RANK: Readonly<Partial<Record<MarkerStyle, number>>> = {
  part: 1,
  han: 3,
  "han-paren": 4,
  first: 4.5,
  num: 5,
  "num-paren": 6,
  circle: 7,
};
/** Before such a character 一、 is part of a word: 统一、唯一、第一、之一. */
const NO_START = /[统唯专第之其合归如万划同单惟不]$/u;
const SENTENCE_END = /[。!?:;”)】] *$/u;

interface OpenList {
  readonly style: MarkerStyle;
  value: number | null;
  readonly list: number;
}

/** Markers in running text that continue a count or begin one, in order. */
export function flatMarkers(plain: string, from: number, to: number): FlatMarker[] {
  const found: FlatMarker[] = [];
  const stack: OpenList[] = [];
  let lists = 0;
  for (const match of plain.slice(from, to).matchAll(CANDIDATE)) {
    const group = [1, 2, 3, 4, 5, 6, 7].find((i) => match[i] !== undefined) ?? 1;
    const style = STYLES[group - 1] ?? "num";
    const value = valueOf(match[group] ?? "", style);
    const start = from + match.index;
    const before = plain.slice(Math.max(0, start - 3), start);
    const strong = start === from || SENTENCE_END.test(before);
    if (style === "han" && isPair(value, plain.slice(start + match[0].length))) continue;
    if (!strong && (NO_START.test(before) || /[一二三四五六七八九十\d、,.(]$/u.test(before))) continue;
    const at = stack.findLastIndex((open) => open.style === style);
    const last = at < 0 ? null : (stack[at]?.value ?? null);
    const follows =
      at >= 0 && (value === null || last === null || value === last + 1 || (strong && value === last + 2));
    const begins = value === 1 || value === null || (strong && value === 2 && at < 0);
    if (!follows && !begins) continue;
    const counted = follows && value !== null && (style === "han" || style === "han-paren");
    if (!strong && !counted && !standsBelow(plain, found.at(-1), start)) continue;
    const rank = RANK[style] ?? 5;
    if (follows) stack.length = at + 1;
    else while (stack.length > 0 && (RANK[stack.at(-1)?.style ?? "num"] ?? 5) >= rank) stack.pop();
    const open = follows ? stack.at(-1) : undefined;
    if (open) open.value = value;
    else stack.push({ style, value, list: ++lists });
    found.push({ style, value, start, length: match[0].length, list: stack.at(-1)?.list ?? lists });
  }
  return found;
}

/** 一、二季度, 三、四级: two numbers of one thing. */
function isPair(value: number | null, rest: string): boolean {
  const next =
    /^([一二三四五六七八九十]{1,3})(?:[级等线类号轮季年月日次批期倍个百千万亿名位人户家里亩斤吨元天尺寸件条座台辆届代两]|产业)/u.exec(
      rest,
    )?.[1];
  return next !== undefined && value !== null && fromChineseNumber(next) === value + 1;
}

/** Directly behind another heading, which has no sign at its end. */
function standsBelow(plain: string, heading: FlatMarker | undefined, start: number): boolean {
  if (!heading) return false;
  const between = plain.slice(heading.start + heading.length, start);
  return between.length >= 4 && between.length <= 60 && !/[。;!?:]/u.test(between);
}

function valueOf(sign: string, style: MarkerStyle): number | null {
  if (sign.startsWith("*")) return null;
  if (style === "circle") return sign.charCodeAt(0) - "①".charCodeAt(0) + 1;
  if (/^\d+$/u.test(sign)) return Number(sign);
  return fromChineseNumber(sign.replace(/[第部分、:, ]/gu, ""));
}
