import type { Role } from "../speech/speech.ts";

/** Restrictions written into a query. Lists mean any of; empty means no restriction. */
export interface QueryFields {
  /** Parts of the speech's title or of a heading above the passage. */
  readonly titles: readonly string[];
  readonly roles: readonly Role[];
  readonly occasions: readonly string[];
  /** Parts of the title or file name of the speech. */
  readonly sources: readonly string[];
  readonly from: number | null;
  readonly to: number | null;
  /** Length of the passage in characters. */
  readonly shortest: number | null;
  readonly longest: number | null;
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

const FIELD = /^(标题|题|角色|部分|年|年份|场合|会议|来源|出处|字数)[:：](.+)$/u;
const YEARS = /^((?:19|20)\d{2})年?(?:[-—–~～至到]+((?:19|20)\d{2})年?)?$/u;

const LENGTHS = /^(\d{1,5})(?:[-—–~～至到]+(\d{1,5}))?字?$/u;

const valuesOf = (text: string): string[] => text.split(/[、,，|｜]/u).filter((value) => value !== "");

/** The restriction one word of a query asks for, or null when it is an ordinary word. */
export function readField(word: string): Partial<QueryFields> | null {
  const [, name = "", value = ""] = FIELD.exec(word) ?? [];
  switch (name) {
    case "":
      return null;
    case "标题":
    case "题":
      return { titles: valuesOf(value) };
    case "场合":
    case "会议":
      return { occasions: valuesOf(value) };
    case "来源":
    case "出处":
      return { sources: valuesOf(value) };
    case "年":
    case "年份": {
      const years = YEARS.exec(value.normalize("NFKC"));
      if (years === null) return null;
      const from = Number(years[1]);
      const to = Number(years[2] ?? years[1]);
      return { from: Math.min(from, to), to: Math.max(from, to) };
    }
    case "字数": {
      const lengths = LENGTHS.exec(value.normalize("NFKC"));
      if (lengths === null) return null;
      const [a, b] = [Number(lengths[1]), Number(lengths[2] ?? lengths[1])];
      return { shortest: Math.min(a, b), longest: Math.max(a, b) };
    }
    default: {
      const roles = valuesOf(value).map(roleOfWord);
      return roles.every((role) => role !== null) ? { roles } : null;
    }
  }
}
