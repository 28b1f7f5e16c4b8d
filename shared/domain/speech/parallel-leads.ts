import { isPoint, markerAt } from "./markers.ts";
import type { Row } from "./row.ts";
import { salutationLength } from "./salutation.ts";

const LONGEST = 60;
const SHORTEST = 6;
const BELOW = 80;
const COMMON = 4;
const ENOUGH = 3;
/** A sentence with such figures states a result. */
const FIGURES = /\d(?:[\d,.]*\d)? ?(?:%|亿|万)|\d,\d{3}|百分之|[二三四五六七八九十百千][亿万]/u;
/** A sentence that says what something is or how things are. */
const STATEMENT =
  /[^但就]是.{2,30}(?:保证|保障|条件|任务|国策|要求|措施|内容|基础|关键|责任|问题|事业|大事|途径|目的|标志)。$|关系到/u;
/** Words of a sentence that only leads over to the points below it. */
const LEADING = /^(?:现在|今年|近几年|我们|为此)|是|了|必须|首先|但|仍|也|我们|今年|以下/u;
const POINT = /^[一二三四五六七八九十]{1,3} ?(?:是|要)/u;
/** Share of rows with an empty line before them in a file that parts its paragraphs so. */
const PARTED = 0.5;

/**
 * Headings without a marker that end like sentences: short rows of one sentence above long paragraphs. At least three must say so together:
 * they begin alike (「这一年，我们坚持……进一步加强。」), or they alone stand right above their paragraph in a file that parts its
 * paragraphs by empty lines, which is what becomes of a lead in bold type; in such a file those above points (一是) are headings too.
 */
export function parallelLeads(rows: readonly Row[]): ReadonlySet<Row> {
  const groups = new Map<string, Row[]>();
  const bold: Row[] = [];
  const pointed: Row[] = [];
  const parted = partsParagraphs(rows);
  rows.forEach((row, i) => {
    const next = rows[i + 1];
    if (!next || !isLead(row, next)) return;
    const key = row.plain.slice(0, COMMON);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
    if (!parted) return;
    if (!isParted(row, next)) bold.push(row);
    else if (POINT.test(next.plain) && !LEADING.test(row.plain)) pointed.push(row);
  });
  const leads = [...groups.values(), bold].filter((group) => group.length >= ENOUGH);
  return new Set([...leads.flat(), ...(leads.includes(bold) ? pointed : [])]);
}

function isLead(row: Row, next: Row): boolean {
  const { plain } = row;
  if (plain.length > LONGEST || plain.length < SHORTEST || row.source?.place) return false;
  const above = next.plain.length >= BELOW || POINT.test(next.plain);
  if (
    !above ||
    !plain.endsWith("。") ||
    /[。!?;:]/u.test(plain.slice(0, -1)) ||
    FIGURES.test(plain) ||
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
