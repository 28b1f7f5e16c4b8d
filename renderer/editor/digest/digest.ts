import type { EditorState, NodeKey } from "lexical";
import type { DraftSlotKind, SourceRef } from "../../../shared/domain/drafts/runs.ts";
import { outlineOf, type Outline } from "./outline.ts";
import { $readDraft, $readEnds, $readTitle, type BlockFact } from "./read-draft.ts";

/** All slots of one key. */
export interface SlotGroup {
  readonly key: string;
  readonly kind: DraftSlotKind;
  readonly prompt: string;
  /** null while unfilled. */
  readonly value: string | null;
  /** In document order. */
  readonly nodes: readonly NodeKey[];
  /** Words around the first one. */
  readonly before: string;
  readonly after: string;
}

export interface SourceShare {
  readonly source: SourceRef;
  readonly chars: number;
  /** Of all characters of the draft, 0 to 1. */
  readonly share: number;
}

/** What the panels around the page show of a draft. */
export interface Digest {
  readonly title: string;
  readonly chars: number;
  readonly outline: Outline;
  readonly slots: readonly SlotGroup[];
  /** Unfilled places, each counted. */
  readonly unfilled: number;
  /** Largest share first. */
  readonly sources: readonly SourceShare[];
}

export const EMPTY_DIGEST: Digest = {
  title: "",
  chars: 0,
  outline: { entries: [], places: new Map() },
  slots: [],
  unfilled: 0,
  sources: [],
};

const CONTEXT = 12;

function slotGroups(blocks: readonly BlockFact[]): SlotGroup[] {
  const groups = new Map<string, SlotGroup & { nodes: NodeKey[] }>();
  for (const { slots, text } of blocks) {
    let from = 0;
    for (const slot of slots) {
      const at = Math.max(text.indexOf(slot.text, from), from);
      const end = at + slot.text.length;
      from = end;
      const group = groups.get(slot.key);
      if (group) {
        group.nodes.push(slot.nodeKey);
        continue;
      }
      const before = text.slice(Math.max(0, at - CONTEXT), at);
      const after = text.slice(end, end + CONTEXT);
      const { key, kind, prompt } = slot;
      const value = slot.filled ? slot.text : null;
      groups.set(key, { key, kind, prompt, value, nodes: [slot.nodeKey], before, after });
    }
  }
  return [...groups.values()];
}

function sourceShares(blocks: readonly BlockFact[], total: number): SourceShare[] {
  const shares = new Map<string, { source: SourceRef; chars: number }>();
  for (const { source, chars } of blocks.flatMap(({ borrowed }) => borrowed)) {
    const id = `${source.kind} ${source.id}`;
    const known = shares.get(id);
    if (known) known.chars += chars;
    else shares.set(id, { source, chars });
  }
  return [...shares.values()]
    .map(({ source, chars }) => ({ source, chars, share: total === 0 ? 0 : chars / total }))
    .toSorted((a, b) => b.chars - a.chars);
}

export function digestOf(state: EditorState): Digest {
  const { blocks, ends, title } = state.read(() => ({
    blocks: $readDraft(),
    ends: $readEnds(),
    title: $readTitle(),
  }));
  const chars = blocks.reduce((sum, block) => sum + block.chars, 0);
  const unfilled = blocks.reduce((sum, { slots }) => sum + slots.filter(({ filled }) => !filled).length, 0);
  return {
    title,
    chars,
    outline: outlineOf(blocks, ends),
    slots: slotGroups(blocks),
    unfilled,
    sources: sourceShares(blocks, chars),
  };
}
