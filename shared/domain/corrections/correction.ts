import type { Role } from "../speech/speech.ts";

/** Where in a text a correction is made: it is found again by its words, and where they stand more than once by the line. */
export interface Place {
  /** 1-based line of the source. */
  readonly line: number;
  /** Text of the block with its marker, or of the removed line. */
  readonly text: string;
}

/** What a clerk put right in what the reader made of a text. */
export type Change =
  /** `place`: the block or removed line that is the title; null where it was typed. */
  | { readonly kind: "title"; readonly value: string; readonly place: Place | null }
  | { readonly kind: "speaker"; readonly post: string | null; readonly name: string | null }
  /** ISO, as exact as known. */
  | { readonly kind: "date"; readonly value: string | null }
  | { readonly kind: "occasion"; readonly value: string | null }
  /** A paragraph becomes a heading, or a heading gets another level (1 = top). */
  | { readonly kind: "heading"; readonly place: Place; readonly level: number }
  | { readonly kind: "paragraph"; readonly place: Place }
  /** Of a paragraph, or of a heading with what stands below it. */
  | { readonly kind: "role"; readonly place: Place; readonly role: Role }
  /** A removed line goes back into the text. */
  | { readonly kind: "restore"; readonly place: Place }
  /** A block is taken out of the text. */
  | { readonly kind: "remove"; readonly place: Place };

/** A role that a clerk gave to a heading: what other speeches learn from. */
export interface Lesson {
  readonly id: number;
  /** Without its marker. */
  readonly heading: string;
  readonly from: Role;
  readonly role: Role;
}
