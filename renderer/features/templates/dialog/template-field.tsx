import DownOutlined from "@ant-design/icons/DownOutlined";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import { LexicalExtensionComposer } from "@lexical/react/LexicalExtensionComposer";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { Dropdown } from "antd";
import { useEffect, useEffectEvent, useState } from "react";
import { zh } from "../../../strings/zh.ts";
import { TextButton } from "../../../ui/text-button.tsx";
import { CHIP_KINDS, type Chip } from "./chip.ts";
import { fieldExtension, MAKE_CHIP_COMMAND } from "./field-extension.ts";
import { $fieldText } from "./field-text.ts";

const text = zh.templates;

interface FieldProps {
  readonly label: string;
  readonly lines: boolean;
  readonly onChange: (text: string) => void;
}

function Field({ label, lines, onChange }: FieldProps) {
  const [editor] = useLexicalComposerContext();
  const changed = useEffectEvent(onChange);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size + dirtyLeaves.size > 0) changed(editorState.read($fieldText));
      }),
    [editor],
  );
  const make = (kind: Chip["kind"]): void => {
    editor.focus();
    editor.dispatchCommand(MAKE_CHIP_COMMAND, { kind, prompt: zh.desk.slotKinds[kind] });
  };
  return (
    <div className="template-field" data-lines={lines || undefined}>
      <div className="template-field-head">
        <span>{label}</span>
        <Dropdown
          autoFocus
          trigger={["click"]}
          menu={{
            items: CHIP_KINDS.map((kind) => ({ key: kind, label: zh.desk.slotKinds[kind] })),
            onClick: ({ key, domEvent }) => {
              // Else the Enter that chose it would break the line in the text, which has the focus by now.
              domEvent.preventDefault();
              make(key as Chip["kind"]);
            },
          }}
        >
          <TextButton quiet title={text.makeSlotHint} onMouseDown={(event) => event.preventDefault()}>
            {text.makeSlot}
            <DownOutlined aria-hidden />
          </TextButton>
        </Dropdown>
      </div>
      <ContentEditable className="template-field-text" ariaLabel={label} spellCheck={false} tabIndex={0} />
    </div>
  );
}

/** Template text in which slots are chips; `value` is where it begins, later changes are the editor's own. */
export function TemplateField({ value, ...rest }: FieldProps & { readonly value: string }) {
  // A new extension would throw away what was written.
  const [extension] = useState(() => fieldExtension(value, rest.lines));
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <Field {...rest} />
    </LexicalExtensionComposer>
  );
}
