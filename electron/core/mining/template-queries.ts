import type { Role } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";

/** Templates whose members changed, at most `limit`. */
export function staleTemplates(store: Store, limit: number): number[] {
  return store
    .statement("SELECT id FROM mined_templates WHERE stale = 1 LIMIT ?")
    .pluck()
    .all(limit) as number[];
}

export function unitsOfTemplate(store: Store, id: number): number[] {
  return store
    .statement("SELECT unit FROM mined_members WHERE template_id = ? ORDER BY unit")
    .pluck()
    .all(id) as number[];
}

/** A text that several speeches say, as it is stored. */
export interface MinedTemplateRow {
  readonly id: number;
  readonly role: Role;
  readonly topic: string | null;
  /** Template text, as `text` is. */
  readonly heading: string;
  readonly text: string;
  /** JSON of MinedPart. */
  readonly parts: string;
  readonly chars: number;
  readonly occasion: string | null;
  readonly level: string | null;
  /** Speeches that say it, copies of one counted once. */
  readonly support: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

/** Every change has a number of its own, ascending. */
const COUNTED = "revision = (SELECT coalesce(max(revision), 0) + 1 FROM mined_templates WHERE revision > 0)";

export function putTemplate(store: Store, row: MinedTemplateRow): void {
  store
    .statement(
      `UPDATE mined_templates SET role = :role, topic = :topic, heading = :heading, text = :text, parts = :parts,
         chars = :chars, occasion = :occasion, level = :level, support = :support, first_year = :firstYear,
         last_year = :lastYear, stale = 0, ${COUNTED} WHERE id = :id`,
    )
    .run(row);
}

/** Its members stay together, but have too little in common to be shown; also where none is left. */
export function hideTemplate(store: Store, id: number): void {
  store
    .statement(
      `UPDATE mined_templates SET support = 0, text = '', parts = '[]', stale = 0, ${COUNTED} WHERE id = ?`,
    )
    .run(id);
}

const COLUMNS = `id, role, topic, heading, text, parts, chars, occasion, level, support,
  first_year AS firstYear, last_year AS lastYear`;

/** Of a role, with all of some words. */
interface TemplateFilter {
  readonly role: Role | null;
  readonly words: readonly string[];
}

const FITTING = `support > 1 AND (:role IS NULL OR role = :role) AND NOT EXISTS (
  SELECT 1 FROM json_each(:words) w WHERE NOT (instr(text, w.value) OR instr(heading, w.value) OR coalesce(topic, '') = w.value))`;

/** Those that two speeches or more say, the most said first. */
export function templateRows(
  store: Store,
  { role, words }: TemplateFilter,
  limit: number,
): MinedTemplateRow[] {
  return store
    .statement(
      `SELECT ${COLUMNS} FROM mined_templates WHERE ${FITTING} ORDER BY support DESC, id LIMIT :limit`,
    )
    .all({ role, words: JSON.stringify(words), limit }) as MinedTemplateRow[];
}

export function countTemplates(store: Store, { role, words }: TemplateFilter): number {
  return store
    .statement(`SELECT count(*) FROM mined_templates WHERE ${FITTING}`)
    .pluck()
    .get({ role, words: JSON.stringify(words) }) as number;
}

export interface ChangedTemplate extends Omit<MinedTemplateRow, "parts"> {
  readonly revision: number;
}

/** Those that changed after a revision, hidden ones too, in the order of their changes. */
export function changedTemplates(store: Store, revision: number, limit: number): ChangedTemplate[] {
  return store
    .statement(
      `SELECT id, role, topic, heading, text, chars, occasion, level, support, first_year AS firstYear,
         last_year AS lastYear, revision
       FROM mined_templates WHERE revision > 0 AND revision > ? ORDER BY revision LIMIT ?`,
    )
    .all(revision, limit) as ChangedTemplate[];
}

/** Which templates some speeches have their part in; each speech of a template once. */
export function membersOf(
  store: Store,
  speeches: readonly number[],
): { readonly template: number; readonly speech: number }[] {
  return store
    .statement(
      `SELECT DISTINCT template_id AS template, speech_id AS speech FROM mined_members
       WHERE speech_id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(speeches)) as { template: number; speech: number }[];
}

export function templateRow(store: Store, id: number): MinedTemplateRow | undefined {
  return store.statement(`SELECT ${COLUMNS} FROM mined_templates WHERE id = ? AND support > 1`).get(id) as
    | MinedTemplateRow
    | undefined;
}

export interface TemplateSource {
  readonly speechId: number;
  readonly title: string;
  readonly date: string | null;
  readonly block: number;
  readonly text: string;
}

/** The speeches that say a template, each once, newest first. */
export function templateSources(store: Store, id: number, limit: number): TemplateSource[] {
  return store
    .statement(
      `SELECT p.id AS speechId, p.title, p.date, min(b.id) AS block, b.text FROM mined_members m
         JOIN speeches p ON p.id = m.speech_id JOIN blocks b ON b.id = m.unit / 2 + m.unit % 2
       WHERE m.template_id = ? AND p.deleted_at IS NULL
       GROUP BY p.id ORDER BY p.date DESC, p.id DESC LIMIT ?`,
    )
    .all(id, limit) as TemplateSource[];
}
