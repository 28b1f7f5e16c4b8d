import type { SourceLine } from "../../../shared/domain/speech/speech.ts";
import { codePageOfCharset, decodeCodePage } from "./rtf/code-pages.ts";
import { CHARACTERS, destinationOf, type Destination } from "./rtf/destinations.ts";
import { rtfTokens } from "./rtf/rtf-tokens.ts";
import { ParagraphCollector, type ParagraphFacts } from "./paragraph-collector.ts";
import type { SourceFile } from "./source-file.ts";

const MAX_DEPTH = 10_000;

/** Properties of the paragraph in work. */
interface RtfParagraph {
  readonly style: number | undefined;
  /** 1 = top. */
  readonly outlineLevel: number | undefined;
  readonly inTable: boolean;
}

const PLAIN: RtfParagraph = { style: undefined, outlineLevel: undefined, inTable: false };

/** What a group inherits from the one around it. */
interface State {
  destination: Destination;
  font: number | undefined;
  hidden: boolean;
  /** Bytes that stand for an old reader's idea of one \u character. */
  fallback: number;
  paragraph: RtfParagraph;
  collector: ParagraphCollector;
  /** Text of the list number before the paragraph in work. */
  number: { text: string };
}

class RtfReader {
  private state: State = {
    destination: "text",
    font: undefined,
    hidden: false,
    fallback: 1,
    paragraph: PLAIN,
    collector: new ParagraphCollector(),
    number: { text: "" },
  };
  private readonly stack: State[] = [];
  private readonly fonts = new Map<number, number>();
  private readonly styles = new Map<number, { name: string; outlineLevel: number | undefined }>();
  private readonly notes: SourceLine[] = [];
  private style = { id: 0, name: "", outlineLevel: undefined as number | undefined };
  private codePage = 1252;
  private bytes: number[] = [];
  private skip = 0;
  /** Whether the next control word opens a destination, and whether \* stood before it. */
  private atStart = false;
  private starred = false;

  open(): void {
    this.flushBytes();
    if (this.stack.length >= MAX_DEPTH) throw new RangeError("RTF nests too deeply");
    this.stack.push(this.state);
    this.state = { ...this.state };
    this.atStart = true;
    this.starred = false;
    this.skip = 0;
  }

  close(): void {
    this.flushBytes();
    const closed = this.state;
    const outer = this.stack.pop();
    if (!outer) return;
    this.state = outer;
    this.atStart = false;
    this.skip = 0;
    if (closed.destination === "styles" && this.style.name !== "") this.keepStyle();
    if (closed.collector === outer.collector) return;
    if (closed.collector.hasText) this.endParagraph(closed);
    const lines = closed.collector.finish();
    if (closed.destination === "note") this.notes.push(...lines);
    else outer.collector.anchor(lines);
  }

  word(word: string, value: number | undefined): void {
    if (word === "*" && this.atStart) {
      this.starred = true;
      return;
    }
    this.flushBytes();
    const opens = this.atStart ? destinationOf(word, this.starred) : null;
    this.atStart = false;
    if (opens && this.state.destination !== "skip") return this.enter(opens);
    if (word === "ud") return this.leaveSkipped();
    if (this.skip > 0) {
      this.skip--;
      if (CHARACTERS.has(word)) return;
    }
    this.control(word, value);
  }

  text(bytes: readonly number[]): void {
    this.atStart = false;
    const from = Math.min(this.skip, bytes.length);
    this.skip -= from;
    for (let at = from; at < bytes.length; at++) this.bytes.push(bytes[at] ?? 0);
  }

  finish(): SourceLine[] {
    while (this.stack.length > 0) this.close();
    this.flushBytes();
    if (this.state.collector.hasText) this.endParagraph(this.state);
    return [...this.state.collector.finish(), ...this.notes];
  }

  private enter(destination: Destination): void {
    this.state.destination = destination;
    if (destination === "box" || destination === "note") {
      this.state.collector = new ParagraphCollector(destination === "box" ? "text-box" : "footnote");
      this.state.paragraph = PLAIN;
      this.state.number = { text: "" };
    }
  }

  /** {\upr{text}{\*\ud{text}}}: the second text is the first in Unicode. */
  private leaveSkipped(): void {
    const around = this.stack.at(-2);
    if (around) this.state.destination = around.destination;
  }

  private endParagraph({ collector, paragraph, number }: State): void {
    const style = paragraph.style === undefined ? undefined : this.styles.get(paragraph.style);
    const outlineLevel = paragraph.outlineLevel ?? style?.outlineLevel;
    const facts: ParagraphFacts = {
      number: number.text,
      ...(style && { styleName: style.name }),
      ...(outlineLevel !== undefined && { outlineLevel }),
    };
    collector.endParagraph(facts, paragraph.inTable);
    number.text = "";
  }

  private keepStyle(): void {
    const { id, outlineLevel } = this.style;
    const name = this.style.name.replace(/;.*$/su, "").trim();
    const builtIn = /^heading ([1-9])$/iu.exec(name)?.[1];
    this.styles.set(id, { name, outlineLevel: outlineLevel ?? (builtIn ? Number(builtIn) : undefined) });
    this.style = { id: 0, name: "", outlineLevel: undefined };
  }

  private flushBytes(): void {
    if (this.bytes.length === 0) return;
    const charset = this.state.font === undefined ? undefined : this.fonts.get(this.state.font);
    this.put(decodeCodePage(this.bytes, charset ?? this.codePage));
    this.bytes = [];
  }

  private put(text: string): void {
    const { destination, hidden, collector, number } = this.state;
    if (destination === "styles") this.style.name += text;
    else if (destination === "number") number.text += text;
    else if (!hidden && destination !== "skip" && destination !== "fonts") collector.add(text);
  }

  private get isText(): boolean {
    return ["text", "box", "note"].includes(this.state.destination);
  }

  private control(word: string, value: number | undefined): void {
    const { state } = this;
    if (word === "u") return this.unicode(value ?? 0);
    if (word === "uc") state.fallback = Math.max(0, value ?? 1);
    else if (word === "ansicpg") this.codePage = value || 1252;
    else if (word === "f") state.font = value;
    else if (state.destination === "fonts") this.fontTable(word, value);
    else if (state.destination === "styles") this.styleSheet(word, value);
    else if (CHARACTERS.has(word)) this.put(CHARACTERS.get(word) ?? "");
    else if (word === "v" || word === "deleted") state.hidden = value !== 0;
    else if (word === "plain") state.hidden = false;
    else if (this.isText) this.paragraphWord(word, value);
  }

  private fontTable(word: string, value: number | undefined): void {
    if (this.state.font === undefined || value === undefined) return;
    const page = word === "fcharset" ? codePageOfCharset(value) : word === "cpg" ? value : undefined;
    if (page !== undefined) this.fonts.set(this.state.font, page);
  }

  private styleSheet(word: string, value: number | undefined): void {
    if (word === "s") this.style.id = value ?? 0;
    else if (word === "outlinelevel" && value !== undefined && value < 9) this.style.outlineLevel = value + 1;
  }

  private paragraphWord(word: string, value: number | undefined): void {
    const { state } = this;
    const { collector, paragraph } = state;
    if (word === "par" || word === "sect" || word === "page") this.endParagraph(state);
    else if (word === "line" || word === "lbr") collector.add("\n");
    else if (word === "cell" || word === "nestcell") {
      this.endParagraph({ ...state, paragraph: { ...paragraph, inTable: true } });
      collector.endCell();
    } else if (word === "row" || word === "nestrow") collector.endRow();
    else if (word === "pard") state.paragraph = PLAIN;
    else if (word === "intbl") state.paragraph = { ...paragraph, inTable: true };
    else if (word === "s") state.paragraph = { ...paragraph, style: value };
    else if (word === "outlinelevel" && value !== undefined)
      state.paragraph = { ...paragraph, outlineLevel: value >= 0 && value < 9 ? value + 1 : undefined };
  }

  /** \uN is a UTF-16 unit as a signed number; the characters after it are for readers that do not know it. */
  private unicode(value: number): void {
    this.put(String.fromCharCode(value & 0xffff));
    this.skip = this.state.fallback;
  }
}

/**
 * Reads Rich Text Format: code pages by font and document, \u characters, list numbers as written by the word processor, text
 * boxes, footnotes last; hidden and deleted text is left out. Throws on groups that nest too deeply.
 */
export function readRtf(bytes: Uint8Array): SourceFile {
  const reader = new RtfReader();
  for (const token of rtfTokens(bytes)) {
    if (token.kind === "open") reader.open();
    else if (token.kind === "close") reader.close();
    else if (token.kind === "word") reader.word(token.word, token.value);
    else if (token.kind === "bytes") reader.text(token.bytes);
  }
  return { format: "rtf", encoding: "utf-8", lines: reader.finish() };
}
