import { strToU8, zipSync } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export interface WordParts {
  /** Inside w:body. */
  readonly body: string;
  /** Inside w:styles. */
  readonly styles?: string;
  /** Inside w:numbering. */
  readonly numbering?: string;
  /** Inside w:footnotes. */
  readonly footnotes?: string;
}

/** A Word file from pieces of WordprocessingML, for what no writing library makes. */
export function wordFile({ body, styles, numbering, footnotes }: WordParts): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels":
      '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...(styles !== undefined && { "word/styles.xml": `<w:styles ${W}>${styles}</w:styles>` }),
    ...(numbering !== undefined && { "word/numbering.xml": `<w:numbering ${W}>${numbering}</w:numbering>` }),
    ...(footnotes !== undefined && { "word/footnotes.xml": `<w:footnotes ${W}>${footnotes}</w:footnotes>` }),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** One run of text. */
export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs (or other inline elements), with paragraph properties. */
export function paragraph(inline: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${inline}</w:p>`;
}
