import { toChineseNumber } from "../../../../shared/domain/text/numbering.ts";

const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const DIGITS = "〇一二三四五六七八九";
const LEGAL: Readonly<Record<string, string>> = {
  一: "壹",
  二: "贰",
  三: "叁",
  四: "肆",
  五: "伍",
  六: "陆",
  七: "柒",
  八: "捌",
  九: "玖",
  十: "拾",
  百: "佰",
  千: "仟",
};
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function chinese(value: number): string {
  return value >= 1 && value <= 9999 ? toChineseNumber(value) : String(value);
}

function roman(value: number): string {
  if (value > 3999) return String(value);
  let left = value;
  let out = "";
  for (const [size, sign] of ROMAN) {
    while (left >= size) {
      out += sign;
      left -= size;
    }
  }
  return out;
}

/** a … z, aa, bb …: Word repeats the letter. */
function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(10, Math.ceil(value / 26)));
}

/** Signs that stand in a row in Unicode, `count` of them; decimal beyond. */
function inRow(first: number, count: number): (value: number) => string {
  return (value) => (value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value));
}

function circled(value: number): string {
  if (value <= 20) return inRow(0x2460, 20)(value);
  return value <= 35 ? String.fromCodePoint(0x3251 + value - 21) : inRow(0x32b1 - 35, 50)(value);
}

const digitByDigit = (value: number): string =>
  String(value).replace(/\d/gu, (digit) => DIGITS[Number(digit)] ?? digit);
const legal = (value: number): string => chinese(value).replace(/./gu, (sign) => LEGAL[sign] ?? sign);
const fullWidth = (value: number): string =>
  String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  none: () => "",
  bullet: () => "",
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  koreanDigital2: chinese,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  ideographTraditional: (value) => STEMS[(value - 1) % 10] ?? "",
  ideographZodiac: (value) => BRANCHES[(value - 1) % 12] ?? "",
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: inRow(0x2488, 20),
  decimalEnclosedParen: inRow(0x2474, 20),
  ideographEnclosedCircle: inRow(0x3280, 10),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
};

/** A list number as Word draws it, by the name of its format (ST_NumberFormat, ECMA-376 part 1, 17.18.59). */
export function formatNumber(value: number, format: string): string {
  return (FORMATS[format] ?? String)(value);
}
