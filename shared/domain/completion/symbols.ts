import { splitSlot } from "../drafts/dress-parts.ts";
import type { SourceFacts } from "../drafts/known-values.ts";
import type { Gazetteer } from "../speech/gazetteer.ts";
import { findSlots, type FoundSlot } from "../speech/slots.ts";
import { blankCode, FIGURE_BLANK } from "./blanks.ts";

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

/** What a slot can take the place of. */
export const isBlank = (symbol: number): boolean => symbol === FIGURE || symbol === NAME;

const NAME_KINDS = new Set<FoundSlot["kind"]>(["place", "org", "person"]);
const DIGIT = /[\d０-９]/u;
/** A symbol, or digits that become one. */
const FOREIGN = /[\ue000\ue002]|[\d０-９]+(?:[.．][\d０-９]+)*/gu;
/** White space, and what only this module may put into a text. */
const IGNORED = /[^\S\n]|[\ue000-\ue002]/gu;
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

/** A text as completion compares it. */
interface FoldedText {
  readonly text: string;
  /** What its symbols for figures and names stood for, in order: codes of blanks. */
  readonly blanks: readonly number[];
}

/** One line; the codes of its blanks are added to `blanks`. */
function foldLine(
  line: string,
  gazetteer: Gazetteer | undefined,
  source: SourceFacts | undefined,
  blanks: number[],
): string {
  const named: number[] = [];
  let at = 0;
  let folded = "";
  for (const slot of findSlots(line, gazetteer)) {
    const symbol = symbolOf(slot);
    folded += line.slice(at, slot.start) + symbol;
    if (isBlank(symbol.charCodeAt(0)))
      named.push(blankCode(splitSlot(slot) ?? { ...slot, tail: "" }, line, source));
    at = slot.end;
  }
  folded += line.slice(at);
  return folded.replaceAll(FOREIGN, (symbol, place: number) => {
    const isSymbol = isBlank(symbol.charCodeAt(0));
    blanks.push((isSymbol ? named.shift() : figureCode(symbol, folded, place, source)) ?? FIGURE_BLANK);
    return isSymbol ? symbol : String.fromCharCode(FIGURE);
  });
}

/** Behind a year: 年, or the other end of a stretch of years. */
const YEAR_END = /^(?:年|[-－—–~～至到、]{1,2}(?:19|20)\d{2}年)/u;

/** Four digits before 年 are a year, all others a figure. */
function figureCode(digits: string, line: string, start: number, source: SourceFacts | undefined): number {
  const end = start + digits.length;
  if (digits.length !== 4 || !YEAR_END.test(line.slice(end, end + 8))) return FIGURE_BLANK;
  return blankCode({ start, end, kind: "year", text: digits, tail: "年" }, line, source);
}

/**
 * Text as completion compares it: without spaces, each run of digits, each name and each line break one symbol. Slots are found
 * line by line. With what is known of the speech it comes from, the blanks also tell how they stand to it.
 */
export function foldSpeech(text: string, gazetteer?: Gazetteer, source?: SourceFacts): FoldedText {
  const blanks: number[] = [];
  const lines = text.replaceAll(IGNORED, "").replaceAll(LINES, "\n").split("\n");
  const folded = lines.map((line) => foldLine(line, gazetteer, source, blanks));
  return { text: folded.join(String.fromCharCode(LINE)), blanks };
}

/** The same of a text of which only the symbols matter. */
export const foldForCompletion = (text: string, gazetteer?: Gazetteer): string =>
  foldSpeech(text, gazetteer).text;
