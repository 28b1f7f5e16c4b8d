import type { SourceLine } from "../../../shared/domain/speech/speech.ts";

/** What a word processor knows about a paragraph. */
export type ParagraphFacts = Pick<SourceLine, "outlineLevel" | "styleName" | "number">;

/** A cell with so many paragraphs holds running text; the table only lays out the page. */
const RUNNING_TEXT_PARAGRAPHS = 4;

/** A list sign without letter or digit is a bullet, which is no text. */
function shownNumber(number: string | undefined): string {
  return number !== undefined && /[\p{L}\p{N}]/u.test(number) ? number.trim() : "";
}

function isFilled(line: SourceLine): boolean {
  return line.text.trim() !== "" || line.number !== undefined;
}

/** Puts together the lines of one stream of paragraphs and table cells: a body, a text box or a note. */
export class ParagraphCollector {
  private readonly lines: SourceLine[] = [];
  private readonly place: SourceLine["place"];
  private text = "";
  private cell: SourceLine[] = [];
  private row: SourceLine[][] = [];
  private anchored: SourceLine[] = [];

  constructor(place?: SourceLine["place"]) {
    this.place = place;
  }

  get hasText(): boolean {
    return this.text !== "";
  }

  /** "\n" is a line break inside the paragraph. */
  add(text: string): void {
    this.text += text;
  }

  /** Lines of a text box anchored in the paragraph in work: before it when it has no text yet, else after it. */
  anchor(lines: readonly SourceLine[]): void {
    (this.text.trim() === "" ? this.lines : this.anchored).push(...lines.filter(isFilled));
  }

  endParagraph(facts: ParagraphFacts, inTable: boolean): void {
    const { number, outlineLevel, styleName } = facts;
    const shown = shownNumber(number);
    this.text.split("\n").forEach((text, index) => {
      (inTable ? this.cell : this.lines).push({
        text,
        ...(index === 0 && outlineLevel !== undefined && { outlineLevel }),
        ...(styleName !== undefined && styleName !== "" && { styleName }),
        ...(index === 0 && shown !== "" && { number: shown }),
        ...(this.place && { place: this.place }),
      });
    });
    this.text = "";
    if (!inTable) this.release();
  }

  endCell(): void {
    this.row.push(this.cell.filter(isFilled));
    this.cell = [];
  }

  /** A row is one line with tabs, unless a cell holds running text. */
  endRow(): void {
    const filled = this.row.filter((cell) => cell.length > 0);
    if (this.row.length === 1 || filled.some((cell) => cell.length >= RUNNING_TEXT_PARAGRAPHS))
      this.lines.push(...filled.flat());
    else if (filled.length > 0) {
      const text = filled
        .map((cell) => cell.map((line) => (line.number ?? "") + line.text.trim()).join(" "))
        .join("\t");
      this.lines.push({ text, place: this.place ?? "table" });
    }
    this.row = [];
    this.release();
  }

  /** All lines, also those of paragraphs and rows that were not ended. */
  finish(): SourceLine[] {
    if (this.text !== "") this.endParagraph({}, this.row.length > 0);
    if (this.cell.length > 0) this.endCell();
    if (this.row.length > 0) this.endRow();
    this.release();
    return this.lines;
  }

  private release(): void {
    this.lines.push(...this.anchored);
    this.anchored = [];
  }
}
