import { phraseQuery } from "./grams.ts";
import { GAP_LIMIT, type Pattern } from "./pattern.ts";

const MOST_SPELLINGS = 16;
const MOST_STRETCHES = 8;

/** Neighbouring literals and alternatives: the texts they can be, and the greatest number of characters before the next stretch. */
interface Stretch {
  readonly texts: readonly string[];
  readonly distance: number;
}

const lengthOf = (text: string): number => Array.from(text).length;
const isLong = ({ texts }: Stretch): boolean => texts.every((text) => lengthOf(text) > 1);

function stretchesOf(pattern: Pattern): Stretch[] {
  const stretches: { texts: string[]; distance: number }[] = [];
  let open = false;
  for (const node of pattern) {
    const last = stretches.at(-1);
    if (node.kind !== "literal" && node.kind !== "either") {
      open = false;
      if (last) last.distance += node.kind === "one" ? 1 : GAP_LIMIT;
      continue;
    }
    const options = node.kind === "literal" ? [node.text] : node.options;
    if (open && last && last.texts.length * options.length <= MOST_SPELLINGS) {
      last.texts = last.texts.flatMap((start) => options.map((option) => start + option));
    } else stretches.push({ texts: [...options], distance: 0 });
    open = true;
  }
  return stretches;
}

/** Every way to take one text of each stretch; null where there are too many. */
function combinations(stretches: readonly Stretch[]): string[][] | null {
  let rows: string[][] = [[]];
  for (const { texts } of stretches) {
    if (rows.length * texts.length > MOST_SPELLINGS) return null;
    rows = rows.flatMap((row) => texts.map((text) => row.concat(text)));
  }
  return rows;
}

const anyOf = (queries: readonly string[]): string =>
  queries.length > 1 ? `(${queries.join(" OR ")})` : (queries[0] ?? "");

const phrasesOf = (texts: readonly string[]): string[] =>
  texts.map(phraseQuery).filter((query) => query !== null);

/** All stretches somewhere in the text. */
function together(stretches: readonly Stretch[]): string {
  return stretches.map(({ texts }) => anyOf(phrasesOf(texts))).join(" AND ");
}

/** All stretches within the reach of the pattern, in whatever order: what is left out lies between those that are kept. */
function near(all: readonly Stretch[], kept: readonly Stretch[]): string {
  const rows = kept.length > 1 ? combinations(kept) : null;
  if (rows === null) return together(kept);
  const reach = all.reduce(
    (sum, { texts, distance }) => sum + distance + Math.max(...texts.map(lengthOf)),
    0,
  );
  return anyOf(rows.map((row) => `NEAR(${phrasesOf(row).join(" ")}, ${reach})`));
}

export interface PatternQuery {
  /** Finds every text the pattern can match, and others, by its parts of two characters and more; null where it has none. */
  readonly quick: string | null;
  /** The same by all parts: slower, for it looks up single characters too, but it finds less. Null where that is no difference. */
  readonly narrow: string | null;
}

/** Full-text queries for the blocks that a pattern has to be compared with. */
export function patternQuery(pattern: Pattern): PatternQuery {
  const all = stretchesOf(pattern).slice(0, MOST_STRETCHES);
  const long = all.filter(isLong);
  return {
    quick: long.length > 0 ? near(all, long) : null,
    narrow: long.length === all.length ? null : near(all, all),
  };
}
