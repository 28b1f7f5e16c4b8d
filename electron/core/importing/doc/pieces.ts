import { viewOf } from "./file-information.ts";

/** A stretch of text that lies in one piece of the file ([MS-DOC] 2.8.35, PlcPcd). */
interface Piece {
  /** First character's position in the document, and that after the last. */
  readonly from: number;
  readonly to: number;
  /** Offset of its first byte in the WordDocument stream. */
  readonly offset: number;
  /** Bytes a character: 2 for UTF-16, 1 for Windows 1252. */
  readonly width: 1 | 2;
}

export interface DocumentText {
  /** All characters of the document, notes and boxes too. */
  readonly text: string;
  /** Offset in the WordDocument stream of the character at a position. */
  readonly offsetOf: (position: number) => number;
}

const PROPERTIES = 1;
const PIECES = 2;

function pieceTable(clx: Uint8Array): Uint8Array {
  const view = viewOf(clx);
  let at = 0;
  while (clx[at] === PROPERTIES) at += 3 + view.getUint16(at + 1, true);
  if (clx[at] !== PIECES) throw new Error("document without a piece table");
  return clx.subarray(at + 5, at + 5 + view.getUint32(at + 1, true));
}

function readPieces(clx: Uint8Array): Piece[] {
  const bytes = pieceTable(clx);
  const view = viewOf(bytes);
  const count = Math.floor((bytes.length - 4) / 12);
  return Array.from({ length: count }, (_, index): Piece => {
    const place = view.getUint32((count + 1) * 4 + index * 8 + 2, true);
    const narrow = (place & 0x40000000) !== 0;
    const offset = place & 0x3fffffff;
    return {
      from: view.getUint32(index * 4, true),
      to: view.getUint32(index * 4 + 4, true),
      offset: narrow ? offset >>> 1 : offset,
      width: narrow ? 1 : 2,
    };
  });
}

/** Puts the document's text together. Throws when the table is broken or tells of more text than the file has room for. */
export function readText(stream: Uint8Array, clx: Uint8Array): DocumentText {
  const pieces = readPieces(clx);
  let length = 0;
  const parts = pieces.map(({ from, to, offset, width }) => {
    if (from !== length || to < from || to > stream.length) throw new Error("broken piece table");
    length = to;
    const bytes = stream.subarray(offset, offset + (to - from) * width);
    const text = new TextDecoder(width === 1 ? "windows-1252" : "utf-16le", { ignoreBOM: true }).decode(
      bytes,
    );
    return text.length === to - from ? text : text.slice(0, to - from).padEnd(to - from, "\0");
  });
  return {
    text: parts.join(""),
    offsetOf(position) {
      let low = 0;
      let high = pieces.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((pieces[middle]?.from ?? 0) <= position) low = middle;
        else high = middle - 1;
      }
      const piece = pieces[low];
      return piece ? piece.offset + (position - piece.from) * piece.width : 0;
    },
  };
}
