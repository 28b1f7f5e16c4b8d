import type { Relation } from "../drafts/known-values.ts";
import { mostFrequent } from "../most-frequent.ts";
import { blankOf, type Blank } from "./blanks.ts";
import type { Evidence, Shelf } from "./evidence.ts";
import { isBlank } from "./symbols.ts";
import { blankAt } from "./text-index.ts";

/** Places with less than this before them in common with the caret say nothing of what stands here. */
const LEAST_MATCHED = 2;
/** So many of the speeches have to mean the same kind of thing. */
const MOST_KIND = 0.6;
/** So many have to mean their own before the draft's own takes the place: a wrong name is worse than none. */
const MOST_RELATION = 0.8;

function goesOnWith(symbols: Uint16Array, place: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (symbols[place + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** For every speech that goes on with `text` the place that is most like the caret's. */
function placesBySpeech(
  evidence: Evidence,
  shelves: readonly Shelf[],
  text: string,
): { readonly shelf: Shelf; readonly place: number }[] {
  const found = new Map<number, { readonly shelf: Shelf; readonly place: number }>();
  for (const { matched, from, to } of evidence.groups) {
    if (matched < LEAST_MATCHED) break;
    for (let i = from; i < to; i++) {
      const number = evidence.text[i] ?? 0;
      const shelf = shelves[number];
      const symbols = evidence.texts[number];
      const place = evidence.place[i] ?? 0;
      const document = evidence.document[i] ?? 0;
      if (shelf && symbols && !found.has(document) && goesOnWith(symbols, place, text))
        found.set(document, { shelf, place });
    }
  }
  return [...found.values()];
}

/** One blank for what several speeches have at one place; null where they mean different things, or left it open. */
function agreed(blanks: readonly Blank[]): Blank | null {
  const kind = mostFrequent(blanks.map((blank) => blank.kind));
  if (kind === null || kind.count / blanks.length < MOST_KIND || kind.value === "mask") return null;
  const alike = blanks.filter((blank) => blank.kind === kind.value);
  const prompt = mostFrequent(alike.map((blank) => blank.prompt));
  const promptShare = (prompt?.count ?? 0) / alike.length;
  const relation = mostFrequent<Relation | null>(blanks.map((blank) => blank.relation));
  return {
    kind: kind.value,
    prompt: kind.value === "place" && promptShare < MOST_KIND ? "地名" : (prompt?.value ?? ""),
    relation: relation !== null && relation.count / blanks.length >= MOST_RELATION ? relation.value : null,
  };
}

/**
 * What the symbols for something foreign in `text` stand for, by the speeches that go on with it where they are like the draft, one vote
 * each; null where fewer than `least` do, or where they mean different things.
 */
export function blanksOf(
  evidence: Evidence,
  shelves: readonly Shelf[],
  text: string,
  least: number,
): Blank[] | null {
  const places = placesBySpeech(evidence, shelves, text);
  if (places.length < least) return null;
  const blanks: Blank[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isBlank(text.charCodeAt(at))) continue;
    const said = places.flatMap(({ shelf, place }) => {
      const code = blankAt(shelf.index, place + at);
      return code === null ? [] : [blankOf(code)];
    });
    const blank = agreed(said);
    if (blank === null) return null;
    blanks.push(blank);
  }
  return blanks;
}
