import { describe, expect, it } from "vitest";
import { countSegments, readState, writeState } from "../../../electron/core/indexing/index-queries.ts";
import {
  createIndexWork,
  finishIndexing,
  needsIndexing,
} from "../../../electron/core/indexing/index-work.ts";
import { INDEX_VERSION } from "../../../electron/core/indexing/index-version.ts";
import { createTestLibrary } from "./test-library.ts";

const speech = (number: number) => ({ blocks: [`第${number}次会议研究安全生产工作`, `${number}号文件`] });

describe("keeping the index current", () => {
  it("builds an index of another version anew, step by step, and searches see it", async () => {
    using library = createTestLibrary(Array.from({ length: 12 }, (_, i) => speech(i)));
    expect((await library.search({ query: "安全生产" })).total).toBe(12);
    writeState(library.store, "version", INDEX_VERSION + 1);
    expect(needsIndexing(library.store)).toBe(true);
    const step = createIndexWork(library.store, { speeches: 5, pages: 10 });
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
    library.store.db.prepare("DELETE FROM search_speeches").run();
    library.store.db.prepare("INSERT INTO block_grams (block_grams) VALUES ('delete-all')").run();
    expect(needsIndexing(library.store)).toBe(true);
    finishIndexing(library.store);
    expect(needsIndexing(library.store)).toBe(false);
    expect((await library.search({ query: "安全生产" })).total).toBe(1);
  });

  it("merges the segments into one and loses nothing", async () => {
    using library = createTestLibrary();
    library.store.db.prepare("INSERT INTO block_grams (block_grams, rank) VALUES ('automerge', 0)").run();
    for (let i = 0; i < 12; i++) library.add(speech(i));
    expect(needsIndexing(library.store)).toBe(false);
    expect(countSegments(library.store)).toBeGreaterThan(6);
    finishIndexing(library.store);
    expect(countSegments(library.store)).toBe(1);
    expect((await library.search({ query: "研究安全生产" })).total).toBe(12);
  });
});
