import { isDateLine, bestDate } from "./dates.ts";
import { markerAt } from "./markers.ts";
import type { OutRow } from "./head-matter.ts";
import type { Piece } from "./piece.ts";
import type { Row } from "./row.ts";
import { speakerOfLine } from "./speaker.ts";

const SENTENCE = /[。!?;…][”’)》]*$|[,。].*[”)]$/u;
const THANKS = /谢谢|完了|祝|感谢|万岁|胜利|[!！]$/u;
/** From such a line on a site shows what is no part of the text. */
const TURN =
  /^[-·【[(《]*(?:.{0,40}[】\]》])?(?:相关(?:文章|推荐|新闻|阅读|链接|内容)|编辑推荐|延伸阅读|本栏(?:最新|推荐)|友情链接|责任编辑|责编|推荐阅读|上一篇|下一篇|阅读排行|标签云|猜你喜欢|热门|主办单位|网站地图|附件\d?)[】\])]*[:：]?/u;

export interface Tail {
  readonly body: readonly Row[];
  readonly out: readonly OutRow[];
  /** A date that stands alone below the text. */
  readonly date: string | null;
}

const isProse = (row: Row): boolean =>
  row.plain.length >= 45 || (row.plain.length >= 6 && SENTENCE.test(row.plain));

const LICENCE = /^(?:本作品|本文件|本译文|本页面?).{0,60}(?:著作权法|公有领域|知识共享|creative|的$|依据)/iu;

/** Where a library's note on rights begins behind the text, or -1. */
function licenceAt(rows: readonly Row[]): number {
  const from = Math.max(1, rows.length - 30);
  const at = rows.findIndex((row, i) => i >= from && LICENCE.test(row.plain));
  const rights = rows
    .slice(Math.max(at, 0))
    .some(({ plain }) => /著作权|公有领域|知识共享|版权/u.test(plain));
  return at > 0 && rights ? at : -1;
}

const SITE_TURN = /(?:上|下)一[篇条页]|相关(?:文章|推荐|新闻|阅读|链接)|本栏|分享到|推荐阅读|热门|排行/u;
const REASONS: ReadonlySet<string | null> = new Set(["navigation", "related"]);
const LONG = 60;
/** Fewer lines behind a turn may be the last words of the speech. */
const LINKS = 4;

/** The first row behind a site's turn (相关文章, 上一篇) behind which no paragraph stands, or -1. */
function turnAt(rows: readonly Row[], pieces: readonly Piece[]): number {
  const last = rows.findLastIndex(({ plain }) => plain.length >= LONG && /[。;]/u.test(plain));
  const from = rows[last]?.starts.at(-1)?.[2] ?? 0;
  const turn = pieces.findIndex(
    ({ reason, plain }, i) => i > from && REASONS.has(reason) && plain.length < LONG && SITE_TURN.test(plain),
  );
  const at = turn < 0 ? -1 : rows.findIndex(({ starts }, i) => i > last && (starts[0]?.[2] ?? 0) > turn);
  return rows.length - at >= LINKS ? at : -1;
}

/** Takes the site's tail, the signature and lists of attachments off the end of the body. `pieces` are those that the rows were made of. */
export function readTail(all: readonly Row[], pieces: readonly Piece[]): Tail {
  const licence = licenceAt(all);
  const turn = turnAt(all, pieces);
  const end = Math.min(...[licence, turn].filter((at) => at > 0), all.length);
  const tail = withoutTail(all.slice(0, end));
  const reason = end === licence ? "copyright" : "related";
  return { ...tail, out: [...tail.out, ...all.slice(end).map((row) => ({ row, reason }))] };
}

function withoutTail(rows: readonly Row[]): Tail {
  let last = rows.length - 1;
  while (last >= 0 && !endsBody(rows, last)) last--;
  if (last < 0) return { body: rows, out: [], date: null };
  const out: OutRow[] = [];
  let date: string | null = null;
  for (const row of rows.slice(last + 1)) {
    const sign = isDateLine(row.plain) && /年/u.test(row.plain);
    if (sign) date ??= bestDate(row.plain);
    const attachment = /^附(?:件|表|录)?[:：\d]/u.test(row.plain);
    const signed = row.plain.length <= 40 && speakerOfLine(row.plain)?.post;
    out.push({
      row,
      reason: sign || signed ? "metadata" : attachment ? "attachment" : "related",
    });
  }
  return { body: rows.slice(0, last + 1), out, date };
}

function endsBody(rows: readonly Row[], i: number): boolean {
  const row = rows[i];
  if (!row) return false;
  if (TURN.test(row.plain) && row.plain.length < 80) return false;
  if (/^附件?\d*[:：]/u.test(row.plain) || /\d{2}-\d{2}$/u.test(row.plain)) return false;
  if (isProse(row) || (THANKS.test(row.plain) && row.plain.length <= 40)) return true;
  return markerAt(row.plain) !== null && !isDateLine(row.plain);
}
