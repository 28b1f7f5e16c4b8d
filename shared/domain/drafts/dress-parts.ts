import type { FoundSlot } from "../speech/slots.ts";
import type { SlotKind } from "../speech/speech.ts";
import { plainForm } from "../text/plain.ts";

/** The part of a found slot that has to be filled in anew; its unit or form of address is not part of it. */
export interface SlotPart {
  readonly start: number;
  readonly end: number;
  readonly kind: SlotKind;
  readonly text: string;
  /** What follows and stays as text: 亿元, 年, 同志; empty where nothing does. */
  readonly tail: string;
}

const FIGURE =
  /^(?:\d[\d,]*(?:\.\d+)?(?:[-至到~]\d[\d,]*(?:\.\d+)?)?|百分之[一二三四五六七八九十百]+(?:点[一二三四五六七八九零〇]+)?|[一二三四五六七八九十百]+分之[一二三四五六七八九十百]+|[一二两三四五六七八九十][一二三四五六七八九十百千零〇万亿]*)/u;
const YEAR = /^(.+?)年度?$/u;
const ADDRESS = /^(.+?)同志$/u;
const MASK = String.raw`[*×xX○〇_?.]+`;
const MASKED_YEAR = new RegExp(`^((?:19|20)${MASK})年度?$`, "u");
const MASKED_NAME = new RegExp(`^${MASK}(?:省|市|县|区|州|旗|镇|乡|村)$`, "u");
const MASKED_DATE = new RegExp(`^${MASK}(?:年|月)`, "u");
const MASKED_FIGURE = new RegExp(`^(${MASK})([^*×xX○〇_?.].*)$`, "u");

function cut(slot: FoundSlot, length: number, kind: SlotKind): SlotPart {
  return {
    start: slot.start,
    end: slot.start + length,
    kind,
    text: slot.text.slice(0, length),
    tail: slot.text.slice(length),
  };
}

/** A mask says by what follows it what it hides. */
function splitMask(slot: FoundSlot, plain: string): SlotPart {
  const year = MASKED_YEAR.exec(plain);
  if (year !== null) return cut(slot, year[1]?.length ?? plain.length, "year");
  if (MASKED_NAME.test(plain)) return cut(slot, plain.length, "place");
  if (MASKED_DATE.test(plain)) return cut(slot, plain.length, "date");
  const figure = MASKED_FIGURE.exec(plain);
  if (figure !== null) return cut(slot, figure[1]?.length ?? plain.length, "number");
  return cut(slot, plain.length, "mask");
}

/** What of a found slot is to be filled in; null where nothing is (a figure that cannot be told from its unit). */
export function splitSlot(slot: FoundSlot): SlotPart | null {
  const plain = plainForm(slot.text);
  switch (slot.kind) {
    case "mask":
      return splitMask(slot, plain);
    case "number": {
      const length = FIGURE.exec(plain)?.[0].length ?? 0;
      return length === 0 ? null : cut(slot, length, "number");
    }
    case "year":
      return cut(slot, YEAR.exec(plain)?.[1]?.length ?? plain.length, "year");
    case "person":
      return cut(slot, ADDRESS.exec(plain)?.[1]?.length ?? plain.length, "person");
    default:
      return cut(slot, plain.length, slot.kind);
  }
}
