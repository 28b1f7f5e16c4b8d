import type { DraftSlotKind, SourceRef } from "./runs.ts";

/**
 * The editor's saved state as plain data: what Lexical's `editorState.toJSON()` gives for Andu's nodes, read without Lexical.
 * `$` holds a node's NodeState; unknown fields are kept by the editor and ignored here.
 */
export interface EditorStateJson {
  readonly root: { readonly type: "root"; readonly children: readonly BlockJson[] };
}

/** What stands before the running text; one block of each kind at most, in this order. */
export type FrontMatterKind = "title" | "byline" | "dateline" | "salutation";

export interface FrontMatterJson {
  readonly type: "front-matter";
  readonly kind: FrontMatterKind;
  readonly children: readonly InlineJson[];
  readonly $?: { readonly ends?: { readonly opening: number | null; readonly closing: number | null } };
}

interface HeadingJson {
  readonly type: "heading";
  readonly tag: "h1" | "h2" | "h3" | "h4";
  readonly children: readonly InlineJson[];
  readonly $?: { readonly share?: number };
}

interface ParagraphJson {
  readonly type: "paragraph";
  readonly children: readonly InlineJson[];
}

export type BlockJson = FrontMatterJson | HeadingJson | ParagraphJson;

export interface TextJson {
  readonly type: "text";
  readonly text: string;
  /** Lexical's bit field; 1 is bold. */
  readonly format: number;
  readonly $?: { readonly source?: SourceRef };
}

/** An inline element; its text is the value, or 〔prompt〕 while unfilled. */
export interface SlotJson {
  readonly type: "slot";
  readonly children: readonly TextJson[];
  readonly $?: {
    readonly slot?: {
      readonly key: string;
      readonly kind: DraftSlotKind;
      readonly prompt: string;
      readonly filled: boolean;
    };
    readonly source?: SourceRef;
  };
}

interface LineBreakJson {
  readonly type: "linebreak";
}

export type InlineJson = TextJson | SlotJson | LineBreakJson;
