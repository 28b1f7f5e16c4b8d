import type { CancelSignal } from "../../../shared/contract/method.ts";
import type { ClauseWords } from "../../../shared/domain/search/clause-words.ts";
import { headingShape } from "../../../shared/domain/search/heading-shape.ts";
import { quickFold } from "../../../shared/domain/search/quick-fold.ts";
import type { Store } from "../store/open-store.ts";
import type { Found } from "./found.ts";
import { textsOf } from "./search-queries.ts";
import { createBreather } from "./slices.ts";
import type { WordSource } from "./word-source.ts";

const BLOCKS_A_SLICE = 200;
const MOST_KEPT = 50_000;
/** Of a longer list only so many headings are looked at for counting their shapes. */
const MOST_COUNTED = 3000;

/** Shapes of headings; a heading is cut into words once. */
type ShapeOf = (heading: string) => string;

/** Null where no dictionary is there. */
export type ShapeSource = () => Promise<ShapeOf | null>;

function createShapes(words: ClauseWords): ShapeOf {
  const kept = new Map<string, string>();
  return (heading) => {
    const folded = quickFold(heading);
    const known = kept.get(folded);
    if (known !== undefined) return known;
    const shape = headingShape(folded, words.tag);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(folded, shape);
    return shape;
  };
}

/** Loads the dictionary when shapes are first asked for. */
export function createShapeSource(words: WordSource): ShapeSource {
  let kept: ShapeOf | null = null;
  return async () => {
    const loaded = kept === null ? await words() : null;
    if (loaded) kept = createShapes(loaded);
    return kept;
  };
}

/** What was found, without the blocks whose shape is none of `shapes`. */
export async function keepShapes(
  store: Store,
  found: Found,
  shapes: readonly string[],
  shapeOf: ShapeOf,
  signal: CancelSignal,
): Promise<Found> {
  const breathe = createBreather(signal);
  const places: number[] = [];
  for (let from = 0; from < found.blocks.length; from += BLOCKS_A_SLICE) {
    await breathe();
    const texts = textsOf(store, found.blocks.slice(from, from + BLOCKS_A_SLICE));
    texts.forEach((text, i) => {
      if (shapes.includes(shapeOf(text))) places.push(from + i);
    });
  }
  const { scores, guesses } = found;
  return {
    ...found,
    blocks: Uint32Array.from(places, (place) => found.blocks[place] ?? 0),
    ...(scores && { scores: places.map((place) => scores[place] ?? 0) }),
    ...(guesses && { guesses: places.map((place) => guesses[place] ?? 0) }),
  };
}

/** How often each shape occurs among headings, the most frequent first. */
export async function countShapes(
  store: Store,
  headings: Uint32Array,
  shapeOf: ShapeOf,
  signal: CancelSignal,
): Promise<{ value: string; count: number }[]> {
  const breathe = createBreather(signal);
  const counts = new Map<string, number>();
  const looked = headings.slice(0, MOST_COUNTED);
  for (let from = 0; from < looked.length; from += BLOCKS_A_SLICE) {
    await breathe();
    for (const text of textsOf(store, looked.slice(from, from + BLOCKS_A_SLICE))) {
      const shape = shapeOf(text);
      if (shape !== "") counts.set(shape, (counts.get(shape) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, 12);
}
