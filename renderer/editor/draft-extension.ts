import { HistoryAnnounceExtension } from "@lexical/a11y";
import { HistoryExtension } from "@lexical/history";
import { HeadingAnnounceExtension, RichTextExtension } from "@lexical/rich-text";
import {
  COMMAND_PRIORITY_HIGH,
  configExtension,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  type AnyLexicalExtension,
} from "lexical";
import { editorText } from "../strings/zh/editor.ts";
import { CompletionExtension } from "./extensions/Completion/completion-extension.ts";
import { CopyExtension } from "./extensions/Copy/copy-extension.ts";
import { DigestExtension } from "./extensions/Digest/digest-extension.ts";
import { FrontMatterExtension } from "./extensions/FrontMatter/front-matter-extension.ts";
import { HeadingExtension } from "./extensions/Heading/heading-extension.ts";
import { InsertExtension } from "./extensions/Insert/insert-extension.ts";
import { NumberingExtension } from "./extensions/Numbering/numbering-extension.ts";
import { PasteExtension } from "./extensions/Paste/paste-extension.ts";
import { ProvenanceExtension } from "./extensions/Provenance/provenance-extension.ts";
import { SlotExtension } from "./extensions/Slot/slot-extension.ts";
import { TidyExtension } from "./extensions/Tidy/tidy-extension.ts";
import { draftTheme } from "./theme.ts";

const UNDO_DEPTH = 300;

/** Only bold exists on the page. */
const BoldOnlyExtension = defineExtension({
  name: "andu/bold-only",
  register: (editor) =>
    editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => format !== "bold", COMMAND_PRIORITY_HIGH),
});

/**
 * Andu's editor. `state` is a saved state (JSON text); null starts an empty draft.
 */
export function draftExtension(state: string | null): AnyLexicalExtension {
  return defineExtension({
    name: "andu/draft",
    namespace: "andu",
    theme: draftTheme,
    dependencies: [
      RichTextExtension,
      configExtension(HistoryExtension, { disabled: false, maxDepth: UNDO_DEPTH }),
      configExtension(HeadingAnnounceExtension, {
        created: editorText.headingSet,
        destroyed: editorText.headingRemoved,
      }),
      configExtension(HistoryAnnounceExtension, { undone: editorText.undone, redone: editorText.redone }),
      FrontMatterExtension,
      HeadingExtension,
      NumberingExtension,
      SlotExtension,
      ProvenanceExtension,
      InsertExtension,
      CopyExtension,
      PasteExtension,
      TidyExtension,
      BoldOnlyExtension,
      CompletionExtension,
      DigestExtension,
    ],
    ...(state !== null && { $initialEditorState: state }),
  });
}
