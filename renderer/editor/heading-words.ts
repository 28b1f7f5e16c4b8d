import {
  $createParagraphNode,
  $createTextNode,
  $getNodeByKey,
  $isElementNode,
  HISTORY_PUSH_TAG,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import type { SourceRef } from "../../shared/domain/drafts/runs.ts";
import { $createLevel, $headingLevel, type HeadingLevel } from "./extensions/Heading/heading-level.ts";
import { $setSource } from "./extensions/Provenance/source-state.ts";

export interface HeadingWords {
  readonly text: string;
  /** Where the words stand so; none for words put together. */
  readonly source?: SourceRef | undefined;
}

function $write(heading: ElementNode, { text, source }: HeadingWords): void {
  heading.clear().append($setSource($createTextNode(text), source));
}

/** Gives a heading other words, in one step that can be undone; the caret goes to their end. */
export function replaceHeading(editor: LexicalEditor, key: NodeKey, words: HeadingWords): void {
  editor.update(
    () => {
      const heading = $getNodeByKey(key);
      if (!$isElementNode(heading) || $headingLevel(heading) === null) return;
      $write(heading, words);
      heading.selectEnd();
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

export interface HeadingGroup {
  /** Headings there are, in order. */
  readonly keys: readonly NodeKey[];
  /** The heading that new ones go under, where there are none yet. */
  readonly parent: NodeKey | null;
  readonly level: HeadingLevel;
  /** Blocks that begin a part of the outline: a new heading never goes behind the next one. */
  readonly bounds: ReadonlySet<NodeKey>;
}

/** The last block of the part that begins with `first`. */
function $lastOfPart(first: LexicalNode, level: HeadingLevel, bounds: ReadonlySet<NodeKey>): LexicalNode {
  let last = first;
  for (let next = first.getNextSibling(); next !== null; next = next.getNextSibling()) {
    const own = $headingLevel(next);
    if (own === null ? bounds.has(next.getKey()) : own <= level) break;
    last = next;
  }
  return last;
}

/** Gives the headings of a group other words; headings that are too few are added behind the last, each with an empty paragraph. One step. */
export function writeHeadingSet(
  editor: LexicalEditor,
  group: HeadingGroup,
  set: readonly HeadingWords[],
): void {
  editor.update(
    () => {
      let end: LexicalNode | null = group.parent === null ? null : $getNodeByKey(group.parent);
      set.forEach((words, at) => {
        const key = group.keys[at];
        const known = key === undefined ? null : $getNodeByKey(key);
        if ($isElementNode(known)) {
          $write(known, words);
          end = $lastOfPart(known, group.level, group.bounds);
          return;
        }
        const heading = $createLevel(group.level);
        $write(heading, words);
        const paragraph = $createParagraphNode();
        end?.insertAfter(heading);
        heading.insertAfter(paragraph);
        end = paragraph;
      });
    },
    { tag: HISTORY_PUSH_TAG },
  );
}
