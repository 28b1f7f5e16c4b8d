import { listItems } from "./list-items.ts";
import { longHeadings } from "./long-headings.ts";
import { isPoint, markerAt, type MarkerStyle } from "./markers.ts";
import { subRow, type Row } from "./row.ts";
import { headingSpans } from "./run-in.ts";
import { parallelLeads } from "./parallel-leads.ts";
import { salutationLength } from "./salutation.ts";
import { tableRows } from "./table-rows.ts";

/** A heading or paragraph of the body before levels and roles are known. */
export interface Unit {
  readonly row: Row;
  readonly heading: {
    readonly style: MarkerStyle;
    readonly value: number | null;
    readonly depth: number;
    /** As written, without blanks at its ends; null for a heading without a marker. */
    readonly marker: string | null;
    readonly text: string;
    /** Level the file itself gives, else null. */
    readonly given: number | null;
  } | null;
}

const PLAIN_LONGEST = 32;
/** Names of the first and last part of a speech, however short. */
const EDGE = /^(?:前 ?言|引 ?言|序 ?言|导 ?言|结 ?语|结 ?束 ?语|结 ?论|最后)$/u;

/** 「最后说到商业战线上的情况」: what is talked of next. */
const TOLD = /^(?:首先|其次|再次|最后)(?:再?[说谈讲](?:到|一?[说谈讲])?|关于).{4,}/u;

/** A line of a list of tasks that says who or when: 责任单位：…. */
const FIELD = /^(?:[\u4e00-\u9fff]{2,4}(?:单位|部门|时限|目标)|责任人|完成时间):/u;

/** The heading names the first or last part of a speech: it stands at the top. */
export const isEdge = (text: string): boolean => EDGE.test(text);

/** Body rows to headings and paragraphs; a run-in heading gives two units. */
export function toUnits(rows: readonly Row[]): Unit[] {
  const units: Unit[] = [];
  const leads = parallelLeads(rows);
  const cells = tableRows(rows);
  const long = longHeadings(rows);
  const items = listItems(rows);
  const isItem = (row: Row): boolean =>
    cells.has(row) || items.has(row) || FIELD.test(row.plain.slice(markerAt(row.plain)?.length ?? 0));
  const spans = headingSpans(rows.map((row) => (isItem(row) ? undefined : row.plain)));
  rows.forEach((row, i) => {
    const given = row.source?.outlineLevel ?? null;
    const number = row.source?.number ?? null;
    const marker = markerAt(row.plain);
    if (given === null && number === null && marker === null) {
      units.push(
        leads.has(row) || (!cells.has(row) && (long.has(row) || isPlainHeading(rows, i)))
          ? heading(row, "plain", null, 1, 0, row.text.length, null)
          : { row, heading: null },
      );
      return;
    }
    if (marker) {
      const span = spans[i] ?? null;
      if (!span && given === null) {
        units.push({ row, heading: null });
        return;
      }
      const { end, next } = span ?? {
        end: row.text.length,
        next: row.text.length,
      };
      units.push(heading(row, marker.style, marker.value, marker.depth, marker.length, end, given));
      const rest = subRow(row, next);
      if (rest) units.push({ row: rest, heading: null });
      return;
    }
    if (number !== null) {
      const outer = markerAt(`${number}某`);
      units.push(
        given !== null || row.plain.length <= 40
          ? numbered(row, number, outer, given)
          : { row, heading: null },
      );
      return;
    }
    units.push(
      row.plain.length <= 80
        ? heading(row, "plain", null, 1, 0, row.text.length, given)
        : { row, heading: null },
    );
  });
  return units;
}

type MarkerLike = {
  readonly style: MarkerStyle;
  readonly value: number | null;
  readonly depth: number;
} | null;

/** A heading whose number the word processor draws. */
function numbered(row: Row, number: string, marker: MarkerLike, given: number | null): Unit {
  const unit = heading(
    row,
    marker?.style ?? "plain",
    marker?.value ?? null,
    marker?.depth ?? 1,
    0,
    row.text.length,
    given,
  );
  return unit.heading ? { row, heading: { ...unit.heading, marker: number } } : unit;
}

function heading(
  row: Row,
  style: MarkerStyle,
  value: number | null,
  depth: number,
  from: number,
  end: number,
  given: number | null,
): Unit {
  const marker = row.text.slice(0, from).trim();
  const text = row.text
    .slice(from, end)
    .trim()
    .replace(/[。：]$/u, "");
  const part = subRow(row, 0, Math.max(end, 1)) ?? row;
  return {
    row: part,
    heading: {
      style,
      value,
      depth,
      marker: marker === "" ? null : marker,
      text,
      given,
    },
  };
}

/** A heading without a marker, by default at the top of the tree, whatever stands around it. */
export function topUnit(row: Row, level: number | null = 1): Unit {
  return heading(row, "plain", null, 1, 0, row.text.length, level);
}

/** A short line without a sign at its end that stands above prose: a heading without a marker. */
function isPlainHeading(rows: readonly Row[], i: number): boolean {
  const row = rows[i];
  const next = rows[i + 1];
  if (!row || !next || row.source?.place) return false;
  const { plain } = row;
  if (EDGE.test(plain)) return true;
  if (plain.length < 4 || plain.length > PLAIN_LONGEST) return false;
  if (/[。;!?:,、…]$/u.test(plain) || /^[-—、。,;:!?)”]/u.test(plain) || /[。;!?]/u.test(plain)) return false;
  if (
    !/[\u4e00-\u9fff]{3}/u.test(plain) ||
    (isPoint(plain) && !TOLD.test(plain)) ||
    salutationLength(plain) > 0
  )
    return false;
  if (FIELD.test(plain)) return false;
  if (
    /^(?:图|表|注|附|单位|资料来源)[\d一二三:：]?/u.test(plain) &&
    plain.length < 20 &&
    !/工作|建设/u.test(plain)
  )
    return false;
  const prose =
    next.plain.length >= 40 ||
    (next.plain.length >= 8 && /[。!]$/u.test(next.plain)) ||
    markerAt(next.plain) !== null ||
    isPoint(next.plain);
  const nested = next.plain.length <= PLAIN_LONGEST && (rows[i + 2]?.plain.length ?? 0) >= 40;
  return prose || nested;
}
