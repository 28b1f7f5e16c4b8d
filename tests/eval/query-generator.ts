import { fold } from "../../shared/domain/text/fold.ts";

/** A query with what a scan of the blocks says: whether a folded text matches. */
export interface CheckedQuery {
  readonly query: string;
  readonly mode: "auto" | "pattern";
  readonly matches: (folded: string) => boolean;
}

export function randoms(start: number): (below: number) => number {
  let seed = start;
  return (below) => Math.floor(((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32) * below);
}

const IN_CLAUSE = "[^,。;!?:\\n]";
const GAP = `${IN_CLAUSE}{0,20}?`;
const DIGITS = "〇一二三四五六七八九";

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);

/** A folded text as an expression in which zeros are one, and a year that ends it or stands before 年 is written either way. */
function literal(folded: string): string {
  const year = (arabic: string): string => {
    const chinese = Array.from(arabic, (digit) =>
      digit === "0" ? "[〇零○]" : (DIGITS[Number(digit)] ?? ""),
    ).join("");
    return `(?:${arabic}|${chinese})`;
  };
  return escaped(folded)
    .replaceAll(/[〇零○]/gu, "[〇零○]")
    .replaceAll(/(?:19|20)\d\d(?=年|$)/gu, year);
}

/** Queries whose words are stretches of the texts themselves, so that most of them find something. */
export class QueryGenerator {
  readonly #texts: readonly string[];
  readonly #random: (below: number) => number;

  constructor(texts: readonly string[], random: (below: number) => number) {
    this.#texts = texts.filter((text) => text.length > 30);
    this.#random = random;
  }

  /** A clause as written, without signs that a query gives a meaning to. */
  #clause(): string {
    for (;;) {
      const text = this.#texts[this.#random(this.#texts.length)] ?? "";
      const clauses = text
        .split(/[，。；！？：,;!?:\n]/u)
        .filter((clause) => /^[\p{L}\p{N}、“”《》]{8,40}$/u.test(clause));
      const clause = clauses[this.#random(Math.max(1, clauses.length))];
      if (clause !== undefined) return clause;
    }
  }

  #piece(from: string, longest: number): string {
    const length = 1 + this.#random(longest);
    const start = this.#random(Math.max(1, from.length - length));
    return from.slice(start, start + length).replaceAll(/["“”「」()（）|｜<>]/gu, "");
  }

  phrase(): string {
    for (;;) {
      const piece = this.#piece(this.#clause(), 5);
      if (piece.length > 1) return piece;
    }
  }

  /** Literals out of one clause in their order, with gaps, single places and alternatives between them. */
  pattern(): CheckedQuery {
    const clause = this.#clause();
    const third = Math.floor(clause.length / 3);
    const parts = [clause.slice(0, third), clause.slice(third, 2 * third), clause.slice(2 * third)]
      .map((part) => this.#piece(part, 3))
      .filter((part) => part !== "")
      .slice(0, 2 + this.#random(2));
    let query = "";
    let source = "";
    parts.forEach((part, i) => {
      const joint = i === 0 ? "" : (["…", "*", "…", "?"][this.#random(4)] ?? "…");
      query += joint;
      source += joint === "" ? "" : joint === "?" ? IN_CLAUSE : GAP;
      if (this.#random(3) === 0) {
        const other = this.#piece(this.#clause(), 3) || "的";
        query += `(${part}|${other})`;
        source += `(?:${literal(fold(part))}|${literal(fold(other))})`;
      } else {
        query += part;
        source += literal(fold(part));
      }
    });
    const expression = new RegExp(source, "u");
    return { query, mode: "pattern", matches: (folded) => expression.test(folded) };
  }

  /** One of several phrases. */
  alternatives(): CheckedQuery {
    const options = Array.from({ length: 2 + this.#random(3) }, () => this.phrase());
    const expression = new RegExp(options.map((option) => literal(fold(option))).join("|"), "u");
    return { query: `(${options.join("|")})`, mode: "auto", matches: (folded) => expression.test(folded) };
  }

  /** A phrase without a word, or without a pattern. */
  exclusion(): CheckedQuery {
    const clause = this.#clause();
    const wanted = this.#piece(clause, 3) || "的";
    const text = this.#texts[this.#random(this.#texts.length)] ?? "";
    const excluded = this.#piece(text.replaceAll(/[^\p{Script=Han}]/gu, ""), 2) || "了";
    const pattern = this.#random(3) === 0;
    const other = this.#piece(clause, 1) || "的";
    const without = pattern ? `${excluded}…${other}` : excluded;
    const positive = new RegExp(literal(fold(wanted)), "u");
    const negative = new RegExp(
      pattern ? `${literal(fold(excluded))}${GAP}${literal(fold(other))}` : literal(fold(excluded)),
      "u",
    );
    return {
      query: `“${wanted}” -${without}`,
      mode: "auto",
      matches: (folded) => positive.test(folded) && !negative.test(folded),
    };
  }

  /** A phrase in full width or with another zero, and years in the other figures. */
  folding(): CheckedQuery {
    for (;;) {
      const clause = this.#clause();
      const year = /(?:19|20)\d\d年/u.exec(fold(clause))?.[0];
      const phrase = year ?? this.#piece(clause, 4);
      if (phrase.length < 2 || (year === undefined && !/[\p{N}a-z零〇○]/iu.test(phrase))) continue;
      const written =
        year === undefined
          ? phrase
              .replaceAll(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
              .replaceAll("〇", "○")
          : Array.from(year, (c) =>
              /\d/u.test(c)
                ? c === "0"
                  ? (["〇", "零", "○"][this.#random(3)] ?? "〇")
                  : DIGITS[Number(c)]
                : c,
            ).join("");
      const expression = new RegExp(literal(fold(phrase)), "u");
      return { query: `“${written}”`, mode: "auto", matches: (folded) => expression.test(folded) };
    }
  }
}
