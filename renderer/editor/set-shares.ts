import {
  $getNodeByKey,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
  type NodeKey,
} from "lexical";
import type { OutlineEntry } from "./digest/outline.ts";
import { $frontMatter } from "./extensions/FrontMatter/front-matter-node.ts";
import { $getEnds, $setEnds, $setShare } from "./extensions/Heading/share-state.ts";

/** Stores how the speech is shared out among parts of its outline, in one step that can be undone. */
export function setShares(
  editor: LexicalEditor,
  entries: readonly OutlineEntry[],
  shares: ReadonlyMap<NodeKey, number>,
): void {
  editor.update(
    () => {
      for (const { key, heading, role } of entries) {
        const share = shares.get(key);
        if (share === undefined) continue;
        const node = heading === null ? $frontMatter("salutation") : $getNodeByKey(key);
        if (node === null) continue;
        if (heading !== null) $setShare(node, share);
        else $setEnds(node, { ...$getEnds(node), [role === "closing" ? "closing" : "opening"]: share });
      }
    },
    { tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}
