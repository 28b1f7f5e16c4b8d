import type { Gazetteer } from "../speech/gazetteer.ts";
import { findSlots, type FoundSlot } from "../speech/slots.ts";

/** Stands for any run of digits, and for years and sessions written in words. */
export const FIGURE = 0xe000;
/** Stands for the break between two lines. */
export const LINE = 0xe001;
/** Stands for the name of a place, an organisation or a person. */
const NAME = 0xe002;
/** Ends a text; a match never goes across it. */
export const END = 0x0a;

const MARKS = new Set(Array.from("，。；！？：,;!?:", (mark) => mark.charCodeAt(0)));

/** Whether the symbol ends a clause; 、 does not. */
export const endsClause = (symbol: number): boolean => MARKS.has(symbol);

/** What belongs to one text alone: a candidate stops before it. */
export const isForeign = (symbol: number): boolean => symbol >= FIGURE && symbol <= NAME;

const NAME_KINDS = new Set<FoundSlot["kind"]>(["place", "org", "person"]);
const DIGIT = /[\d０-９]/u;
const RUNS = /[\d０-９]+(?:[.．][\d０-９]+)*/gu;
const SPACE = /[^\S\n]/gu;
const LINES = /\n+/gu;

/** Sessions of one assembly (第三届, 十二届四次全会); 十四五 and 二十大 are everybody's. */
function isOneSession({ kind, text }: FoundSlot): boolean {
  return kind === "session" && text.includes("届");
}

function symbolOf(slot: FoundSlot): string {
  if (NAME_KINDS.has(slot.kind)) return String.fromCharCode(NAME);
  const figure = String.fromCharCode(FIGURE);
  if (DIGIT.test(slot.text)) return slot.text;
  if (slot.kind === "year") return `${figure}年`;
  return slot.kind === "session" && !isOneSession(slot) ? slot.text : figure;
}

/**
 * Text as completion compares it: without spaces, each run of digits, each name and each line break one symbol. Slots are found
 * line by line.
 */
export function foldForCompletion(text: string, gazetteer?: Gazetteer): string {
  let out = "";
  for (const line of text.replaceAll("\r", "").replaceAll(SPACE, "").replaceAll(LINES, "\n").split("\n")) {
    let at = 0;
    let folded = "";
    for (const slot of findSlots(line, gazetteer)) {
      folded += line.slice(at, slot.start) + symbolOf(slot);
      at = slot.end;
    }
    out += (out === "" ? "" : String.fromCharCode(LINE)) + folded + line.slice(at);
  }
  return out.replaceAll(RUNS, String.fromCharCode(FIGURE));
}
