import { isPoint, markerAt } from "./markers.ts";
import type { Row } from "./row.ts";
import { salutationLength } from "./salutation.ts";

const LONGEST = 60;
const SHORTEST = 6;
const BELOW = 80;
/** Where leads in bold type are the habit of a file, a paragraph below one may be shorter. */
const BELOW_BOLD = 50;
const COMMON = 4;
const ENOUGH = 3;
/** A sentence with such figures states a result. */
const FIGURES = /\d(?:[\d,.]*\d)? ?(?:%|亿|万)|\d,\d{3}|百分之|[二三四五六七八九十百千][亿万]/u;
/** What is still to be reached may be a figure. */
const AIM = /争取|力争|确保/u;
/** A sentence that says what something is or how things are. */
const STATEMENT =
  /[^但就]是.{2,30}(?:保证|保障|条件|任务|国策|要求|措施|内容|基础|关键|责任|问题|事业|大事|途径|目的|标志)。$|关系到|具有(?:特殊|重要|重大|十分)|要靠.{2,14}来|所在。$/u;
/** Words of a sentence that only leads over to the points below it. */
const LEADING = /^(?:现在|今年|近几年|我们|为此)|是|了|必须|首先|但|仍|也|我们|今年|以下/u;
const POINT = /^[一二三四五六七八九十]{1,3} ?(?:是|要)/u;
/** Share of rows with an empty line before them in a file that parts its paragraphs so. */
const PARTED = 0.5;

/**
 * Headings without a marker that end like sentences: short rows of one sentence above long paragraphs. At least three must say so together:
 * they begin alike (「这一年，我们坚持……进一步加强。」), or they alone stand right above their paragraph in a file that parts its
 * paragraphs by empty lines, which is what becomes of a lead in bold type; in such a file those above points (一是) or a shorter paragraph
 * are headings too.
 */
export function parallelLeads(rows: readonly Row[]): ReadonlySet<Row> {
  const groups = new Map<string, Row[]>();
  const bold: Row[] = [];
  const alike: Row[] = [];
  const parted = partsParagraphs(rows);
  rows.forEach((row, i) => {
    const next = rows[i + 1];
    if (!next || !isLead(row)) return;
    const points = POINT.test(next.plain);
    const above = next.plain.length >= BELOW || points;
    if (above) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
    const before = rows[i - 1];
    if (!parted || row.starts.length > 1 || (before && !isParted(before, row))) return;
    if (isParted(row, next)) {
      if (points && !LEADING.test(row.plain)) alike.push(row);
    } else if (above) bold.push(row);
    else if (next.plain.length >= BELOW_BOLD || POINT.test(rows[i + 2]?.plain ?? "")) alike.push(row);
  });
  const leads = [...groups.values(), bold].filter((group) => group.length >= ENOUGH);
  return new Set([...leads.flat(), ...(leads.includes(bold) ? alike : [])]);
}

const keyOf = ({ plain }: Row): string => plain.slice(0, COMMON);

function isLead(row: Row): boolean {
  const { plain } = row;
  if (plain.length > LONGEST || plain.length < SHORTEST || row.source?.place) return false;
  if (
    !plain.endsWith("。") ||
    /[。!?;:]/u.test(plain.slice(0, -1)) ||
    (FIGURES.test(plain) && !AIM.test(plain)) ||
    STATEMENT.test(plain)
  )
    return false;
  return markerAt(plain) === null && !isPoint(plain) && salutationLength(plain) === 0;
}

const isParted = (row: Row, next: Row): boolean => {
  const first = next.starts[0]?.[1] ?? 0;
  const last = row.starts.at(-1)?.[1] ?? 0;
  return first > last + 1;
};

function partsParagraphs(rows: readonly Row[]): boolean {
  const parted = rows.filter((row, i) => {
    const next = rows[i + 1];
    return next !== undefined && isParted(row, next);
  });
  return parted.length > rows.length * PARTED;
}
