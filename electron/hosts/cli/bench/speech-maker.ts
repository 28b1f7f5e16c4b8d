import { toChineseNumber } from "../../../../shared/domain/text/numbering.ts";
import { pick, type Random } from "./random.ts";
import type { SentencePool } from "./sentence-pool.ts";

const OCCASIONS = [
  "经济工作会议",
  "安全生产工作会议",
  "农村工作会议",
  "项目建设推进会",
  "党风廉政建设工作会议",
  "防汛抗旱工作会议",
];
const SECTIONS = 4;
const POINTS = 3;

/** Figures are drawn anew, so that no two speeches hold quite the same sentences. */
export function varied(sentence: string, random: Random): string {
  return sentence.replaceAll(/\d+/gu, (digits) => String(random(10 ** Math.min(6, digits.length))));
}

export function paragraph(pool: SentencePool, random: Random): string {
  const length = 120 + random(280);
  let text = "";
  while (text.length < length) text += varied(pick(random, pool.sentences, "抓好落实。"), random);
  return text;
}

/** A speech of about 4,400 characters as a text file, sentences recombined from the pool, or paragraphs as `write` gives them. */
export function makeSpeech(
  pool: SentencePool,
  random: Random,
  number: number,
  write: () => string = () => paragraph(pool, random),
): string {
  const year = 2006 + random(20);
  const occasion = pick(random, OCCASIONS, "会议");
  const lines = [
    `在${year}年全县${occasion}上的讲话（${number}）`,
    `（${year}年${1 + random(12)}月${1 + random(28)}日）`,
    "同志们：",
  ];
  lines.push(write());
  for (let section = 1; section <= SECTIONS; section++) {
    lines.push(`${toChineseNumber(section)}、${pick(random, pool.headings, "抓好重点工作")}`);
    for (let point = 1; point <= POINTS; point++) {
      lines.push(`（${toChineseNumber(point)}）${pick(random, pool.headings, "压实工作责任")}`);
      lines.push(write());
    }
  }
  lines.push(write(), "同志们，让我们携手努力，再创佳绩！");
  return lines.join("\n");
}
