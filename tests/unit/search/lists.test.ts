import { array, assert, constantFrom, nat, property, tuple, uniqueArray, type Arbitrary } from "fast-check";
import { describe, expect, it } from "vitest";
import { apart, followedBy, seek, thinned, unite } from "../../../shared/domain/search/join-positions.ts";
import { findInPage, PageReader, PageWriter } from "../../../shared/domain/search/list-page.ts";
import { gramKey, listPositions } from "../../../shared/domain/search/list-positions.ts";
import { decodePositions, encodePositions, SLACK } from "../../../shared/domain/search/position-codec.ts";

const ascending = (most: number): Arbitrary<Uint32Array> =>
  uniqueArray(nat(most), { maxLength: 120 }).map((list) => Uint32Array.from(list).sort());
const positions = ascending(0xfffffffe);
/** What is joined lies less than 2^31 apart. */
const ofOneLibrary = ascending(0x7fffff00);
const units = array(constantFrom(0, 1, 0x4e00, 0x4e01, 0xd83d, 0xffff), { maxLength: 60 });

function comesBack(list: Uint32Array, origin: number): Uint32Array {
  const bytes = new Uint8Array(list.length * 5 + SLACK);
  const end = encodePositions(list, [0, list.length], origin, bytes, 0);
  bytes.fill(0xff, end);
  const read = new Uint32Array(list.length);
  decodePositions(bytes.subarray(0, end + SLACK), 0, origin, list.length, read, 0);
  return read;
}

describe("lists of positions", () => {
  it("reads positions of any size back as they were written", () => {
    assert(
      property(positions, (list) => {
        expect(comesBack(list, 0)).toEqual(list);
      }),
    );
  });

  it("reads positions that lie close together back, with as few bits as the farthest two need", () => {
    const close = tuple(nat(31), array(nat(100_000), { maxLength: 200 }));
    assert(
      property(close, nat(0x7fffffff), ([bits, gaps], origin) => {
        let at = origin;
        const list = Uint32Array.from(gaps, (gap) => (at += 1 + (gap >>> bits)));
        expect(comesBack(list, origin)).toEqual(list);
      }),
    );
    const dense = Uint32Array.from({ length: 320 }, (_, i) => 5000 + 7 * i);
    const bytes = new Uint8Array(2000);
    expect(encodePositions(dense, [32, 320], dense[31] ?? 0, bytes, 0)).toBe(9 * (1 + (32 * 3) / 8));
  });

  it("lists every unit and every pair of neighbours, nothing across a 0", () => {
    assert(
      property(units, nat(20), (text, cut) => {
        const count = Math.max(0, text.length - cut);
        const { keys, starts, positions: all } = listPositions(Uint16Array.from(text), count, 1000);
        const listed = new Map<number, number[]>();
        keys.forEach((key, i) => listed.set(key, [...all.subarray(starts[i], starts[i + 1])]));
        const truth = new Map<number, number[]>();
        const add = (key: number, place: number): unknown =>
          truth.set(key, [...(truth.get(key) ?? []), 1000 + place]);
        text.slice(0, count).forEach((unit, place) => {
          const next = text[place + 1] ?? 0;
          if (unit !== 0) add(gramKey(unit), place);
          if (unit !== 0 && next !== 0) add(gramKey(unit, next), place);
        });
        expect(listed).toEqual(truth);
        expect([...keys]).toEqual([...truth.keys()].sort((a, b) => a - b));
      }),
    );
  });

  it("finds each list in the page that may hold it, and none that was not written", () => {
    const lists = uniqueArray(tuple(nat(0xffffffff), nat(3000)), { selector: ([key]) => key, maxLength: 40 });
    assert(
      property(lists, (wanted) => {
        const pages: { firstKey: number; page: Uint8Array }[] = [];
        const writer = new PageWriter(7, (firstKey, page) => pages.push({ firstKey, page }));
        const sorted = wanted.toSorted((a, b) => a[0] - b[0]);
        for (const [key, length] of sorted)
          writer.add(
            key,
            Uint32Array.from({ length }, (_, i) => 7 + 3 * i),
            0,
            length,
          );
        writer.finish();
        const read = pages.flatMap(({ firstKey, page }) => {
          const reader = new PageReader(firstKey, page);
          const found: [number, number][] = [];
          for (let list = reader.next(); list !== null; list = reader.next())
            found.push([list.key, list.count]);
          return found;
        });
        expect(read).toEqual(sorted);
        const countIn = (key: number): number | undefined => {
          const one = pages.findLast(({ firstKey }) => firstKey <= key);
          return one && findInPage(one.firstKey, one.page, key)?.count;
        };
        const known = new Map(sorted);
        for (const [key] of sorted) {
          expect(countIn(key)).toBe(known.get(key));
          expect(countIn(key + 1)).toBe(known.get(key + 1));
        }
      }),
    );
  });

  it("thins out a much longer list, and no other", () => {
    assert(
      property(ofOneLibrary, nat(0xfff), nat(40), (list, step, reach) => {
        const few = Uint32Array.from({ length: 3 }, (_, i) => (list[0] ?? 0) + 20 + i * step);
        const near = (at: number): boolean => [...few].some((one) => at >= one - 20 && at <= one + reach);
        const long = Uint32Array.from({ length: 60 }, (_, i) => (list[0] ?? 0) + 11 * i);
        expect([...thinned(long, few, -20, reach)]).toEqual([...long].filter(near));
        expect(thinned(few, long, -20, reach)).toBe(few);
      }),
    );
    expect(thinned(Uint32Array.of(3, 4), new Uint32Array(0), 0, 9)).toEqual(new Uint32Array(0));
  });

  it("keeps what does not overlap, the first of what does", () => {
    expect([...apart(Uint32Array.of(3, 5, 6, 7, 20, 21, 24), 3)]).toEqual([3, 6, 20, 24]);
    expect([...apart(Uint32Array.of(0, 1, 2), 1)]).toEqual([0, 1, 2]);
  });

  it("joins lists as sets do", () => {
    assert(
      property(ofOneLibrary, ofOneLibrary, nat(9), (a, b, shift) => {
        const both = Uint32Array.from(b, (value) => value + shift);
        const inB = new Set(both);
        const mixed = unite([a, b]);
        expect([...mixed]).toEqual([...new Set([...a, ...b])].sort((x, y) => x - y));
        expect([...followedBy(mixed, both.sort(), shift)]).toEqual(
          [...mixed].filter((value) => inB.has(value + shift)),
        );
        for (const value of a) expect(mixed[seek(mixed, 0, value)]).toBe(value);
      }),
    );
  });
});
