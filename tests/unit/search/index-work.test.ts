import { describe, expect, it } from "vitest";
import { emptyIndex, readState, writeState } from "../../../electron/core/indexing/index-queries.ts";
import {
  createIndexWork,
  finishIndexing,
  needsIndexing,
} from "../../../electron/core/indexing/index-work.ts";
import { deadSegments, liveSegments } from "../../../electron/core/indexing/segment-queries.ts";
import { INDEX_VERSION } from "../../../electron/core/indexing/index-version.ts";
import { indexSpeech, unindexSpeech } from "../../../electron/core/indexing/index-speech.ts";
import { searchIndexOf } from "../../../electron/core/indexing/search-index.ts";
import { listUpTo } from "../../../electron/core/indexing/list-stretch.ts";
import { createTestLibrary } from "./test-library.ts";

/** Enough different pairs of characters for lists of several pages. */
const wide = (number: number): string =>
  Array.from({ length: 900 }, (_, i) => String.fromCharCode(0x5000 + ((i * 7 + number * 13) % 4000))).join(
    "",
  );

const speech = (number: number) => ({
  blocks: [`第${number}次会议研究安全生产工作`, `${number}号文件`, wide(number)],
});

describe("keeping the index current", () => {
  it("builds an index of another version anew, step by step, and searches see it", async () => {
    using library = createTestLibrary(Array.from({ length: 12 }, (_, i) => speech(i)));
    expect((await library.search({ query: "安全生产" })).total).toBe(12);
    writeState(library.store, "version", INDEX_VERSION + 1);
    expect(needsIndexing(library.store)).toBe(true);
    const step = createIndexWork(library.store, { speeches: 5, bytes: 1000 });
    expect(step()).toBe(true);
    expect((await library.search({ query: "安全生产" })).total).toBe(0);
    expect(step()).toBe(true);
    expect((await library.search({ query: "安全生产" })).total).toBe(5);
    while (step());
    expect((await library.search({ query: "安全生产" })).total).toBe(12);
    expect(readState(library.store, "version")).toBe(INDEX_VERSION);
    expect(needsIndexing(library.store)).toBe(false);
  });

  it("indexes what was stored without it, also speeches without a block", async () => {
    using library = createTestLibrary([speech(1), { blocks: [] }]);
    emptyIndex(library.store);
    expect(needsIndexing(library.store)).toBe(true);
    finishIndexing(library.store);
    expect(needsIndexing(library.store)).toBe(false);
    expect((await library.search({ query: "安全生产" })).total).toBe(1);
  });

  it("finds what was taken out behind the place it has reached", async () => {
    using library = createTestLibrary(Array.from({ length: 9 }, (_, i) => speech(i)));
    emptyIndex(library.store);
    const step = createIndexWork(library.store, { speeches: 2, bytes: 1 << 20 });
    for (let steps = 0; steps < 3; steps++) expect(step()).toBe(true);
    unindexSpeech(library.store, 1);
    while (step());
    expect((await library.search({ query: "安全生产" })).total).toBe(9);
    unindexSpeech(library.store, 4);
    while (step());
    expect((await library.search({ query: "安全生产" })).total).toBe(9);
  });

  it("writes new lists and merges segments in steps, and finds the same after each, also what is indexed meanwhile", async () => {
    using library = createTestLibrary();
    let count = 0;
    for (let i = 0; i < 12; i++) {
      library.add(speech(count++));
      library.store.transaction(() => listUpTo(library.store, readState(library.store, "end")));
    }
    expect(liveSegments(library.store)).toHaveLength(12);
    const step = createIndexWork(library.store, { speeches: 5, bytes: 40 });
    for (let steps = 1; step(); steps++) {
      if (steps === 3) library.add(speech(count++));
      expect((await library.search({ query: "研究安全生产" })).total).toBe(count);
      expect((await library.search({ query: "第…议" })).total).toBe(count);
    }
    expect(liveSegments(library.store)).toHaveLength(1);
    expect(deadSegments(library.store)).toEqual([]);
  });

  it("merges equal segments also where a short one is the newest, and leaves a much larger one alone", async () => {
    using library = createTestLibrary();
    const list = (): void =>
      library.store.transaction(() => listUpTo(library.store, readState(library.store, "end")));
    for (let i = 0; i < 30; i++) library.add(speech(i));
    list();
    for (let i = 30; i < 36; i++) {
      library.add(speech(i));
      list();
    }
    library.add({ blocks: ["第36次会议研究安全生产工作"] });
    list();
    const sizes = (): number[] => liveSegments(library.store).map(({ first, end }) => end - first);
    const [large = 0, ...rest] = sizes();
    expect(rest).toHaveLength(7);
    finishIndexing(library.store);
    expect(sizes()).toEqual([large, rest.reduce((sum, size) => sum + size, 0)]);
    expect((await library.search({ query: "研究安全生产" })).total).toBe(37);
  });

  it("lists what is new in pieces, and finds the same after each", async () => {
    using library = createTestLibrary([speech(0), speech(1), speech(2)]);
    const index = searchIndexOf(library.store);
    let pieces = 1;
    while (index.listNew(700)) {
      pieces++;
      if (pieces === 3) library.add(speech(3));
    }
    expect(pieces).toBe(6);
    expect((await library.search({ query: "研究安全生产" })).total).toBe(4);
    expect((await library.search({ query: "第…议" })).total).toBe(4);
    library.add(speech(4));
    expect(index.listNew(700)).toBe(true);
    expect((await library.search({ query: "研究安全生产" })).total).toBe(5);
    expect(index.listNew(700)).toBe(false);
  });

  it("throws away what a merge had written when the program ended in the middle of it", async () => {
    using library = createTestLibrary();
    for (let i = 0; i < 12; i++) {
      library.add(speech(i));
      library.store.transaction(() => listUpTo(library.store, readState(library.store, "end")));
    }
    const step = createIndexWork(library.store, { speeches: 5, bytes: 40 });
    step();
    step();
    expect(deadSegments(library.store)).toHaveLength(1);
    finishIndexing(library.store);
    expect(liveSegments(library.store)).toHaveLength(1);
    expect(deadSegments(library.store)).toEqual([]);
    const pages = library.store.db.prepare("SELECT count(DISTINCT id >> 32) FROM search_pages").pluck();
    expect(pages.get()).toBe(1);
    expect((await library.search({ query: "研究安全生产" })).total).toBe(12);
  });

  it("keeps what was removed out of the lists' results and finds what was restored", async () => {
    using library = createTestLibrary(Array.from({ length: 6 }, (_, i) => speech(i)));
    finishIndexing(library.store);
    library.store.transaction(() => listUpTo(library.store, readState(library.store, "end")));
    unindexSpeech(library.store, 2);
    expect((await library.search({ query: "安全生产" })).total).toBe(5);
    expect((await library.search({ query: "第…工作", mode: "pattern" })).total).toBe(5);
    library.store.transaction(() => indexSpeech(library.store, 2));
    expect((await library.search({ query: "第…工作", mode: "pattern" })).total).toBe(6);
    expect((await library.search({ query: "第1次会议" })).total).toBe(1);
  });
});
