import { AlignmentType, Paragraph, TextRun } from "docx";
import { packDocx } from "../exporting/docx-writer.ts";
import { FACES, LAYOUT_PROFILES, twips, type Face } from "../exporting/layout-profile.ts";
import type { PieceLine } from "./piece-lines.ts";

const TITLE_PT = 22;
/** 小四: where a piece is from is smaller than the piece. */
const SOURCE_PT = 12;

interface Look {
  readonly face: Face;
  readonly size: number;
  readonly bold?: boolean;
}

const { bodySize } = LAYOUT_PROFILES.official;
const LOOKS: Readonly<Record<PieceLine["kind"], Look>> = {
  tag: { face: "heading", size: bodySize },
  heading: { face: "body", size: bodySize, bold: true },
  text: { face: "body", size: bodySize },
  source: { face: "subheading", size: SOURCE_PT },
  blank: { face: "body", size: bodySize },
};

function run(text: string, { face, size, bold = false }: Look): TextRun {
  const [eastAsia, latin] = FACES[face];
  return new TextRun({
    text,
    bold,
    size: size * 2,
    font: { eastAsia, ascii: latin, hAnsi: latin, hint: "eastAsia" },
  });
}

function paragraph({ kind, text }: PieceLine): Paragraph {
  const look = LOOKS[kind];
  const heads = kind === "tag" || kind === "heading";
  return new Paragraph({
    spacing: {
      line: twips(look.size * 1.75),
      lineRule: "exact",
      before: kind === "tag" ? twips(8) : 0,
      after: 0,
    },
    ...(kind !== "tag" && { indent: { firstLine: twips(look.size * 2), firstLineChars: 200 } }),
    ...(kind === "text" && { alignment: AlignmentType.BOTH }),
    ...(heads && { keepNext: true }),
    ...(kind === "tag" && { outlineLevel: 0 }),
    children: text === "" ? [] : [run(text, look)],
  });
}

/** A plain readable Word file: tags in 黑体, pieces in 仿宋, sources in 楷体. */
export function writePieces(title: string, lines: readonly PieceLine[]): Promise<Uint8Array> {
  const head = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: twips(TITLE_PT * 1.6), lineRule: "exact", after: twips(bodySize) },
    children: [run(title, { face: "title", size: TITLE_PT })],
  });
  return packDocx([head, ...lines.map(paragraph)], LAYOUT_PROFILES.official, { title, creator: "" });
}
