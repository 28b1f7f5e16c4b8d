/**
 * Ascending positions as bytes: each as its difference from the one before. Whole groups of 32 take as many bits a difference as the
 * largest of them needs, after one byte that tells how many ("binary packing" of Lemire and Boytsov, 2015); the rest seven bits a byte, low
 * bits first, the high bit set where more follow. About 1.2 bytes a position for frequent characters, two for rare ones.
 */

/** Differences that are packed together. */
const GROUP = 32;
/** Wider differences could not be cut out of four bytes that begin at any bit: they take all 32 bits. */
const WIDEST = 25;
/** Reading packed groups may look at so many bytes after the last one. */
export const SLACK = 3;

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

/** Writes some positions with `bits` each (1 to 25, or 32); returns the place after them. */
function packSteps(steps: Uint32Array, bits: number, bytes: Uint8Array, at: number): number {
  let next = at;
  let held = 0;
  let waiting = 0;
  for (const step of steps) {
    if (bits > WIDEST) {
      for (let shift = 0; shift < 32; shift += 8) bytes[next++] = step >>> shift;
      continue;
    }
    held |= step << waiting;
    waiting += bits;
    while (waiting >= 8) {
      bytes[next++] = held;
      held >>>= 8;
      waiting -= 8;
    }
  }
  return next;
}

const steps = new Uint32Array(GROUP);

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
  let i = from;
  for (; i + GROUP <= to; i += GROUP) {
    let all = 1;
    for (let k = 0; k < GROUP; k++) {
      const position = positions[i + k] as number;
      steps[k] = position - last;
      all |= position - last;
      last = position;
    }
    const needed = 32 - Math.clz32(all);
    const bits = needed > WIDEST ? 32 : needed;
    bytes[next++] = bits;
    next = packSteps(steps, bits, bytes, next);
  }
  for (; i < to; i++) {
    const position = positions[i] as number;
    next = writeNumber(bytes, next, position - last);
    last = position;
  }
  return next;
}

/**
 * Reads `count` positions from `at` on into `into` at `to`; the inverse of `encodePositions`. SLACK bytes of any value must stand after
 * the last list of `bytes`.
 */
export function decodePositions(
  bytes: Uint8Array,
  at: number,
  before: number,
  count: number,
  into: Uint32Array,
  to: number,
): void {
  let position = before | 0;
  let next = at;
  let i = to;
  const end = to + count;
  if (count >= GROUP) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    while (i + GROUP <= end) {
      const bits = bytes[next++] as number;
      const mask = -1 >>> (32 - bits);
      const firstBit = next << 3;
      const endBit = firstBit + GROUP * bits;
      for (let bit = firstBit; bit < endBit; bit += bits) {
        position = (position + ((view.getUint32(bit >>> 3, true) >>> (bit & 7)) & mask)) | 0;
        into[i++] = position;
      }
      next = endBit >>> 3;
    }
  }
  const numbers = new NumberReader(bytes, next);
  while (i < end) {
    position = (position + numbers.next()) | 0;
    into[i++] = position;
  }
}
