import { readField, type QueryFields } from "./fields.ts";

/** One word or quoted phrase of a query, as written, without its quotes. */
interface QueryTerm {
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

const NO_FIELDS: QueryFields = {
  titles: [],
  roles: [],
  occasions: [],
  sources: [],
  from: null,
  to: null,
  shortest: null,
  longest: null,
};

function merge(fields: QueryFields, more: Partial<QueryFields>): QueryFields {
  return {
    titles: [...fields.titles, ...(more.titles ?? [])],
    roles: [...fields.roles, ...(more.roles ?? [])],
    occasions: [...fields.occasions, ...(more.occasions ?? [])],
    sources: [...fields.sources, ...(more.sources ?? [])],
    from: more.from ?? fields.from,
    to: more.to ?? fields.to,
    shortest: more.shortest ?? fields.shortest,
    longest: more.longest ?? fields.longest,
  };
}

/**
 * Reads a query line: words, "phrases", 标题: 角色: 年: 场合: 来源: and -exclusions, separated by white space. Never fails: what
 * is no field or exclusion is a term. A line of nothing but exclusions is read as plain words.
 */
export function readQuery(text: string): Query {
  const tokens = tokensOf(text);
  let fields = NO_FIELDS;
  const terms: Token[] = [];
  const excluded: Token[] = [];
  for (const token of tokens) {
    const field = token.quoted || token.minus ? null : readField(token.text);
    if (field !== null) fields = merge(fields, field);
    else (token.minus ? excluded : terms).push(token);
  }
  if (terms.length === 0 && fields === NO_FIELDS)
    return { terms: excluded, excluded: [], fields, rest: text.trim() };
  const plain = terms.length === tokens.length;
  const rest = plain ? text.trim() : terms.map((token) => token.source).join(" ");
  return { terms, excluded, fields, rest };
}

/** Whether the query restricts by fields. */
export function hasFields({ fields }: Query): boolean {
  return fields !== NO_FIELDS;
}
