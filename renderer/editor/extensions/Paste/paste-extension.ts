import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  createCommand,
  defineExtension,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  type LexicalCommand,
  type LexicalEditor,
} from "lexical";
import { $selectedSlot } from "../Slot/slot-selection.ts";
import { $runBlock } from "../Insert/run-nodes.ts";
import { $isBlankDraft, $layOut } from "./lay-out.ts";
import { pastedBlocks, pastedLines, pastedSpeech } from "./paste-lines.ts";

/** Pastes plain text: one line into the line, several as headings and paragraphs. */
export const PASTE_TEXT_COMMAND: LexicalCommand<string> = createCommand("PASTE_TEXT");

const OWN_FORMAT = "application/x-lexical-editor";

function $pasteText(text: string, editor: LexicalEditor): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const lines = pastedLines(text);
  if (lines.length === 0) return true;
  $addUpdateTag(PASTE_TAG);
  if (lines.length === 1 || $selectedSlot(selection)) {
    const whole = /^\s*\S.*[\r\n]/u.test(text) ? lines.join("") : text.replaceAll(/[\r\n]+/gu, "");
    return editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, whole);
  }
  const speech = $isBlankDraft() ? pastedSpeech(lines) : null;
  if (speech) $layOut(speech);
  else selection.insertNodes(pastedBlocks(lines).map((block) => $runBlock(block, 0)));
  return true;
}

/** Text from elsewhere comes in as plain structure, without fonts and tables; text from a draft keeps slots and sources. */
export const PasteExtension = defineExtension({
  name: "andu/paste",
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data = "clipboardData" in event ? event.clipboardData : null;
          if (!data || data.types.includes(OWN_FORMAT)) return false;
          const text = data.getData("text/plain");
          if (text === "") return false;
          event.preventDefault();
          return editor.dispatchCommand(PASTE_TEXT_COMMAND, text);
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(PASTE_TEXT_COMMAND, (text) => $pasteText(text, editor), COMMAND_PRIORITY_HIGH),
    ),
});
