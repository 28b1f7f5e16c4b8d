/** The parts a speech is made of; the three pillars are review, arrangements and implementation. */
export const ROLES = [
  "opening",
  "review",
  "situation",
  "problems",
  "arrangements",
  "implementation",
  "closing",
] as const;

export type Role = (typeof ROLES)[number];

/** What a speech is given for or by: town, county, city, province, nation, company or school. */
export const LEVELS = ["town", "county", "city", "province", "nation", "company", "school"] as const;

export type SpeechLevel = (typeof LEVELS)[number];

/** What a text is. Notices are all papers that order or announce. */
export type TextKind = "speech" | "notice" | "news" | "other";

/** By what sign a text was told to be what it is. */
export type KindReason =
  | "salutation"
  | "title"
  | "form"
  | "dateline"
  | "reported"
  | "table"
  | "voice"
  | "none";

/** What a stretch of text stands for when it has to change with the speech. */
export const SLOT_KINDS = ["year", "date", "number", "mask", "place", "org", "person", "session"] as const;

export type SlotKind = (typeof SLOT_KINDS)[number];

/** One line of a source file as an importer found it; plain text has only `text`. */
export interface SourceLine {
  readonly text: string;
  /** Outline level the file itself gives this line, 1 = top. */
  readonly outlineLevel?: number;
  /** Paragraph style name as the file spells it. */
  readonly styleName?: string;
  /** Number that the word processor draws before the line, e.g. 一、; not part of `text`. */
  readonly number?: string;
  /** Where the line stands when it is not running text. */
  readonly place?: "table" | "text-box" | "footnote" | "header" | "footer";
}

export interface Block {
  readonly type: "heading" | "paragraph";
  /** 1 = top; depth in this speech's own tree; null for paragraphs. */
  readonly level: number | null;
  /** The number or sign as written, e.g. 一、 or （一）; null where there is none. */
  readonly marker: string | null;
  /** Heading text stands without its marker and without a final 。 or ：. */
  readonly text: string;
  readonly role: Role;
  /** 1-based line of the source. */
  readonly line: number;
}

export interface Removed {
  readonly line: number;
  readonly text: string;
  /** "metadata" for head matter that is kept elsewhere, else the kind of rubbish. */
  readonly reason: string;
}

/** A stretch of `blocks[block].text`; offsets in UTF-16 units. */
export interface Slot {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly kind: SlotKind;
  readonly text: string;
}

export interface Speaker {
  readonly post: string | null;
  readonly name: string | null;
}

/** A speech as the reader understood it. Every character of the source (white space and a heading's final 。 or ： apart)
 * stands in title, salutation, a block or removed, once and in order. */
export interface ParsedSpeech {
  readonly title: string | null;
  readonly salutation: string | null;
  readonly speaker: Speaker | null;
  /** ISO, as exact as known: 2025-08-06, 2025-08 or 2025. */
  readonly date: string | null;
  readonly occasion: string | null;
  readonly level: SpeechLevel | null;
  readonly kind: TextKind;
  readonly kindReason: KindReason;
  readonly blocks: readonly Block[];
  readonly removed: readonly Removed[];
  readonly slots: readonly Slot[];
}
