import { $getClipboardDataFromSelection, setLexicalClipboardDataTransfer } from "@lexical/clipboard";
import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  defineExtension,
  mergeRegister,
} from "lexical";
import { $copiedBlocks, type CopiedBlock } from "./numbered-text.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>" };

function toHtml(blocks: readonly CopiedBlock[]): string {
  return blocks
    .map(({ text }) => `<p>${text.replaceAll(/[&<>\n]/gu, (sign) => ENTITIES[sign] ?? "")}</p>`)
    .join("");
}

/** Puts the selection on the clipboard: whole for other drafts, with heading numbers as text for everything else. */
function $copy(event: ClipboardEvent | KeyboardEvent | null): boolean {
  const selection = $getSelection();
  const clipboard = event && "clipboardData" in event ? event.clipboardData : null;
  if (!event || !clipboard || !$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const blocks = $copiedBlocks(selection);
  event.preventDefault();
  setLexicalClipboardDataTransfer(clipboard, {
    ...$getClipboardDataFromSelection(selection),
    "text/plain": blocks.map(({ text }) => text).join("\n"),
    "text/html": toHtml(blocks),
  });
  return true;
}

export const CopyExtension = defineExtension({
  name: "andu/copy",
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(COPY_COMMAND, $copy, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(
        CUT_COMMAND,
        (event) => {
          if (!$copy(event)) return false;
          const selection = $getSelection();
          if ($isRangeSelection(selection)) selection.removeText();
          $addUpdateTag(CUT_TAG);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
});
