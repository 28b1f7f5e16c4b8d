import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { DraftDocument } from "../../../shared/domain/drafts/draft-document.ts";
import { documentParagraphs } from "./docx-text.ts";
import {
  FACES,
  LAYOUT_PROFILES,
  PAGE_MM,
  characterSpacing,
  twips,
  twipsOfMm,
  type LayoutProfile,
  type LayoutProfileName,
} from "./layout-profile.ts";

const FOLIO_SIZE_PT = 14;
/** GB/T 9704-2012, 7.5: the dash below the page number stands 7 mm under the type area. */
const FOLIO_BELOW_TYPE_AREA_MM = 7;

/** — 1 — in 四号 half-width 宋体, one character from the outer edge: odd pages right, even pages left (GB/T 9704-2012, 7.5). */
function folio(side: "left" | "right"): Footer {
  const [eastAsia, latin] = FACES.folio;
  const inset = twips(FOLIO_SIZE_PT);
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === "left" ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: side === "left" ? { left: inset } : { right: inset },
        children: [
          new TextRun({
            font: { eastAsia, ascii: latin, hAnsi: latin, hint: "eastAsia" },
            size: FOLIO_SIZE_PT * 2,
            children: ["— ", PageNumber.CURRENT, " —"],
          }),
        ],
      }),
    ],
  });
}

/** A Word file (OOXML) of A4 pages in the look of GB/T 9704-2012 that holds the paragraphs. */
export async function packDocx(
  paragraphs: readonly Paragraph[],
  profile: LayoutProfile,
  facts: { readonly title: string; readonly creator: string },
): Promise<Uint8Array> {
  const [bodyFace, latinFace] = FACES.body;
  const file = new Document({
    ...facts,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: { eastAsia: bodyFace, ascii: latinFace, hAnsi: latinFace },
            size: profile.bodySize * 2,
            characterSpacing: characterSpacing(profile),
            language: { value: "en-US", eastAsia: "zh-CN" },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twipsOfMm(PAGE_MM.width), height: twipsOfMm(PAGE_MM.height) },
            margin: {
              top: twipsOfMm(PAGE_MM.top),
              right: twipsOfMm(PAGE_MM.right),
              bottom: twipsOfMm(PAGE_MM.bottom),
              left: twipsOfMm(PAGE_MM.left),
              footer: twipsOfMm(PAGE_MM.bottom - FOLIO_BELOW_TYPE_AREA_MM) - twips(FOLIO_SIZE_PT),
            },
          },
        },
        footers: { default: folio("right"), even: folio("left") },
        children: [...paragraphs],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** Writes a speech as a Word file in the official look, or in big type for reading aloud. */
export async function writeDocx(
  document: DraftDocument,
  profileName: LayoutProfileName,
): Promise<Uint8Array> {
  const profile = LAYOUT_PROFILES[profileName];
  const facts = { title: document.title, creator: document.byline };
  return packDocx(documentParagraphs(document, profile), profile, facts);
}
