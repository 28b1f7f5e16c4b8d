import { PairSet } from "../text/pair-set.ts";
import { WORD_COUNTIES } from "./word-places.ts";

/** Administrative names. Implementations must answer fast: `match` is asked at every character of every speech. */
export interface Gazetteer {
  /**
   * Length in UTF-16 units of the longest administrative name that begins at `at` in text in `plainForm`, or 0. Names end in
   * their kind (…省 …市 …县 …区) or are the short form of a province, city or county.
   */
  readonly match: (plain: string, at: number) => number;
  /** The same for short forms of counties, which may as well be parts of other words. */
  readonly matchShort: (plain: string, at: number) => number;
}

const KIND =
  /(?:壮族|回族|维吾尔|蒙古族?|藏族|彝族|苗族|侗族|土家族|羌族|傣族|景颇族|白族|哈尼族|傈僳族|布依族|朝鲜族|哈萨克|柯尔克孜|黎族|瑶族|满族|畲族|仡佬族|水族|各族|拉祜族|佤族|布朗族|怒族|独龙族|纳西族|普米族|土族|撒拉族|东乡族|保安族|裕固族|达斡尔族|锡伯|塔吉克|仫佬族|毛南族|鄂温克族|鄂伦春|京族)*(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|新区|省|市|县|区|盟|旗|州)$/u;

/** Names of cities that are everyday words as well; they count only with their kind behind them. */
const WORDS = new Set([
  "大同",
  "中山",
  "安康",
  "吉安",
  "东方",
  "保定",
  "长治",
  "资阳",
  "白银",
  "和田",
  "玉门",
  "天门",
  "海东",
  "海西",
  "阿里",
  "海北",
  "海南州",
  "东营",
  "安顺",
  "定西",
  "河源",
  "百色",
  "鹰潭",
  "文山",
  "朝阳",
  "来宾",
  "金昌",
]);

/** A name without its kind: 淅川 of 淅川县; null when nothing sensible is left. */
export function shortPlace(name: string): string | null {
  const short = name.replace(KIND, "");
  return short.length >= 2 && short.length < name.length && !WORDS.has(short) ? short : null;
}

/**
 * Builds a gazetteer from full names (淅川县, 甘孜藏族自治州); `major` ones, provinces and cities, are known by their short forms too:
 * a county's short form is too often part of other words (创新平台) to be known outside a text that names the county.
 */
export function buildGazetteer(
  names: Iterable<{ readonly name: string; readonly major: boolean }>,
): Gazetteer {
  const all: string[] = [];
  const counties: string[] = [];
  for (const { name, major } of names) {
    if (name.length < 2 || /^(?:市辖区|省直辖|自治区直辖|城区|矿区|郊区)/u.test(name)) continue;
    all.push(name);
    const short = shortPlace(name);
    if (short && (major || !WORD_COUNTIES.has(short))) (major ? all : counties).push(short);
  }
  return { match: matcherOf(all), matchShort: matcherOf(counties) };
}

/** Longest of the names (two characters and more) at a place; most places are refused by their first two characters. */
function matcherOf(names: readonly string[]): Gazetteer["match"] {
  const heads = new PairSet(names);
  const byHead = new Map<string, string[]>();
  for (const name of names) {
    const head = name.slice(0, 2);
    const list = byHead.get(head);
    if (list) list.push(name);
    else byHead.set(head, [name]);
  }
  for (const list of byHead.values()) if (list.length > 1) list.sort((a, b) => b.length - a.length);
  return (plain, at) => {
    if (!heads.mayBeginAt(plain, at)) return 0;
    return byHead.get(plain.slice(at, at + 2))?.find((name) => plain.startsWith(name, at))?.length ?? 0;
  };
}

/** The gazetteer with the short forms of places that a text itself names in full. */
export function withLocalNames(gazetteer: Gazetteer, shorts: readonly string[]): Gazetteer {
  const local = matcherOf(shorts);
  return { ...gazetteer, match: (plain, at) => gazetteer.match(plain, at) || local(plain, at) };
}
