const DIGITS = "零一二三四五六七八九";
const VALUES: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  "○": 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  貳: 2,
  两: 2,
  三: 3,
  叁: 3,
  參: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** 1 to 9999 as 一, 十, 十一, 二十, 一百零一; throws a RangeError outside. */
export function toChineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw new RangeError(`not in 1..9999: ${value}`);
  let out = "";
  let gap = false;
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = out !== "";
      continue;
    }
    if (gap) out += "零";
    gap = false;
    out += unit === 10 && digit === 1 && out === "" ? name : (DIGITS[digit] ?? "") + name;
  }
  return out;
}

/** 一, 十二, 一百零一, 二〇二五, 廿 is not read; null for anything that is not such a number. */
export function fromChineseNumber(text: string): number | null {
  if (text === "") return null;
  let total = 0;
  let digit: number | null = null;
  let units = false;
  for (const char of text) {
    const unit = UNITS[char];
    const value = VALUES[char];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
      units = true;
    } else if (value !== undefined) digit = units || digit === null ? value : digit * 10 + value;
    else return null;
  }
  return total + (digit ?? 0);
}

/** Marker of a draft heading: level 1 一、 2 （一） 3 1. 4 （1）, with `value` from 1. */
export function headingMarker(level: number, value: number): string {
  if (level <= 1) return `${toChineseNumber(value)}、`;
  if (level === 2) return `（${toChineseNumber(value)}）`;
  return level === 3 ? `${value}.` : `（${value}）`;
}

/** Markers for headings given by their levels (1 to 4) in document order; a shallower heading restarts the deeper counts. */
export function numberHeadings(levels: readonly number[]): string[] {
  const counts = [0, 0, 0, 0];
  return levels.map((raw) => {
    const level = Math.min(4, Math.max(1, raw));
    const value = (counts[level - 1] ?? 0) + 1;
    counts[level - 1] = value;
    counts.fill(0, level);
    return headingMarker(level, value);
  });
}
