import { mergeFields, NO_FIELDS, readField, type QueryFields } from "./fields.ts";
import { odditiesOf } from "./oddities.ts";

/** One word or quoted phrase of a query, as written, without its quotes. */
export interface QueryTerm {
  readonly text: string;
  readonly quoted: boolean;
}

export interface Query {
  /** All must occur. */
  readonly terms: readonly QueryTerm[];
  /** None may occur in the same block. */
  readonly excluded: readonly QueryTerm[];
  readonly fields: QueryFields;
  /** What is left of the query without fields and exclusions, as written. */
  readonly rest: string;
  /** Restrictions that must not hold, each alone: -角色:回顾. */
  readonly barred: readonly Partial<QueryFields>[];
  /** What was read literally though it looks like an operator; Chinese, each a sentence. */
  readonly oddities: readonly string[];
}

interface Token extends QueryTerm {
  readonly minus: boolean;
  /** As written, with quotes and sign. */
  readonly source: string;
}

const TOKEN =
  /([-－](?=\S))?(?:"([^"]+)"|“([^”]+)”|「([^」]+)」|((?:[^\s"“「:：]+[:：])(?:"[^"]+"|“[^”]+”|「[^」]+」))(?=\s|$)|(\S+))/gu;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [source, sign, straight, curly, corner, field, plain] = match;
    const quoted = straight ?? curly ?? corner;
    const before = match.index === 0 ? " " : (text[match.index - 1] ?? " ");
    const minus = sign !== undefined && /\s/u.test(before);
    const body = quoted ?? field?.replaceAll(/["“”「」]/gu, "") ?? plain ?? "";
    const term = sign !== undefined && !minus ? sign + body : body;
    tokens.push({ text: term, quoted: quoted !== undefined, minus, source });
  }
  return tokens;
}

/**
 * Reads a query line: words, "phrases", 标题: 角色: 年: 场合: 来源: 讲话人: 级别: 字数: 标题字数: and -exclusions (of words and of fields),
 * separated by white space. Never fails: what is no field or exclusion is a term. A line of nothing but exclusions of words is
 * read as plain words.
 */
export function readQuery(text: string): Query {
  const tokens = tokensOf(text);
  let fields = NO_FIELDS;
  const terms: Token[] = [];
  const excluded: Token[] = [];
  const barred: Partial<QueryFields>[] = [];
  for (const token of tokens) {
    const field = token.quoted ? null : readField(token.text);
    if (field === null) (token.minus ? excluded : terms).push(token);
    else if (token.minus) barred.push(field);
    else fields = mergeFields(fields, field);
  }
  const oddities = [...new Set(tokens.flatMap((token) => (token.quoted ? [] : odditiesOf(token.text))))];
  if (terms.length === 0 && fields === NO_FIELDS && barred.length === 0)
    return { terms: excluded, excluded: [], fields, barred, oddities, rest: text.trim() };
  const plain = terms.length === tokens.length;
  const rest = plain ? text.trim() : terms.map((token) => token.source).join(" ");
  return { terms, excluded, fields, barred, oddities, rest };
}

/** Whether the query restricts by fields. */
export function hasFields({ fields, barred }: Query): boolean {
  return fields !== NO_FIELDS || barred.length > 0;
}
