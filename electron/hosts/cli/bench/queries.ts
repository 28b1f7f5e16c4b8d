import type { SEARCH_MODES } from "../../../../shared/contract/methods/search.ts";
import type { Store } from "../../../core/store/open-store.ts";
import { createRandom, type Random } from "./random.ts";
import { asked, type Asked } from "./timing.ts";

const LENGTHS = [2, 3, 4, 6, 10] as const;

function sampleTexts(store: Store, random: Random, count: number): string[] {
  const ids = store.db.prepare("SELECT id FROM blocks WHERE type = 'paragraph'").pluck().all() as number[];
  const get = store.db.prepare("SELECT text FROM blocks WHERE id = ?").pluck();
  return Array.from({ length: count }, () => get.get(ids[random(ids.length)] ?? 0) as string);
}

/** Calls `make` with random texts until `count` different queries have come out of it. */
function collect(
  store: Store,
  count: number,
  seed: number,
  make: (text: string, random: Random) => string | null,
): string[] {
  const random = createRandom(seed);
  const queries = new Set<string>();
  for (let round = 0; round < 50 && queries.size < count; round++) {
    for (const text of sampleTexts(store, random, count)) {
      const query = make(text, random);
      if (query !== null && queries.size < count) queries.add(query);
    }
  }
  return [...queries];
}

/** Phrases of `length` Chinese characters that occur in the library. */
export function phrases(store: Store, length: number, count: number): string[] {
  return collect(store, count, 100 + length, (text, random) => {
    const phrase = text.slice(random(text.length)).slice(0, length);
    return phrase.length === length && /^[\u4e00-\u9fff]+$/u.test(phrase) ? phrase : null;
  });
}

/** Two stretches of a clause with a gap between them, `length` characters without the gap; at least two on one side. */
export function patterns(store: Store, length: number, count: number): string[] {
  return collect(store, count, 200 + length, (text, random) => {
    const clause = text.slice(random(text.length)).match(/[\u4e00-\u9fff]{14,}/u)?.[0];
    if (clause === undefined) return null;
    const head = Math.max(1, length >> 1);
    const gap = 1 + random(8);
    const tail = clause.slice(head + gap, gap + length);
    return tail.length === length - head ? `${clause.slice(0, head)}…${tail}` : null;
  });
}

/** Sentences with three of ten characters replaced or dropped. */
export function noisySentences(store: Store, count: number): string[] {
  return collect(store, count, 300, (text, random) => {
    const sentence = (text.match(/[^。！？]{20,100}[。！？]/gu) ?? []).at(random(2));
    if (sentence === undefined) return null;
    return Array.from(sentence, (character) => {
      const dice = random(100);
      return dice < 15 ? "" : dice < 30 ? String.fromCharCode(0x4e00 + random(6000)) : character;
    }).join("");
  });
}

/** Queries of one kind and one length, asked in one mode. */
export interface Questions extends Asked {
  readonly mode: (typeof SEARCH_MODES)[number];
}

const WARM_UP = 40;

/** `count` queries of every mode and length, drawn from what stands in the library: the same ones for the same library. */
export function drawQuestions(store: Store, count: number): Questions[] {
  const questions: Questions[] = [];
  const add = (name: string, mode: Questions["mode"], drawn: readonly string[]): unknown =>
    questions.push({ ...asked(name, drawn, count), mode });
  const most = count + WARM_UP;
  for (const length of LENGTHS) {
    const drawn = phrases(store, length, most);
    add(`原词 ${length} 字`, "exact", drawn);
    add(`词语 ${length} 字`, "words", drawn);
    add(`标题 ${length} 字`, "heading", drawn);
    add(`句式 ${length} 字`, "pattern", patterns(store, length, most));
  }
  add("相似句", "similar", noisySentences(store, most));
  return questions;
}
