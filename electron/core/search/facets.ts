import type { SearchResult } from "../../../shared/contract/methods/search.ts";
import { ROLES } from "../../../shared/domain/speech/speech.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { speakerOf } from "./speaker.ts";

type Facets = NonNullable<SearchResult["facets"]>;

/** Values of speeches by number, so that counting them needs no text. */
class Numbered {
  readonly values: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** Of each speech the number of its value, from 1; 0 where it has none. */
  readonly ofSpeech: number[] = [];

  add(value: string | null): void {
    if (value === null) {
      this.ofSpeech.push(0);
      return;
    }
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.values.push(value);
      this.#numbers.set(value, number);
    }
    this.ofSpeech.push(number);
  }

  count(perSpeech: Uint32Array): Facets["occasions"] {
    const counts = new Uint32Array(this.values.length + 1);
    const { ofSpeech } = this;
    for (let owner = 0; owner < perSpeech.length; owner++) {
      const number = ofSpeech[owner] as number;
      counts[number] = (counts[number] as number) + (perSpeech[owner] as number);
    }
    return this.values.flatMap((value, i) => {
      const count = counts[i + 1] ?? 0;
      return count > 0 ? [{ value, count }] : [];
    });
  }
}

class SpeechValues {
  readonly years = new Numbered();
  readonly occasions = new Numbered();
  readonly speakers = new Numbered();
  readonly levels = new Numbered();

  /** Takes up the speeches that have come since the last call. */
  update({ speeches }: BlockDirectory): void {
    for (let i = this.years.ofSpeech.length; i < speeches.length; i++) {
      const { year = null, occasion = null, level = null, post = null, name = null } = speeches[i] ?? {};
      this.years.add(year === null ? null : String(year));
      this.occasions.add(occasion);
      this.speakers.add(speakerOf({ post, name }));
      this.levels.add(level);
    }
  }
}

const known = new WeakMap<BlockDirectory, SpeechValues>();

function valuesOf(directory: BlockDirectory): SpeechValues {
  const values = known.get(directory) ?? new SpeechValues();
  known.set(directory, values);
  values.update(directory);
  return values;
}

const mostFirst = (facet: Facets["occasions"]): Facets["occasions"] =>
  facet.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

/** Matching blocks by year (oldest first), role (in their order), occasion, speaker and level (most first). */
export function countFacets(directory: BlockDirectory, blocks: Uint32Array): Facets {
  const perSpeech = new Uint32Array(directory.speeches.length);
  const perRole = new Uint32Array(ROLES.length);
  const columns = directory.columnsOf(blocks);
  for (let i = 0; i < blocks.length; i++) {
    const owner = columns.owners[i] as number;
    const role = columns.roleAt(i);
    perSpeech[owner] = (perSpeech[owner] ?? 0) + 1;
    perRole[role] = (perRole[role] ?? 0) + 1;
  }
  const { years, occasions, speakers, levels } = valuesOf(directory);
  return {
    years: years.count(perSpeech).toSorted((a, b) => Number(a.value) - Number(b.value)),
    roles: ROLES.flatMap((role, i) =>
      (perRole[i] ?? 0) > 0 ? [{ value: role, count: perRole[i] ?? 0 }] : [],
    ),
    occasions: mostFirst(occasions.count(perSpeech)),
    speakers: mostFirst(speakers.count(perSpeech)),
    levels: mostFirst(levels.count(perSpeech)),
  };
}

const MOST_LENGTHS = 40;

/** How often each length up to forty characters occurs, the shortest first. */
export function countLengths(directory: BlockDirectory, blocks: Uint32Array): Facets["occasions"] {
  const counts = new Uint32Array(MOST_LENGTHS + 1);
  const columns = directory.columnsOf(blocks);
  for (let i = 0; i < blocks.length; i++) {
    const length = columns.lengthAt(i);
    if (length <= MOST_LENGTHS) counts[length] = (counts[length] ?? 0) + 1;
  }
  return [...counts].flatMap((count, length) => (count > 0 ? [{ value: String(length), count }] : []));
}

/** In how many speeches the blocks stand. */
export function countSpeeches(directory: BlockDirectory, blocks: Uint32Array): number {
  const seen = new Uint8Array(directory.speeches.length);
  let count = 0;
  for (const owner of directory.columnsOf(blocks).owners) {
    count += 1 - (seen[owner] ?? 1);
    seen[owner] = 1;
  }
  return count;
}
