const DIGITS = "〇一二三四五六七八九";
const ZERO = /[〇零○]/gu;
/** Figures read one by one, as in years: at least one of them is a zero, or 年 follows. */
const CHINESE_FIGURES = /[一二][〇零○一二三四五六七八九]{3}(?=年|$)/gu;
const ARABIC_FIGURES = /(?:19|20)\d\d(?=年|$)/gu;
const CHINESE_ORDINAL =
  /(?<=第)([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[届次期批轮])/gu;
const ARABIC_ORDINAL = /(?<=第)([1-9]\d?)(?=[届次期批轮])/gu;

const inChinese = (figures: string): string =>
  Array.from(figures, (digit) => DIGITS[Number(digit)] ?? "").join("");
const inArabic = (figures: string): string =>
  Array.from(figures.replaceAll(ZERO, "〇"), (digit) => String(DIGITS.indexOf(digit))).join("");

/** 十四 → 14, for 1 to 99. */
function numberOf(chinese: string): string {
  const [tens = "", ones = ""] = chinese.includes("十") ? chinese.split("十") : ["〇", chinese];
  const ten = tens === "" ? 1 : DIGITS.indexOf(tens);
  return String(ten * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones)));
}

function ordinalOf(arabic: string): string {
  const number = Number(arabic);
  const ten = Math.floor(number / 10);
  const tens = ten === 0 ? "" : `${ten === 1 ? "" : (DIGITS[ten] ?? "")}十`;
  return tens + (number % 10 === 0 ? "" : (DIGITS[number % 10] ?? ""));
}

/**
 * A folded text with the other ways to write the same: 〇, 零 and ○; years in Chinese and Arabic figures; 第十四届 and 第14届.
 * The text itself comes first; there are at most eight.
 */
export function spellingsOf(folded: string): readonly string[] {
  const chinese = folded.replaceAll(ARABIC_FIGURES, inChinese).replaceAll(ARABIC_ORDINAL, ordinalOf);
  const arabic = folded.replaceAll(CHINESE_FIGURES, inArabic).replaceAll(CHINESE_ORDINAL, numberOf);
  const zeros = [folded, chinese].flatMap((text) =>
    Array.from("〇零○", (zero) => text.replaceAll(ZERO, zero)),
  );
  return [...new Set([folded, arabic, ...zeros])];
}
