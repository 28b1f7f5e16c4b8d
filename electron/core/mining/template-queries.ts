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

export function putTemplate(store: Store, row: MinedTemplateRow): void {
  store
    .statement(
      `UPDATE mined_templates SET role = :role, topic = :topic, heading = :heading, text = :text, parts = :parts,
         chars = :chars, occasion = :occasion, level = :level, support = :support, first_year = :firstYear,
         last_year = :lastYear, stale = 0 WHERE id = :id`,
    )
    .run(row);
}

export function dropTemplate(store: Store, id: number): void {
  store.statement("DELETE FROM mined_templates WHERE id = ?").run(id);
}

/** Its members stay together, but have too little in common to be shown. */
export function hideTemplate(store: Store, id: number): void {
  store.statement("UPDATE mined_templates SET support = 0, stale = 0 WHERE id = ?").run(id);
}

const COLUMNS = `id, role, topic, heading, text, parts, chars, occasion, level, support,
  first_year AS firstYear, last_year AS lastYear`;

/** Those that two speeches or more say, the most said first. */
export function templateRows(store: Store): MinedTemplateRow[] {
  return store
    .statement(`SELECT ${COLUMNS} FROM mined_templates WHERE support > 1 ORDER BY support DESC, id`)
    .all() as MinedTemplateRow[];
}

/** What the rows above are told apart by from those of another time. */
export function templatesStamp(store: Store): string {
  return store
    .statement(
      `SELECT count(*) || ' ' || total(support) || ' ' || total(id) || ' ' || total(stale) FROM mined_templates`,
    )
    .pluck()
    .get() as string;
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

/** Ids of the speeches behind every template that two or more say. */
export function sourcesOfTemplates(store: Store): { readonly id: number; readonly speechId: number }[] {
  return store
    .statement(
      `SELECT DISTINCT m.template_id AS id, m.speech_id AS speechId FROM mined_members m
         JOIN mined_templates t ON t.id = m.template_id WHERE t.support > 1`,
    )
    .all() as { id: number; speechId: number }[];
}
