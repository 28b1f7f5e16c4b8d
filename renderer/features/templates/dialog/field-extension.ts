import { HistoryExtension } from "@lexical/history";
import { RichTextExtension } from "@lexical/rich-text";
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  configExtension,
  createCommand,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  type AnyLexicalExtension,
  type LexicalCommand,
} from "lexical";
import { $fieldNodes, $fillField } from "./field-text.ts";
import type { Chip } from "./chip.ts";
import { $createChip, $getChip, $isChip, SlotChipNode } from "./slot-chip-node.tsx";

/** Makes a slot at the caret, or of the selected words, which become its prompt. */
export const MAKE_CHIP_COMMAND: LexicalCommand<Chip> = createCommand("MAKE_CHIP");

function $paste(text: string, lines: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const parts = text.split(/\s*[\r\n]+\s*/u).filter((part) => part !== "");
  const blocks = lines && parts.length > 1;
  selection.insertNodes(
    blocks
      ? parts.map((part) => $createParagraphNode().append(...$fieldNodes(part)))
      : $fieldNodes(parts.join("")),
  );
  return true;
}

function $makeChip({ kind, prompt }: Chip): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const words = selection
    .getNodes()
    .map((node) => ($isChip(node) ? $getChip(node).prompt : ""))
    .join("");
  const selected =
    words === ""
      ? selection
          .getTextContent()
          .replaceAll(/[{}\n]/gu, "")
          .trim()
      : words;
  const chip = $createChip({ kind, prompt: selected.slice(0, 40) || prompt });
  selection.insertNodes([chip]);
  chip.selectNext();
  return true;
}

/** The editor of a template's heading (one line) or text. */
export function fieldExtension(text: string, lines: boolean): AnyLexicalExtension {
  const plainOnly = (): boolean => true;
  return defineExtension({
    name: "andu/template-field",
    namespace: "andu-template",
    nodes: () => [SlotChipNode],
    dependencies: [RichTextExtension, configExtension(HistoryExtension, { disabled: false })],
    $initialEditorState: () => $fillField(text),
    register: (editor) =>
      mergeRegister(
        editor.registerCommand(FORMAT_TEXT_COMMAND, plainOnly, COMMAND_PRIORITY_HIGH),
        editor.registerCommand(INSERT_LINE_BREAK_COMMAND, plainOnly, COMMAND_PRIORITY_HIGH),
        editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => !lines, COMMAND_PRIORITY_HIGH),
        editor.registerCommand(
          PASTE_COMMAND,
          (event) => {
            const pasted = "clipboardData" in event ? event.clipboardData?.getData("text/plain") : undefined;
            if (pasted === undefined) return false;
            event.preventDefault();
            return $paste(pasted, lines);
          },
          COMMAND_PRIORITY_HIGH,
        ),
        editor.registerCommand(MAKE_CHIP_COMMAND, $makeChip, COMMAND_PRIORITY_HIGH),
      ),
  });
}
