import { $createLineBreakNode, $createTextNode, type ElementNode, type LexicalNode } from "lexical";
import type { Run, RunBlock } from "../../../../shared/domain/drafts/runs.ts";
import { $createLevel, toLevel } from "../Heading/heading-level.ts";
import { $setSource } from "../Provenance/source-state.ts";
import { $createSlotNode } from "../Slot/slot-node.ts";

/** Text and slots of an insertion as nodes; line feeds become line breaks. */
export function $runNodes(runs: readonly Run[]): LexicalNode[] {
  return runs.flatMap((run): LexicalNode[] => {
    if (run.type === "slot") return [$createSlotNode(run, run.value, run.source)];
    return run.text.split("\n").flatMap((line, at): LexicalNode[] => {
      const nodes: LexicalNode[] = at > 0 ? [$createLineBreakNode()] : [];
      if (line !== "") {
        const text = $createTextNode(line);
        if (run.bold) text.toggleFormat("bold");
        nodes.push($setSource(text, run.source));
      }
      return nodes;
    });
  });
}

/** A block with its heading level shifted by `shift`, kept within 1 to 4. */
export function $runBlock(block: RunBlock, shift: number): ElementNode {
  const level = block.type === "heading" ? toLevel((block.level ?? 1) + shift) : null;
  return $createLevel(level).append(...$runNodes(block.runs));
}
