import type { SpeechSummary } from "../../../shared/contract/methods/library.ts";
import type { Role, SpeechLevel } from "../../../shared/domain/speech/speech.ts";
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
}

export type SpeechSort = "date" | "imported" | "title";

export const SUMMARY_COLUMNS = `id, title, post, name, date, year, occasion, level, origin, file_name AS fileName, format, chars,
  section_count AS sections, role_chars AS roleChars, imported_at AS importedAt`;

export type SummaryRow = Omit<SpeechSummary, "roleChars"> & { readonly roleChars: string };

export function summaryOf(row: SummaryRow): SpeechSummary {
  return { ...row, roleChars: JSON.parse(row.roleChars) as SpeechSummary["roleChars"] };
}

const WORDS =
  "(:words IS NULL OR NOT EXISTS (SELECT 1 FROM json_each(:words) WHERE instr(labels, value) = 0))";

const WHERE = `WHERE deleted_at IS NULL
  AND (:years IS NULL OR year IN (SELECT value FROM json_each(:years)))
  AND (:occasions IS NULL OR occasion IN (SELECT value FROM json_each(:occasions)))
  AND (:levels IS NULL OR level IN (SELECT value FROM json_each(:levels)))
  AND (:roles = 0 OR roles & :roles <> 0)
  AND ${WORDS}`;

const ORDER: Readonly<Record<SpeechSort, string>> = {
  date: "date DESC, id DESC",
  imported: "imported_at DESC, id DESC",
  title: "title, id",
};

function jsonOrNull(values: readonly (string | number)[]): string | null {
  return values.length === 0 ? null : JSON.stringify(values);
}

function wordsOf(text: string): string | null {
  return jsonOrNull(fold(text).split(/\s+/u).filter(Boolean));
}

function parameters(filter: SpeechFilter): Record<string, string | number | null> {
  return {
    years: jsonOrNull(filter.years),
    occasions: jsonOrNull(filter.occasions),
    levels: jsonOrNull(filter.levels),
    roles: roleBits(filter.roles),
    words: wordsOf(filter.text),
  };
}

export function countSpeeches(store: Store, filter: SpeechFilter): number {
  return store.statement(`SELECT count(*) FROM speeches ${WHERE}`).pluck().get(parameters(filter)) as number;
}

export function listSpeeches(
  store: Store,
  filter: SpeechFilter,
  page: { readonly sort: SpeechSort; readonly offset: number; readonly limit: number },
): SpeechSummary[] {
  const rows = store
    .statement(
      `SELECT ${SUMMARY_COLUMNS} FROM speeches ${WHERE} ORDER BY ${ORDER[page.sort]} LIMIT :limit OFFSET :offset`,
    )
    .all({ ...parameters(filter), limit: page.limit, offset: page.offset }) as SummaryRow[];
  return rows.map(summaryOf);
}

/** Speeches that share year, occasion, level and roles. */
export interface FacetGroup {
  readonly year: number | null;
  readonly occasion: string | null;
  readonly level: SpeechLevel | null;
  /** Bits as `roleBits` makes them. */
  readonly roles: number;
  readonly count: number;
}

/** All speeches whose title, occasion or speaker holds every word of `text`, in groups. */
export function facetGroups(store: Store, text: string): FacetGroup[] {
  return store
    .statement(
      `SELECT year, occasion, level, roles, count(*) AS count FROM speeches
       WHERE deleted_at IS NULL AND ${WORDS} GROUP BY year, occasion, level, roles`,
    )
    .all({ words: wordsOf(text) }) as FacetGroup[];
}
