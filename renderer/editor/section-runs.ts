import { $getNodeByKey, $isElementNode, type NodeKey } from "lexical";
import type { RunBlock } from "../../shared/domain/drafts/runs.ts";
import type { Outline } from "./digest/outline.ts";
import { $runBlockOf } from "./selected-runs.ts";

/** The blocks of the section that an entry of the outline begins, up to the next heading of its level or above. */
export function $sectionRuns({ entries, places }: Outline, entry: NodeKey): RunBlock[] {
  const at = entries.findIndex(({ key }) => key === entry);
  const level = entries[at]?.level ?? 1;
  const end = entries.find((one, place) => place > at && one.level <= level)?.key;
  const keys = [...places.keys()];
  const last = end === undefined ? keys.length : keys.indexOf(end);
  return keys.slice(keys.indexOf(entry), last).flatMap((key) => {
    const block = $getNodeByKey(key);
    return $isElementNode(block) ? [$runBlockOf(block)] : [];
  });
}
