import { phraseQuery } from "./grams.ts";
import type { Pattern } from "./pattern.ts";

const MOST_SPELLINGS = 16;

/** The texts that a stretch of neighbouring literals and alternatives can be, each at most `MOST_SPELLINGS` ways. */
function spellings(pattern: Pattern): string[][] {
  const stretches: string[][] = [];
  let current: string[] | null = null;
  for (const node of pattern) {
    if (node.kind === "gap" || node.kind === "one") {
      current = null;
      continue;
    }
    const options = node.kind === "literal" ? [node.text] : node.options;
    if (current === null || current.length * options.length > MOST_SPELLINGS) {
      current = [...options];
      stretches.push(current);
    } else {
      const longer = current.flatMap((start) => options.map((option) => start + option));
      current.splice(0, current.length, ...longer);
    }
  }
  return stretches;
}

/** A full-text query that finds every text a pattern can match, and others: what is found has to be compared. */
export function patternQuery(pattern: Pattern): string | null {
  const stretches = spellings(pattern);
  // One character is looked up slowly and finds much: only where nothing longer is known.
  const long = stretches.filter((texts) => texts.every((text) => Array.from(text).length > 1));
  const parts = (long.length > 0 ? long : stretches).slice(0, 12).map((texts) => {
    const queries = texts.map(phraseQuery).filter((query) => query !== null);
    return queries.length > 1 ? `(${queries.join(" OR ")})` : (queries[0] ?? "");
  });
  return parts.length === 0 ? null : parts.filter((part) => part !== "").join(" AND ");
}
