import type { SpeechSummary } from "../../../shared/contract/methods/library.ts";
import type { Role, SpeechLevel, TextKind } from "../../../shared/domain/speech/speech.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import type { Store } from "../store/open-store.ts";
import { roleBits } from "./role-set.ts";

/** Empty lists and text do not filter. */
export interface SpeechFilter {
  readonly text: string;
  readonly years: readonly number[];
  readonly occasions: readonly string[];
  readonly roles: readonly Role[];
  readonly levels: readonly SpeechLevel[];
  readonly kinds: readonly TextKind[];
}

export type SpeechSort = "date" | "imported" | "title";

export const SUMMARY_COLUMNS = `id, title, post, name, date, year, occasion, level, origin, file_name AS fileName, format, chars,
  section_count AS sections, role_chars AS roleChars, imported_at AS importedAt, kind,
  CASE WHEN same_group IS NULL THEN 0 ELSE (SELECT count(*) - 1 FROM speeches AS copy
    WHERE copy.same_group = speeches.same_group AND copy.deleted_at IS NULL) END AS copies`;

export type SummaryRow = Omit<SpeechSummary, "roleChars"> & { readonly roleChars: string };

export function summaryOf(row: SummaryRow): SpeechSummary {
  return { ...row, roleChars: JSON.parse(row.roleChars) as SpeechSummary["roleChars"] };
}

/** More words than this are not looked at. */
const MAX_WORDS = 8;

/** A condition for each word, so that SQLite compares without a subquery. */
function wordsCondition(words: readonly string[], row: string): string {
  return words.map((_, index) => ` AND instr(${row}.labels, :word${index}) > 0`).join("");
}

/** Whether a row of `speeches`, named `row`, passes. */
function passes(words: readonly string[], row: string): string {
  return `${row}.deleted_at IS NULL
    AND (:years IS NULL OR ${row}.year IN (SELECT value FROM json_each(:years)))
    AND (:occasions IS NULL OR ${row}.occasion IN (SELECT value FROM json_each(:occasions)))
    AND (:levels IS NULL OR ${row}.level IN (SELECT value FROM json_each(:levels)))
    AND (:kinds IS NULL OR ${row}.kind IN (SELECT value FROM json_each(:kinds)))
    AND (:roles = 0 OR ${row}.roles & :roles <> 0)${wordsCondition(words, row)}`;
}

/** Whether no earlier copy of the same speech passes `condition`. */
function firstOfGroup(condition: (row: string) => string): string {
  return `(speeches.same_group IS NULL OR NOT EXISTS (SELECT 1 FROM speeches AS earlier
    WHERE earlier.same_group = speeches.same_group AND earlier.id < speeches.id AND ${condition("earlier")}))`;
}

function whereOf(words: readonly string[]): string {
  return `WHERE ${passes(words, "speeches")} AND ${firstOfGroup((row) => passes(words, row))}`;
}

// NOT INDEXED below: to look at every speech, reading the table once is several times faster than following an index to its rows.

const ORDER: Readonly<Record<SpeechSort, string>> = {
  date: "date DESC, id DESC",
  imported: "imported_at DESC, id DESC",
  title: "title, id",
};

function jsonOrNull(values: readonly (string | number)[]): string | null {
  return values.length === 0 ? null : JSON.stringify(values);
}

function wordsOf(text: string): string[] {
  return fold(text).split(/\s+/u).filter(Boolean).slice(0, MAX_WORDS);
}

function wordParameters(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(words.map((word, index) => [`word${index}`, word]));
}

function parameters(filter: SpeechFilter, words: readonly string[]): Record<string, string | number | null> {
  return {
    years: jsonOrNull(filter.years),
    occasions: jsonOrNull(filter.occasions),
    levels: jsonOrNull(filter.levels),
    kinds: jsonOrNull(filter.kinds),
    roles: roleBits(filter.roles),
    ...wordParameters(words),
  };
}

export function countSpeeches(store: Store, filter: SpeechFilter): number {
  const words = wordsOf(filter.text);
  return store
    .statement(`SELECT count(*) FROM speeches NOT INDEXED ${whereOf(words)}`)
    .pluck()
    .get(parameters(filter, words)) as number;
}

export function listSpeeches(
  store: Store,
  filter: SpeechFilter,
  page: { readonly sort: SpeechSort; readonly offset: number; readonly limit: number },
): SpeechSummary[] {
  const words = wordsOf(filter.text);
  const rows = store
    .statement(
      `SELECT ${SUMMARY_COLUMNS} FROM speeches ${whereOf(words)} ORDER BY ${ORDER[page.sort]} LIMIT :limit OFFSET :offset`,
    )
    .all({ ...parameters(filter, words), limit: page.limit, offset: page.offset }) as SummaryRow[];
  return rows.map(summaryOf);
}

/** Year, occasion, level, roles (bits as `roleBits` makes them) and kind of one speech. */
export type FacetRow = readonly [
  year: number | null,
  occasion: string | null,
  level: SpeechLevel | null,
  roles: number,
  kind: TextKind,
];

/** One row for every speech whose title, occasion or speaker holds every word of `text`; of copies the first. */
export function facetRows(store: Store, text: string): FacetRow[] {
  const words = wordsOf(text);
  const holds = (row: string): string => `${row}.deleted_at IS NULL${wordsCondition(words, row)}`;
  return store
    .statement(
      `SELECT year, occasion, level, roles, kind FROM speeches NOT INDEXED
       WHERE ${holds("speeches")} AND ${firstOfGroup(holds)}`,
    )
    .raw()
    .all(wordParameters(words)) as FacetRow[];
}
