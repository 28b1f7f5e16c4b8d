import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import type { Digest } from "../../../editor/digest/digest.ts";
import { FILL_SLOTS_COMMAND } from "../../../editor/extensions/Slot/slot-commands.ts";
import { goToSlot } from "../../../editor/go-to-slot.ts";
import { zh } from "../../../strings/zh.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { SlotRow } from "./slot-row.tsx";

/** All slots of the draft, unfilled ones first as they stand in the text; each value is written into all its places. */
export function SlotsTab({ digest }: { readonly digest: Digest }) {
  const [editor] = useLexicalComposerContext();
  const all = digest.slots.reduce((sum, { nodes }) => sum + nodes.length, 0);
  if (all === 0) return <EmptyState title={zh.desk.noSlots} text={zh.desk.noSlotsHint} />;
  return (
    <>
      <p className="side-panel-note">
        <span>
          {digest.unfilled === 0 ? zh.desk.slotsDone(all) : zh.desk.slotsLeft(digest.unfilled, all)}
        </span>
      </p>
      <ol className="slot-rows">
        {digest.slots.map((group) => (
          <SlotRow
            key={`${group.key} ${group.value ?? ""}`}
            group={group}
            onFill={(value) => editor.dispatchCommand(FILL_SLOTS_COMMAND, { key: group.key, value })}
            onGo={(node) => goToSlot(editor, node)}
          />
        ))}
      </ol>
      <p className="side-panel-foot">{zh.desk.slotKeys}</p>
    </>
  );
}
