/** A stretch of text that a page draws in one line. All lengths of a page have the same unit. */
export interface TextRun {
  readonly text: string;
  /** Left end of the baseline, from the page's left edge. */
  readonly x: number;
  /** Baseline, from the page's top edge. */
  readonly y: number;
  readonly width: number;
  /** Font size, which is the width of a Chinese character. */
  readonly size: number;
}

export type TextPage = readonly TextRun[];

/** A line of text on a page, or of one of its columns. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Font size of most of its characters. */
  readonly size: number;
}

/** Half the size for ASCII, the size for anything else: good enough to see where text ends. */
export function typicalWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character < "\u0100" ? 0.5 : 1;
  return width;
}
