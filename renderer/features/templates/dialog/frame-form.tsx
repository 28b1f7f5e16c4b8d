import { Select } from "antd";
import type { OwnTemplate } from "../../../../shared/contract/methods/templates.ts";
import { FRAME_KINDS } from "../../../../shared/domain/templates/vocabulary.ts";
import { zh } from "../../../strings/zh.ts";
import { RoleSelect } from "./choices.tsx";
import { TemplateField } from "./template-field.tsx";

const text = zh.templates;

type Frame = Extract<OwnTemplate, { type: "frame" }>;

interface FrameFormProps {
  readonly template: Frame;
  readonly onChange: (template: Frame) => void;
}

/** Role, use and words of a sentence frame. */
export function FrameForm({ template, onChange }: FrameFormProps) {
  const set = (change: Partial<Frame>): void => onChange({ ...template, ...change });
  return (
    <>
      <div className="template-form-row">
        <label>
          {text.role}
          <RoleSelect label={text.role} value={template.role} onChange={(role) => set({ role })} />
        </label>
        <label>
          {text.frameKind}
          <Select
            aria-label={text.frameKind}
            value={template.kind}
            options={FRAME_KINDS.map((kind) => ({ value: kind, label: text.kinds[kind] ?? kind }))}
            onChange={(kind) => set({ kind })}
          />
        </label>
      </div>
      <TemplateField
        label={text.frameText}
        lines
        value={template.text}
        onChange={(words) => set({ text: words })}
      />
    </>
  );
}
