import { mergingTexts } from "../../../shared/domain/mining/mined-text.ts";
import type { Pieces } from "../../../shared/domain/mining/pieces.ts";
import { bare } from "../../../shared/domain/mining/sentence-groups.ts";
import { topicOfHeading } from "../../../shared/domain/mining/topics.ts";
import { TextComparison } from "../../../shared/domain/mining/trigrams.ts";
import { visibleLength } from "../../../shared/domain/text/visible-length.ts";
import { loadGazetteer } from "../importing/gazetteer.ts";
import type { Store } from "../store/open-store.ts";
import { textBetween } from "../suggest/section-index-queries.ts";
import { headingText } from "./heading-text.ts";
import { hideTemplate, putTemplate, unitsOfTemplate } from "./template-queries.ts";
import { unitRow, type UnitRow } from "./unit-queries.ts";

/** So many of the members, the newest, are compared, and of these so many, the most alike, put together. */
const MOST_COMPARED = 16;
const MOST_MERGED = 7;
/** With less in common the members say different things. */
const LEAST_COMMON = 0.45;

const ROWS_A_PIECE = 50;

interface Member {
  readonly row: UnitRow;
  readonly text: string;
}

/** The most frequent of some values; the last of equals. */
function usual<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<readonly [T, number] | undefined>(
    (best, one) => (best && best[1] > one[1] ? best : one),
    undefined,
  )?.[0];
}

/** The member in the middle first, then those most like it. */
function mostAlike(members: readonly Member[]): Member[] {
  const texts = new TextComparison(members.map(({ text }) => bare(text)));
  const sums = members.map((_, a) => members.reduce((sum, __, b) => sum + texts.dice(a, b), 0));
  const middle = sums.indexOf(Math.max(...sums));
  return members
    .map((member, at) => ({ member, likeness: at === middle ? 2 : texts.dice(middle, at) }))
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ member }) => member);
}

/** Puts the text of a template together from its members; where they change meanwhile, it stays to be done. */
export function* mergeTemplate(store: Store, id: number): Pieces<void> {
  const units = unitsOfTemplate(store, id);
  const rows: UnitRow[] = [];
  for (const unit of units) {
    const row = unitRow(store, unit);
    if (row) rows.push(row);
    if (rows.length % ROWS_A_PIECE === 0) yield;
  }
  const sources = new Set(rows.map(({ source }) => source));
  if (sources.size < 2) {
    hideTemplate(store, id);
    return;
  }
  const newest = rows.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0)).slice(0, MOST_COMPARED);
  const members = mostAlike(
    newest.map((row) => ({ row, text: textBetween(store, row.firstBlock, row.endBlock) })),
  );
  yield;
  const merged = yield* mergingTexts(
    members.slice(0, MOST_MERGED).map(({ text }) => text),
    loadGazetteer(),
  );
  if (unitsOfTemplate(store, id).join() !== units.join()) return;
  if (merged.common < LEAST_COMMON) {
    hideTemplate(store, id);
    return;
  }
  const heading = members[0]?.row.heading ?? "";
  const years = rows.flatMap(({ year }) => year ?? []);
  putTemplate(store, {
    id,
    role: usual(rows.map(({ role }) => role)) ?? "arrangements",
    topic: topicOfHeading(heading),
    heading: headingText(heading),
    text: merged.text,
    parts: JSON.stringify(merged.parts),
    chars: visibleLength(members[0]?.text ?? ""),
    occasion: usual(rows.flatMap(({ occasion }) => occasion ?? [])) ?? null,
    level: usual(rows.flatMap(({ level }) => level ?? [])) ?? null,
    support: sources.size,
    firstYear: years.length === 0 ? null : Math.min(...years),
    lastYear: years.length === 0 ? null : Math.max(...years),
  });
}
