import { signal, type Signal } from "@lexical/extension";
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  mergeRegister,
  SELECTION_CHANGE_COMMAND,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import { $isFrontMatterNode } from "../FrontMatter/front-matter-node.ts";
import { $headingLevel, type HeadingLevel } from "../Heading/heading-level.ts";
import { digestOf, EMPTY_DIGEST, type Digest } from "../../digest/digest.ts";

/** Rest after the last change before the panels are brought up to date. */
const REST_MS = 250;

export interface DigestOutput {
  readonly digest: Signal<Digest>;
  /**
   * The block the caret stands in; the last one while another part of the page has the focus. A block that is newer than the
   * digest counts as the one above it, until the digest has it.
   */
  readonly caret: Signal<NodeKey | null>;
  /** The level of that block; null for running text, undefined for front matter. */
  readonly level: Signal<HeadingLevel | null | undefined>;
}

/** The block, or the nearest above it that the outline tells of. */
function $knownBlock(block: ElementNode | null, { outline }: Digest): NodeKey | null {
  let at: LexicalNode | null = block;
  while (at !== null && !$isFrontMatterNode(at) && !outline.places.has(at.getKey()))
    at = at.getPreviousSibling();
  return at?.getKey() ?? null;
}

/** Feeds the panels: one reading of the draft after the typing rests, instead of one a panel and key. */
export const DigestExtension = defineExtension({
  name: "andu/digest",
  build: (): DigestOutput => ({
    digest: signal<Digest>(EMPTY_DIGEST),
    caret: signal<NodeKey | null>(null),
    level: signal<HeadingLevel | null | undefined>(undefined),
  }),
  register: (editor, _config, state) => {
    const { digest, caret, level } = state.getOutput();
    let timer: ReturnType<typeof setTimeout> | null = null;
    let first = true;
    const refresh = (): void => {
      timer = null;
      if (editor.isComposing()) wait();
      else {
        digest.value = digestOf(editor.getEditorState());
        editor.getEditorState().read(look);
      }
    };
    const wait = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(refresh, REST_MS);
    };
    const look = (): void => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      const block = selection.focus.getNode().getTopLevelElement();
      caret.value = $knownBlock(block, digest.value);
      level.value = $isFrontMatterNode(block) ? undefined : $headingLevel(block);
    };
    return mergeRegister(
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
        if (dirtyElements.size > 0) editorState.read(look);
        if (first) {
          first = false;
          refresh();
        } else if (dirtyElements.size > 0 || dirtyLeaves.size > 0) wait();
      }),
      editor.registerCommand(
        SELECTION_CHANGE_COMMAND,
        () => {
          look();
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
      () => {
        if (timer !== null) clearTimeout(timer);
      },
    );
  },
});
