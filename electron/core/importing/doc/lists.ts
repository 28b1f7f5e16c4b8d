import type { ListLevel, NumberedList } from "../list-counter.ts";
import { viewOf } from "./file-information.ts";

/** Number formats of [MS-OSHARED] 2.2.1.3 (MSONFC) by the names they have in ECMA-376. */
const FORMATS: Readonly<Record<number, string>> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  10: "ideographDigital",
  11: "japaneseCounting",
  14: "decimalFullWidth",
  16: "chineseLegalSimplified",
  17: "japaneseDigitalTenThousand",
  18: "decimalEnclosedCircle",
  19: "decimalFullWidth2",
  22: "decimalZero",
  23: "bullet",
  26: "decimalEnclosedFullstop",
  27: "decimalEnclosedParen",
  28: "decimalEnclosedCircleChinese",
  29: "ideographEnclosedCircle",
  30: "ideographTraditional",
  31: "ideographZodiac",
  33: "taiwaneseCounting",
  34: "ideographLegalTraditional",
  35: "taiwaneseCountingThousand",
  36: "taiwaneseDigital",
  37: "chineseCounting",
  38: "chineseLegalSimplified",
  39: "chineseCountingThousand",
  255: "none",
};

const LIST_SIZE = 28;
const OVERRIDE_SIZE = 16;
const LEVEL_HEAD = 28;

/** Reads bytes in order; throws RangeError at the end of what is there. */
class Reader {
  at: number;
  readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.view = viewOf(bytes);
    this.at = at;
  }

  u8(): number {
    return this.view.getUint8(this.at++);
  }

  u16(): number {
    this.at += 2;
    return this.view.getUint16(this.at - 2, true);
  }

  i32(): number {
    this.at += 4;
    return this.view.getInt32(this.at - 4, true);
  }
}

/** LVL ([MS-DOC] 2.9.149): positions below 9 in the text stand for the number of that level. */
function readLevel(reader: Reader): ListLevel {
  const head = reader.at;
  const start = reader.i32();
  const format = reader.u8();
  const flags = reader.u8();
  reader.at = head + LEVEL_HEAD - 4;
  const characterBytes = reader.u8();
  const paragraphBytes = reader.u8();
  const limit = reader.u8();
  reader.at = head + LEVEL_HEAD + characterBytes + paragraphBytes;
  const length = reader.u16();
  let text = "";
  for (let index = 0; index < length; index++) {
    const code = reader.u16();
    text += code < 9 ? `%${code + 1}` : String.fromCharCode(code);
  }
  return {
    start,
    format: FORMATS[format] ?? "decimal",
    text,
    legal: (flags & 4) !== 0,
    restart: (flags & 8) === 0 ? undefined : limit,
  };
}

function readDefinitions(
  table: Uint8Array,
  start: number,
  size: number,
): Map<number, Map<number, ListLevel>> {
  const head = new Reader(table, start);
  const count = head.u16();
  // The levels of all lists follow the list of lists, which alone `size` measures.
  const levels = new Reader(table, start + size);
  const found = new Map<number, Map<number, ListLevel>>();
  for (let index = 0; index < count; index++) {
    head.at = start + 2 + index * LIST_SIZE;
    const id = head.i32();
    head.at += 22;
    const simple = (head.u8() & 1) !== 0;
    const own = new Map<number, ListLevel>();
    for (let at = 0; at < (simple ? 1 : 9); at++) own.set(at, readLevel(levels));
    found.set(id, own);
  }
  return found;
}

/**
 * Reads PlfLst and PlfLfo out of the table stream; the n-th list is what paragraphs call n (from 1). Lists that are broken are
 * left out, and their paragraphs have no number.
 */
export function readLists(
  table: Uint8Array,
  definitionsAt: { readonly start: number; readonly size: number },
  overrides: Uint8Array,
): (NumberedList | undefined)[] {
  const lists: (NumberedList | undefined)[] = [undefined];
  if (definitionsAt.size < 2 || overrides.length < 4) return lists;
  try {
    const definitions = readDefinitions(table, definitionsAt.start, definitionsAt.size);
    const head = new Reader(overrides);
    const count = head.i32();
    const data = new Reader(overrides, 4 + count * OVERRIDE_SIZE);
    for (let index = 0; index < count; index++) {
      head.at = 4 + index * OVERRIDE_SIZE;
      const id = head.i32();
      head.at += 8;
      const changed = head.u8();
      const levels = new Map(definitions.get(id));
      const startOverrides = new Map<number, number>();
      data.at += 4;
      for (let at = 0; at < changed; at++) {
        const start = data.i32();
        const flags = data.i32();
        const level = flags & 0xf;
        if ((flags & 0x20) !== 0) levels.set(level, readLevel(data));
        else if ((flags & 0x10) !== 0) startOverrides.set(level, start);
      }
      lists.push({ abstractId: String(id), levels, startOverrides });
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return lists;
}
