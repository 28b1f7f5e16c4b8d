/** Which lines of the document a table of contents filled. */
export interface ContentsRange {
  readonly from: number;
  /** Up to and with this line; the paragraph where the field ends is not complete yet when it is known. */
  readonly to: number;
}

interface Field {
  instruction: string;
  inResult: boolean;
  readonly line: number;
}

/** Follows complex fields (w:fldChar): their instructions are not text, their results are. */
export class FieldStack {
  readonly contents: ContentsRange[] = [];
  private fields: Field[] = [];

  /** Whether what is read now is shown. */
  get shown(): boolean {
    return this.fields.every((field) => field.inResult);
  }

  /** `line` is the number of lines so far, `textBefore` whether the paragraph in work has text already. */
  mark(type: string | undefined, line: number, textBefore: boolean): void {
    if (type === "begin") this.fields.push({ instruction: "", inResult: false, line });
    const field = this.fields.at(-1);
    if (!field) return;
    if (type === "separate") field.inResult = true;
    if (type !== "end") return;
    this.fields.pop();
    if (/^\s*TOC\b/u.test(field.instruction))
      this.contents.push({ from: field.line, to: textBefore ? line : line - 1 });
  }

  instruct(text: string): void {
    const field = this.fields.at(-1);
    if (field && !field.inResult) field.instruction += text;
  }

  /** An instruction does not run over the end of a paragraph; one that seems to is a field that was cut off. */
  endParagraph(): void {
    this.fields = this.fields.filter((field) => field.inResult);
  }
}
