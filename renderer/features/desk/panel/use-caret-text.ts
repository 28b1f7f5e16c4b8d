import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { useExtensionSignalValue } from "@lexical/react/useExtensionSignalValue";
import { $getNodeByKey } from "lexical";
import { DigestExtension } from "../../../editor/extensions/Digest/digest-extension.ts";

/** The longest text that a search takes. */
const MOST = 600;

/** The text of the block where the caret stands or stood last; it follows when the typing rests. */
export function useCaretText(): string {
  const [editor] = useLexicalComposerContext();
  const caret = useExtensionSignalValue(DigestExtension, "caret");
  useExtensionSignalValue(DigestExtension, "digest");
  if (caret === null) return "";
  return editor
    .read(() => $getNodeByKey(caret)?.getTextContent() ?? "")
    .trim()
    .slice(0, MOST);
}
