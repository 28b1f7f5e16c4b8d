import { LEVEL_NAMES } from "../speech/level-names.ts";
import { ROLE_NAMES } from "../speech/role-names.ts";
import type { QueryFields } from "./fields.ts";
import type { Query } from "./query.ts";

export interface Reading {
  /** How the words were looked up in the end. */
  readonly kind: "phrase" | "pattern" | "words" | "similar" | "initials" | "all" | "nothing";
  /** Whether an earlier reading had found nothing. */
  readonly fellBack: boolean;
  readonly text: string;
  /** Null where the line was taken literally. */
  readonly query: Query | null;
  /** Places for words were read as gaps, since nothing here knows words. */
  readonly wordless: boolean;
}

const quoted = (texts: readonly string[]): string => texts.map((text) => `「${text}」`).join("");

function mainPart({ kind, text, query }: Reading): string {
  const words = query?.terms.map((term) => term.text) ?? [text];
  switch (kind) {
    case "phrase":
      return `原词${quoted([query?.rest ?? text])}`;
    case "pattern":
      return `句式${quoted(words)}`;
    case "words":
      return `词语${quoted(words)}`;
    case "similar":
      return "与这句话相似的内容";
    case "initials":
      return `拼音首字母${quoted(words)}`;
    case "all":
      return "全部内容";
    default:
      return "";
  }
}

function span(from: number | null, to: number | null, unit: string): string[] {
  if (from === null && to === null) return [];
  return [from === to ? `${from ?? ""}${unit}` : `${from ?? ""}—${to ?? ""}${unit}`];
}

const list = (name: string, texts: readonly string[]): string[] =>
  texts.length === 0 ? [] : [`${name}${quoted(texts)}`];

function fieldParts(fields: Partial<QueryFields>): string[] {
  return [
    ...list("标题含", fields.titles ?? []),
    ...list(
      "部分为",
      (fields.roles ?? []).map((role) => ROLE_NAMES[role]),
    ),
    ...list("场合含", fields.occasions ?? []),
    ...list("来源含", fields.sources ?? []),
    ...list("讲话人含", fields.speakers ?? []),
    ...list(
      "级别为",
      (fields.levels ?? []).map((level) => LEVEL_NAMES[level]),
    ),
    ...span(fields.from ?? null, fields.to ?? null, "年"),
    ...(fields.headings === true ? ["只查标题"] : []),
    ...((fields.shapes ?? []).length > 0 ? [`结构为${(fields.shapes ?? []).join("或")}`] : []),
    ...span(fields.shortest ?? null, fields.longest ?? null, "字"),
  ];
}

function restrictions({ fields, excluded, barred }: Query): string[] {
  return [
    ...list(
      "不含",
      excluded.map((term) => term.text),
    ),
    ...fieldParts(fields),
    ...barred.map((one) => `排除${fieldParts(one).join("、")}`),
  ];
}

/** One line of Chinese that says how a query was read; empty for the empty query. */
export function describeReading(reading: Reading): string {
  const main = mainPart(reading);
  if (main === "") return "";
  const parts = [main, ...(reading.query === null ? [] : restrictions(reading.query))].join("，");
  const notes = [
    ...(reading.wordless ? ["词典没有装好，词性按空缺查，结构不作限制"] : []),
    ...(reading.query?.oddities ?? []),
  ];
  return [reading.fellBack ? `没有原词，改查${parts}` : parts, ...notes].join("；");
}
