/** The head of the WordDocument stream ([MS-DOC] 2.5.1): what lies where. Offsets in the table stream, lengths in characters. */
export interface FileInformation {
  readonly encrypted: boolean;
  readonly tableStream: "0Table" | "1Table";
  readonly lengths: {
    readonly text: number;
    readonly footnotes: number;
    readonly headers: number;
    readonly comments: number;
    readonly endnotes: number;
    readonly textBoxes: number;
  };
  /** Part of the table stream that an entry of FibRgFcLcb97 names by its number; empty when absent. */
  readonly part: (table: Uint8Array, entry: number) => Uint8Array;
  /** Where that part begins. */
  readonly partStart: (entry: number) => number;
}

const WORD_97 = 0xa5ec;
/** Entries of FibRgFcLcb97, each of two times four bytes from here. */
const ENTRIES = 0x9a;

/** Numbers of the entries in FibRgFcLcb97. */
export const PART = {
  styles: 1,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  lists: 73,
  listOverrides: 74,
} as const;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Throws for documents older than Word 97 and for what is none. */
export function readFileInformation(stream: Uint8Array): FileInformation {
  const view = viewOf(stream);
  if (view.getUint16(0, true) !== WORD_97) throw new Error("not a document of Word 97 or later");
  const flags = view.getUint16(0x0a, true);
  const length = (at: number): number => Math.max(0, view.getInt32(at, true));
  const partStart = (entry: number): number => view.getUint32(ENTRIES + entry * 8, true);
  return {
    encrypted: (flags & 0x0100) !== 0,
    tableStream: (flags & 0x0200) !== 0 ? "1Table" : "0Table",
    lengths: {
      text: length(0x4c),
      footnotes: length(0x50),
      headers: length(0x54),
      comments: length(0x5c),
      endnotes: length(0x60),
      textBoxes: length(0x64),
    },
    partStart,
    part(table, entry) {
      const start = partStart(entry);
      return table.subarray(start, start + view.getUint32(ENTRIES + entry * 8 + 4, true));
    },
  };
}
