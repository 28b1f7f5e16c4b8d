import {
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  RootNode,
} from "lexical";
import { $deleteAtFrontMatter, $enterInFrontMatter } from "./front-matter-keys.ts";
import { FrontMatterNode } from "./front-matter-node.ts";
import { $shapeDraft } from "./front-matter-shape.ts";

/** Title, byline, date and salutation: they cannot be deleted away, and Enter goes from one to the next. */
export const FrontMatterExtension = defineExtension({
  name: "andu/front-matter",
  nodes: () => [FrontMatterNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(RootNode, $shapeDraft),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enterInFrontMatter, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteAtFrontMatter, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(DELETE_WORD_COMMAND, $deleteAtFrontMatter, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(DELETE_LINE_COMMAND, $deleteAtFrontMatter, COMMAND_PRIORITY_HIGH),
    ),
});
