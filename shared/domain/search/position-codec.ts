/**
 * Ascending positions as bytes: each is written as its difference from the one before, seven bits a byte, low bits first, the
 * high bit set where more follow. About 1.3 bytes a position for frequent characters, two to three for rare ones.
 */

/** More bytes than a number can take. */
export const LONGEST_NUMBER = 5;

/** Writes a whole number below 2^32; returns the place after it. `bytes` must have room. */
export function writeNumber(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  let next = at;
  while (rest > 127) {
    bytes[next++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes[next++] = rest;
  return next;
}

/** Reads numbers one after the other. */
export class NumberReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  next(): number {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
      shift += 7;
    }
  }
}

/** Writes positions[from..to), the first as its difference from `before`; returns the place after them. */
export function encodePositions(
  positions: Uint32Array,
  [from, to]: readonly [number, number],
  before: number,
  bytes: Uint8Array,
  at: number,
): number {
  let last = before;
  let next = at;
  for (let i = from; i < to; i++) {
    const position = positions[i] ?? 0;
    const step = position - last;
    if (step < 128) bytes[next++] = step;
    else next = writeNumber(bytes, next, step);
    last = position;
  }
  return next;
}

/** Reads `count` positions from `at` on into `into` at `to`; the inverse of `encodePositions`. */
export function decodePositions(
  bytes: Uint8Array,
  at: number,
  before: number,
  count: number,
  into: Uint32Array,
  to: number,
): void {
  let position = before;
  let next = at;
  for (let i = to; i < to + count; i++) {
    let byte = bytes[next++] ?? 0;
    if (byte < 128) position += byte;
    else {
      let step = byte & 127;
      let shift = 7;
      do {
        byte = bytes[next++] ?? 0;
        step |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      position += step >>> 0;
    }
    into[i] = position;
  }
}
