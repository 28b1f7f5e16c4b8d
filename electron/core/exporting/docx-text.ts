import { AlignmentType, Paragraph, TextRun, type IParagraphOptions } from "docx";
import { numberHeadings } from "../../../shared/domain/text/numbering.ts";
import type { DraftDocument } from "../../../shared/domain/drafts/draft-document.ts";
import type { Run, RunBlock } from "../../../shared/domain/drafts/runs.ts";
import { FACES, faceOfLevel, twips, type Face, type LayoutProfile } from "./layout-profile.ts";
import { titleLines } from "./title-lines.ts";

const TITLE_CHARS_PER_LINE = 20;

interface RunStyle {
  readonly face: Face;
  readonly size: number;
  readonly bold: boolean;
}

function fonts(face: Face): { eastAsia: string; ascii: string; hAnsi: string; hint: string } {
  const [eastAsia, latin] = FACES[face];
  // The hint makes Word set quotation marks, dashes and ellipses in the Chinese face.
  return { eastAsia, ascii: latin, hAnsi: latin, hint: "eastAsia" };
}

function textRun(text: string, style: RunStyle, open: boolean = false): TextRun {
  return new TextRun({
    text,
    font: fonts(style.face),
    size: style.size * 2,
    bold: style.bold,
    ...(open && { highlight: "yellow" as const }),
  });
}

/** An unfilled slot stays visible as 〔prompt〕 on yellow, so that nobody prints it unawares. */
function runsOf(runs: readonly Run[], style: RunStyle): TextRun[] {
  return runs.map((run) => {
    if (run.type === "text") return textRun(run.text, { ...style, bold: style.bold || run.bold === true });
    return run.value === null ? textRun(`〔${run.prompt}〕`, style, true) : textRun(run.value, style);
  });
}

function paragraph(children: TextRun[], profile: LayoutProfile, options: IParagraphOptions): Paragraph {
  return new Paragraph({
    spacing: { line: twips(profile.linePitch), lineRule: "exact", before: 0, after: 0 },
    widowControl: false,
    ...options,
    children,
  });
}

function centred(text: string, face: Face, size: number, profile: LayoutProfile): Paragraph {
  return paragraph([textRun(text, { face, size, bold: false })], profile, {
    alignment: AlignmentType.CENTER,
    ...(size > profile.bodySize && {
      spacing: { line: twips(Math.max(size * 1.45, profile.linePitch)), lineRule: "exact" },
    }),
  });
}

function headMatter(document: DraftDocument, profile: LayoutProfile): Paragraph[] {
  const blank = paragraph([], profile, {});
  const lines = document.title === "" ? [] : titleLines(document.title, TITLE_CHARS_PER_LINE);
  const title = lines.map((line) => centred(line, "title", profile.titleSize, profile));
  const byline =
    document.byline === "" ? [] : [centred(document.byline, "subheading", profile.bylineSize, profile)];
  const dateline =
    document.dateline === ""
      ? []
      : [centred(`（${document.dateline}）`, "subheading", profile.bylineSize, profile)];
  const head = [...title, ...byline, ...dateline];
  const salutation =
    document.salutation === ""
      ? []
      : [
          paragraph([textRun(document.salutation, bodyStyle(profile))], profile, {
            alignment: AlignmentType.LEFT,
          }),
        ];
  return [...head, ...(head.length > 0 ? [blank] : []), ...salutation];
}

function bodyStyle(profile: LayoutProfile): RunStyle {
  return { face: "body", size: profile.bodySize, bold: profile.bodyBold };
}

function bodyBlock(block: RunBlock, number: string, profile: LayoutProfile): Paragraph {
  const indent = { firstLine: twips(profile.bodySize * 2), firstLineChars: 200 };
  const alignment = AlignmentType.BOTH;
  if (block.type === "paragraph" || block.level === null) {
    return paragraph(runsOf(block.runs, bodyStyle(profile)), profile, { indent, alignment });
  }
  const style = { ...bodyStyle(profile), face: faceOfLevel(block.level) };
  return paragraph([textRun(number, style), ...runsOf(block.runs, style)], profile, {
    indent,
    alignment,
    keepNext: true,
    outlineLevel: block.level - 1,
  });
}

/** All paragraphs of a speech: title, post and name, date, salutation, then numbered headings and text. */
export function documentParagraphs(document: DraftDocument, profile: LayoutProfile): Paragraph[] {
  const headings = document.blocks.filter((block) => block.type === "heading");
  const numbers = numberHeadings(headings.map((block) => block.level ?? 1));
  const numberOf = new Map(headings.map((block, index) => [block, numbers[index] ?? ""]));
  return [
    ...headMatter(document, profile),
    ...document.blocks.map((block) => bodyBlock(block, numberOf.get(block) ?? "", profile)),
  ];
}
