import { pieceLines, type PieceLine } from "./piece-lines.ts";
import type { PieceRow } from "./piece-queries.ts";

const TITLE = "素材夹";

/** Windows editors tell UTF-8 by its mark and break lines at CR LF alone. */
function writeTxt(lines: readonly PieceLine[]): Uint8Array {
  const indent = { tag: "", heading: "　　", text: "　　", source: "　　", blank: "" } as const;
  const body = lines.map(
    ({ kind, text }) => `${kind === "tag" ? "【" : indent[kind]}${text}${kind === "tag" ? "】" : ""}`,
  );
  return new TextEncoder().encode(`\u{FEFF}${[TITLE, "", ...body].join("\r\n")}\r\n`);
}

/** A file of the pieces, by tag; the name says which it is. */
export async function exportPieces(
  pieces: readonly PieceRow[],
  format: "docx" | "txt",
): Promise<{ name: string; bytes: Uint8Array }> {
  const lines = pieceLines(pieces);
  const name = `${TITLE}（${pieces.length}条）.${format}`;
  if (format === "txt") return { name, bytes: writeTxt(lines) };
  // The writer is large: only those who export pay for loading it.
  const { writePieces } = await import("./pieces-docx.ts");
  return { name, bytes: await writePieces(TITLE, lines) };
}
