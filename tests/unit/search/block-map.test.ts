import { array, assert, nat, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { BlockMap } from "../../../electron/core/indexing/block-map.ts";

/** Speeches one after the other: units left free before each (where another was removed), and the lengths of its blocks. */
const libraries = array(record({ free: nat(300), lengths: array(nat(400), { maxLength: 12 }) }), {
  minLength: 1,
  maxLength: 8,
});

/** A map, and the block of every position by looking at one after the other; -1 where there is none. */
function mapOf(library: { free: number; lengths: number[] }[]): { map: BlockMap; truth: number[] } {
  const map = new BlockMap();
  const truth: number[] = [];
  let block = 1;
  for (const { free, lengths } of library) {
    for (let i = 0; i < free; i++) truth.push(-1);
    map.add(truth.length, block, lengths);
    for (const length of lengths) {
      for (let i = 0; i <= length; i++) truth.push(block);
      block++;
    }
    block += 3;
  }
  return { map, truth };
}

const everyFew = (end: number, step: number): Uint32Array =>
  Uint32Array.from({ length: Math.ceil(end / step) }, (_, i) => i * step);

describe("the map from positions to blocks", () => {
  it("groups positions by the block that holds them, and leaves out those in none", () => {
    assert(
      property(libraries, nat(90), (library, step) => {
        const { map, truth } = mapOf(library);
        const positions = everyFew(truth.length + 200, step + 1);
        const { groups, positions: kept } = map.group(positions);
        expect([...kept]).toEqual([...positions].filter((position) => (truth[position] ?? -1) >= 0));
        const blocks = [...kept].map((position) => truth[position]);
        expect([...groups.blocks]).toEqual([...new Set(blocks)]);
        expect([...groups.firsts]).toEqual([
          ...[...groups.blocks].map((block) => blocks.indexOf(block)),
          kept.length,
        ]);
        for (const position of positions) expect(map.blockAt(position)).toBe(truth[position] ?? -1);
      }),
      { numRuns: 60 },
    );
  });
});
