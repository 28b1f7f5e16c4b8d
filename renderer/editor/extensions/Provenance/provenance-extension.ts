import {
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_NORMAL,
  COMPOSITION_START_COMMAND,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  defineExtension,
  mergeRegister,
} from "lexical";
import { $stepOutOfSource } from "./own-words.ts";
import { registerMarks } from "./provenance-marks.ts";

/** Text remembers where it was taken from; what is typed into or beside it is the writer's own. */
export const ProvenanceExtension = defineExtension({
  name: "andu/provenance",
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        () => {
          if (!editor.isComposing()) $stepOutOfSource();
          return false;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
      editor.registerCommand(
        BEFORE_INPUT_COMMAND,
        (event) => {
          if (event.inputType !== "insertText" || !event.data || event.data === "\n" || editor.isComposing())
            return false;
          if (!$stepOutOfSource()) return false;
          event.preventDefault();
          return editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, event.data);
        },
        COMMAND_PRIORITY_NORMAL,
      ),
      // From a place between nodes Lexical itself makes the node that the input method then composes in.
      editor.registerCommand(
        COMPOSITION_START_COMMAND,
        () => {
          if (!editor.isComposing()) $stepOutOfSource(true);
          return false;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
      registerMarks(editor),
    ),
});
