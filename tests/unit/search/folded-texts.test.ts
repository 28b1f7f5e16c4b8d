import { describe, expect, it } from "vitest";
import { unindexSpeech } from "../../../electron/core/indexing/index-speech.ts";
import { searchIndexOf } from "../../../electron/core/indexing/search-index.ts";
import { createTestLibrary, type TestLibrary } from "./test-library.ts";

/** Folded as they stand. */
const CHARACTERS = "以项目建设为抓手推动高质量发展迈上新台阶,abc。";

/** Paragraphs of many lengths; together they fill several chunks, and some lie across two. */
const speech = (number: number) => ({
  blocks: Array.from({ length: 40 }, (_, i) =>
    Array.from({ length: 1 + ((i * 197 + number) % 3000) }, (_, k) =>
      CHARACTERS.charAt((k * k + k * 31 + i * 7 + number) % CHARACTERS.length),
    ).join(""),
  ),
});

/** The blocks of the index: how many there are, and those whose text, whole or piece by piece, is not what the library holds. */
function compare(library: TestLibrary): { readonly blocks: number; readonly wrong: number[] } {
  const index = searchIndexOf(library.store);
  const directory = index.directory();
  const text = library.store.db.prepare("SELECT text FROM blocks WHERE id = ?").pluck();
  const into = new Uint16Array(4000);
  const blocks = directory.speeches.flatMap(({ firstBlock, endBlock }) =>
    Array.from({ length: endBlock - firstBlock }, (_, i) => firstBlock + i),
  );
  const wrong = blocks.filter((block) => {
    const [start, end] = directory.textOf(block);
    const middle = (start + end) >> 1;
    const copied = index.copyUnits(block, start, middle, into, 5);
    const first = String.fromCharCode(...into.subarray(5, 5 + middle - start));
    const whole = text.get(block);
    return !copied || index.textOf(block) !== whole || first + index.slice(block, middle, end) !== whole;
  });
  return { blocks: blocks.length, wrong };
}

describe("folded texts in memory", () => {
  it("are those of the blocks, wherever they stand and whatever came and went", () => {
    using library = createTestLibrary([0, 1, 2, 3].map(speech));
    expect(compare(library)).toEqual({ blocks: 160, wrong: [] });
    library.add(speech(4));
    unindexSpeech(library.store, 2);
    expect(compare(library)).toEqual({ blocks: 160, wrong: [] });
    unindexSpeech(library.store, 5);
    library.add(speech(5));
    expect(compare(library)).toEqual({ blocks: 160, wrong: [] });
  });

  it("are loaded beforehand, and then nothing more has to be read", () => {
    using library = createTestLibrary([0, 1, 2].map(speech));
    const index = searchIndexOf(library.store);
    index.directory();
    expect(index.warm(0)).toBe(true);
    expect(index.warm(Number.POSITIVE_INFINITY)).toBe(false);
    library.store.db.exec("DELETE FROM search_texts");
    expect(compare(library)).toEqual({ blocks: 120, wrong: [] });
  });

  it("are empty where the block is gone", () => {
    using library = createTestLibrary([0].map(speech));
    const index = searchIndexOf(library.store);
    index.directory();
    library.store.db.exec("DELETE FROM search_texts");
    expect(index.textOf(1)).toBe("");
    expect(index.textOf(4711)).toBe("");
    expect(index.copyUnits(1, 0, 3, new Uint16Array(3), 0)).toBe(false);
  });
});
