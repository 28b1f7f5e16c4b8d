import { HeadingNode } from "@lexical/rich-text";
import {
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  createCommand,
  defineExtension,
  DELETE_CHARACTER_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type LexicalCommand,
} from "lexical";
import {
  $leaveEmptyHeading,
  $setSelectedLevel,
  $shiftHeading,
  $unnumber,
  levelOfKey,
} from "./heading-keys.ts";
import { $headingLevel, $setLevel, type HeadingLevel } from "./heading-level.ts";
import { registerHeadingTriggers } from "./heading-triggers.ts";

/** Makes the selected blocks headings of a level, or running text (null). */
export const SET_LEVEL_COMMAND: LexicalCommand<HeadingLevel | null> = createCommand("SET_LEVEL");

/** Headings of four levels: keys, signs typed at the start of a line. */
export const HeadingExtension = defineExtension({
  name: "andu/heading",
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(HeadingNode, (heading) => {
        if (heading.getTag() === "h5" || heading.getTag() === "h6")
          $setLevel(heading, $headingLevel(heading));
      }),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const level = editor.isComposing() ? undefined : levelOfKey(event);
          if (level === undefined) return false;
          event.preventDefault();
          return editor.dispatchCommand(SET_LEVEL_COMMAND, level);
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(SET_LEVEL_COMMAND, $setSelectedLevel, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          if (!$shiftHeading(event.shiftKey)) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(DELETE_CHARACTER_COMMAND, $unnumber, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(DELETE_WORD_COMMAND, $unnumber, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveEmptyHeading, COMMAND_PRIORITY_HIGH),
      registerHeadingTriggers(editor),
    ),
});
