import { NormalizeInlineElementsExtension } from "@lexical/extension";
import {
  $addUpdateTag,
  $getNearestNodeFromDOMNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  COMPOSITION_START_COMMAND,
  configExtension,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  defineExtension,
  DELETE_CHARACTER_COMMAND,
  DELETE_WORD_COMMAND,
  HISTORY_PUSH_TAG,
  isDOMNode,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  SELECTION_CHANGE_COMMAND,
  SKIP_DOM_SELECTION_TAG,
  TextNode,
  type LexicalEditor,
  type NodeKey,
} from "lexical";
import { promptText } from "../../../../shared/domain/drafts/editor-state-document.ts";
import { openSlotOf } from "./open-slot.ts";
import { FILL_SLOTS_COMMAND, SELECT_SLOT_COMMAND } from "./slot-commands.ts";
import { $allSlots, $getSlot, $isSlotNode, $setFilled, $slotOf, $slotText, SlotNode } from "./slot-node.ts";
import { $adjacentSlot, $followSelection, $leaveSlot, $selectSlot, $slotByKey } from "./slot-selection.ts";
import { $syncSlot } from "./slot-sync.ts";
import { $deleteAtSlot, $stepOutOfClosedSlot, $typeIntoSlot } from "./slot-typing.ts";
import { $slotAtSelection } from "./slot-at-selection.ts";

function registerKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const slot = $adjacentSlot(event.shiftKey);
        if (slot === null) return false;
        event.preventDefault();
        $selectSlot(slot);
        return true;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const slot = $slotAtSelection();
        if (slot === null) return false;
        event?.preventDefault();
        $leaveSlot(slot);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      (event) => {
        const slot = $slotAtSelection();
        if (slot === null) return false;
        event.preventDefault();
        $leaveSlot(slot);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteAtSlot, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_WORD_COMMAND, $deleteAtSlot, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (input) => {
        const text = typeof input === "string" ? input : input.data;
        return text !== null && $typeIntoSlot(text);
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      COMPOSITION_START_COMMAND,
      () => {
        if (!editor.isComposing()) $stepOutOfClosedSlot();
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** A first click takes the slot whole, a second one places the caret in it. */
function registerClicks(editor: LexicalEditor): () => void {
  let openAtPress: NodeKey | null = null;
  const press = (): void => {
    openAtPress = openSlotOf(editor);
  };
  return mergeRegister(
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener("mousedown", press, true);
      root?.addEventListener("mousedown", press, true);
    }),
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        const target = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
        const slot = target && $slotOf(target);
        const dragged = editor.getRootElement()?.ownerDocument.getSelection()?.isCollapsed === false;
        if (slot && !dragged && (openAtPress !== slot.getKey() || !$getSlot(slot).filled)) $selectSlot(slot);
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

function registerCommands(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      SELECT_SLOT_COMMAND,
      (key) => {
        const slot = $slotByKey(key);
        if (slot) $selectSlot(slot);
        return slot !== null;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      FILL_SLOTS_COMMAND,
      ({ key, value }) => {
        const slots = $allSlots().filter((slot) => $getSlot(slot).key === key);
        for (const slot of slots) {
          $slotText(slot).setTextContent(value === "" ? promptText($getSlot(slot).prompt) : value);
          $setFilled(slot, value !== "");
        }
        $addUpdateTag(HISTORY_PUSH_TAG);
        // The value comes from a field elsewhere, which keeps the focus.
        $addUpdateTag(SKIP_DOM_SELECTION_TAG);
        return slots.length > 0;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** Slots: prompts, one value a key, Tab and Enter, clicks. */
export const SlotExtension = defineExtension({
  name: "andu/slot",
  nodes: () => [SlotNode],
  dependencies: [configExtension(NormalizeInlineElementsExtension, { disabled: true })],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(SlotNode, $syncSlot),
      editor.registerNodeTransform(TextNode, (text) => {
        const parent = text.getParent();
        if ($isSlotNode(parent)) $syncSlot(parent);
      }),
      editor.registerCommand(
        SELECTION_CHANGE_COMMAND,
        () => {
          if (!editor.isComposing()) $followSelection();
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
      registerKeys(editor),
      registerClicks(editor),
      registerCommands(editor),
    ),
});
