import type { RunBlock } from "./runs.ts";

/** A draft as export, checks and counting see it; made from the editor's saved state or from a parsed speech. */
export interface DraftDocument {
  readonly title: string;
  /** Post and name, e.g. 县长 周明远; empty where none. */
  readonly byline: string;
  /** Date as written, without brackets; empty where none. */
  readonly dateline: string;
  readonly salutation: string;
  /** What part of the speech the opening and the closing, which have no heading, are to fill; 0 to 1. */
  readonly ends?: { readonly opening: number | null; readonly closing: number | null } | undefined;
  /** Headings carry no numbers: the numbering belongs to the program. */
  readonly blocks: readonly RunBlock[];
}
