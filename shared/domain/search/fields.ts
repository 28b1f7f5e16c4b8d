import type { Role, SpeechLevel } from "../speech/speech.ts";
import { readShape } from "./heading-shape.ts";

/** Restrictions written into a query. Lists mean any of; empty means no restriction. */
export interface QueryFields {
  /** Parts of the speech's title or of a heading above the passage. */
  readonly titles: readonly string[];
  readonly roles: readonly Role[];
  readonly occasions: readonly string[];
  /** Parts of the title or file name of the speech. */
  readonly sources: readonly string[];
  /** Parts of the post or name of who spoke. */
  readonly speakers: readonly string[];
  readonly levels: readonly SpeechLevel[];
  readonly from: number | null;
  readonly to: number | null;
  /** Length of the passage in characters. */
  readonly shortest: number | null;
  readonly longest: number | null;
  /** Only headings. */
  readonly headings: boolean;
  /** Shapes of headings (headingShape); any of them. */
  readonly shapes: readonly string[];
}

export const NO_FIELDS: QueryFields = {
  titles: [],
  roles: [],
  occasions: [],
  sources: [],
  speakers: [],
  levels: [],
  from: null,
  to: null,
  shortest: null,
  longest: null,
  headings: false,
  shapes: [],
};

/** Both restrictions; where each gives a span, the later one counts. */
export function mergeFields(fields: QueryFields, more: Partial<QueryFields>): QueryFields {
  return {
    titles: [...fields.titles, ...(more.titles ?? [])],
    roles: [...fields.roles, ...(more.roles ?? [])],
    occasions: [...fields.occasions, ...(more.occasions ?? [])],
    sources: [...fields.sources, ...(more.sources ?? [])],
    speakers: [...fields.speakers, ...(more.speakers ?? [])],
    levels: [...fields.levels, ...(more.levels ?? [])],
    from: more.from ?? fields.from,
    to: more.to ?? fields.to,
    shortest: more.shortest ?? fields.shortest,
    longest: more.longest ?? fields.longest,
    headings: more.headings ?? fields.headings,
    shapes: [...fields.shapes, ...(more.shapes ?? [])],
  };
}

const ROLE_WORDS: readonly (readonly [RegExp, Role])[] = [
  [/^(?:开场|开头|引言)/u, "opening"],
  [/^(?:回顾|总结|成绩)/u, "review"],
  [/^(?:形势|认识|意义)/u, "situation"],
  [/^(?:问题|差距|不足)/u, "problems"],
  [/^(?:工作)?(?:安排|任务|部署)/u, "arrangements"],
  [/^(?:落实|保障)/u, "implementation"],
  [/^(?:结束|结尾|号召)/u, "closing"],
];

/** 回顾, 工作安排 … as users write roles; null for other words. */
export function roleOfWord(word: string): Role | null {
  return ROLE_WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

const LEVEL_WORDS: readonly (readonly [RegExp, SpeechLevel])[] = [
  [/^(?:乡镇|[乡镇](?:级)?|街道)$/u, "town"],
  [/^(?:[县区旗](?:区|级)?)$/u, "county"],
  [/^(?:[市州](?:级)?|地市)$/u, "city"],
  [/^(?:省(?:级)?|自治区)$/u, "province"],
  [/^(?:全国|国家|中央)$/u, "nation"],
  [/^(?:企业|公司|集团)$/u, "company"],
  [/^(?:学校|高校|校)$/u, "school"],
];

/** 县, 市级 … as users write what a speech was given for; null for other words. */
export function levelOfWord(word: string): SpeechLevel | null {
  return LEVEL_WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

const YEARS = /^((?:19|20)\d{2})年?(?:[-—–~～至到]+((?:19|20)\d{2})年?)?$/u;
const LENGTHS = /^(\d{1,5})(?:[-—–~～至到]+(\d{1,5}))?字?$/u;

const valuesOf = (text: string): string[] => text.split(/[、,，|｜]/u).filter((value) => value !== "");

function spanOf(pattern: RegExp, text: string): [low: number, high: number] | null {
  const found = pattern.exec(text.normalize("NFKC"));
  if (found === null) return null;
  const [a, b] = [Number(found[1]), Number(found[2] ?? found[1])];
  return [Math.min(a, b), Math.max(a, b)];
}

function lengths(value: string): Partial<QueryFields> | null {
  const span = spanOf(LENGTHS, value);
  return span && { shortest: span[0], longest: span[1] };
}

function years(value: string): Partial<QueryFields> | null {
  const span = spanOf(YEARS, value);
  return span && { from: span[0], to: span[1] };
}

function roles(value: string): Partial<QueryFields> | null {
  const named = valuesOf(value).map(roleOfWord);
  return named.length > 0 && named.every((role) => role !== null) ? { roles: named } : null;
}

function levels(value: string): Partial<QueryFields> | null {
  const named = valuesOf(value).map(levelOfWord);
  return named.length > 0 && named.every((level) => level !== null) ? { levels: named } : null;
}

type Reader = (value: string) => Partial<QueryFields> | null;

function listOf(name: "titles" | "occasions" | "sources" | "speakers"): Reader {
  return (value) => {
    const values = valuesOf(value);
    return values.length === 0 ? null : { [name]: values };
  };
}

function shapes(value: string): Partial<QueryFields> | null {
  const read = value.split(/[|｜]/u).map(readShape);
  return read.every((shape) => shape !== null) ? { shapes: read, headings: true } : null;
}

const READERS: ReadonlyMap<string, Reader> = new Map([
  ...["标题", "题"].map((name) => [name, listOf("titles")] as const),
  ...["角色", "部分"].map((name) => [name, roles] as const),
  ...["年", "年份"].map((name) => [name, years] as const),
  ...["场合", "会议"].map((name) => [name, listOf("occasions")] as const),
  ...["来源", "出处"].map((name) => [name, listOf("sources")] as const),
  ...["讲话人", "说话人", "发言人", "领导", "谁"].map((name) => [name, listOf("speakers")] as const),
  ...["级别", "层级"].map((name) => [name, levels] as const),
  ["结构", shapes] as const,
  ["字数", lengths] as const,
  ["标题字数", (value: string) => ((span) => span && { ...span, headings: true })(lengths(value))] as const,
]);

const FIELD = /^([\p{Script=Han}]{1,4})[:：](.*)$/su;

/** The name of the field that a word begins with, or null. */
export function fieldName(word: string): string | null {
  const name = FIELD.exec(word)?.[1];
  return name !== undefined && READERS.has(name) ? name : null;
}

/** The restriction one word of a query asks for, or null when it is an ordinary word. */
export function readField(word: string): Partial<QueryFields> | null {
  const [, name = "", value = ""] = FIELD.exec(word) ?? [];
  return value === "" ? null : (READERS.get(name)?.(value) ?? null);
}
