import { HistoryExtension } from "@lexical/history";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { useExtensionSignalValue } from "@lexical/react/useExtensionSignalValue";
import RedoOutlined from "@ant-design/icons/RedoOutlined";
import UndoOutlined from "@ant-design/icons/UndoOutlined";
import { REDO_COMMAND, UNDO_COMMAND } from "lexical";
import type { ReactNode } from "react";
import { DigestExtension } from "../../../editor/extensions/Digest/digest-extension.ts";
import { SET_LEVEL_COMMAND } from "../../../editor/extensions/Heading/heading-extension.ts";
import { LEVELS } from "../../../editor/extensions/Heading/heading-level.ts";
import { zh } from "../../../strings/zh.ts";

interface ToolProps {
  readonly name: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onUse: () => void;
  readonly children: ReactNode;
}

/** A quiet button that leaves the caret in the text. */
function Tool({ name, pressed, disabled = false, onUse, children }: ToolProps) {
  return (
    <button
      type="button"
      className="plain-button desk-tool"
      title={name}
      aria-label={name}
      aria-pressed={pressed}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onUse}
    >
      {children}
    </button>
  );
}

/** Undo, redo, and the level of the paragraph at the caret. */
export function LevelButtons() {
  const [editor] = useLexicalComposerContext();
  const level = useExtensionSignalValue(DigestExtension, "level");
  const canUndo = useExtensionSignalValue(HistoryExtension, "canUndo");
  const canRedo = useExtensionSignalValue(HistoryExtension, "canRedo");
  return (
    <div className="desk-tools">
      <Tool name={zh.desk.undoKey} disabled={!canUndo} onUse={() => editor.dispatchCommand(UNDO_COMMAND)}>
        <UndoOutlined />
      </Tool>
      <Tool name={zh.desk.redoKey} disabled={!canRedo} onUse={() => editor.dispatchCommand(REDO_COMMAND)}>
        <RedoOutlined />
      </Tool>
      <span role="group" aria-label={zh.desk.levelGroup}>
        {[null, ...LEVELS].map((one) => (
          <Tool
            key={one ?? 0}
            name={`${zh.desk.levelNames[one ?? 0] ?? ""}（Ctrl+Alt+${one ?? 0}）`}
            pressed={level === one}
            disabled={level === undefined}
            onUse={() => editor.dispatchCommand(SET_LEVEL_COMMAND, one)}
          >
            {zh.desk.levels[one ?? 0]}
          </Tool>
        ))}
      </span>
    </div>
  );
}
