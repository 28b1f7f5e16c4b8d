import { Select } from "antd";
import type { OwnTemplate } from "../../../../shared/contract/methods/templates.ts";
import { TOPICS } from "../../../../shared/domain/templates/vocabulary.ts";
import { zh } from "../../../strings/zh.ts";
import { RoleSelect } from "./choices.tsx";
import { TemplateField } from "./template-field.tsx";

const text = zh.templates;

type Section = Extract<OwnTemplate, { type: "section" }>;

interface SectionFormProps {
  readonly template: Section;
  readonly occasions: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (template: Section) => void;
}

/** Role, topic, occasions, heading and text of a section template. */
export function SectionForm({ template, occasions, onChange }: SectionFormProps) {
  const set = (change: Partial<Section>): void => onChange({ ...template, ...change });
  return (
    <>
      <div className="template-form-row">
        <label>
          {text.role}
          <RoleSelect label={text.role} value={template.role} onChange={(role) => set({ role })} />
        </label>
        <label>
          {text.topic}
          <Select
            aria-label={text.topic}
            showSearch
            value={template.topic}
            options={TOPICS.map((topic) => ({ value: topic, label: topic }))}
            onChange={(topic) => set({ topic })}
          />
        </label>
        <label className="template-form-wide">
          {text.suits}
          <Select<string[]>
            aria-label={text.suits}
            mode="multiple"
            maxTagCount="responsive"
            optionFilterProp="label"
            placeholder={text.suitsAny}
            value={template.occasions}
            options={occasions.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(chosen) => set({ occasions: chosen })}
          />
        </label>
      </div>
      <TemplateField
        label={text.heading}
        lines={false}
        value={template.heading}
        onChange={(heading) => set({ heading })}
      />
      <TemplateField
        label={text.body}
        lines
        value={template.text}
        onChange={(words) => set({ text: words })}
      />
    </>
  );
}
