import { plainForm } from "../text/plain.ts";
import type { SourceLine } from "./speech.ts";

/** A stretch of one source line. All pieces in order are the source, white space apart. */
export interface Piece {
  /** 1-based line of the source. */
  readonly line: number;
  readonly text: string;
  /** `plainForm` of `text`: what patterns are tried on. */
  readonly plain: string;
  /** Why it is taken out of the running text; null for what stays. */
  reason: string | null;
  /** Follows the piece before it without a break: something inside a sentence was cut out between them. */
  readonly glued: boolean;
  /** The line began with an indent of two characters. */
  readonly indented: boolean;
  /** What the file says of the line, on its first piece. */
  readonly source: SourceLine | null;
}

export function makePiece(
  line: number,
  text: string,
  extra: { reason?: string | null; glued?: boolean; indented?: boolean; source?: SourceLine | null } = {},
): Piece {
  const { reason = null, glued = false, indented = false, source = null } = extra;
  return { line, text, plain: plainForm(text), reason, glued, indented, source };
}

/** One cut of a piece: [start, end) leaves the running text for `reason`; text on both sides stays together or is broken apart. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly breaks: boolean;
}

/** Applies cuts (ascending, not overlapping) to a piece. */
export function cutPiece(piece: Piece, cuts: readonly Cut[]): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  let glued = piece.glued;
  let first = true;
  const keep = (text: string): void => {
    if (text.trim() === "") return;
    const source = first ? piece.source : null;
    out.push(makePiece(piece.line, text, { glued, indented: first && piece.indented, source }));
    first = false;
    glued = true;
  };
  for (const cut of cuts) {
    keep(piece.text.slice(at, cut.start));
    out.push(makePiece(piece.line, piece.text.slice(cut.start, cut.end), { reason: cut.reason }));
    if (cut.breaks) glued = false;
    at = cut.end;
  }
  keep(piece.text.slice(at));
  return out;
}
