import { AutoComplete, Input, InputNumber } from "antd";
import type { OwnTemplate } from "../../../../shared/contract/methods/templates.ts";
import { zh } from "../../../strings/zh.ts";
import { SkeletonParts } from "./skeleton-parts.tsx";

const text = zh.templates;

type Skeleton = Extract<OwnTemplate, { type: "skeleton" }>;

interface SkeletonFormProps {
  readonly template: Skeleton;
  readonly occasions: readonly { readonly name: string }[];
  readonly onChange: (template: Skeleton) => void;
}

/** Occasion, name, use and parts of a skeleton. */
export function SkeletonForm({ template, occasions, onChange }: SkeletonFormProps) {
  const set = (change: Partial<Skeleton>): void => onChange({ ...template, ...change });
  return (
    <>
      <div className="template-form-row">
        <label className="template-form-wide">
          {text.occasion}
          <AutoComplete
            aria-label={text.occasion}
            value={template.occasion}
            maxLength={100}
            filterOption={(typed, option) => String(option?.value).includes(typed.trim())}
            options={occasions.map(({ name }) => ({ value: name }))}
            onChange={(occasion) => set({ occasion })}
          />
        </label>
        <label className="template-form-wide">
          {text.skeletonName}
          <Input
            autoFocus
            value={template.name}
            maxLength={100}
            placeholder={text.skeletonNameHint}
            onChange={(event) => set({ name: event.target.value })}
          />
        </label>
        <label>
          {text.minutes}
          <InputNumber
            min={1}
            max={600}
            precision={0}
            value={template.minutes}
            onChange={(minutes) => {
              if (minutes !== null) set({ minutes });
            }}
          />
        </label>
      </div>
      <label>
        {text.description}
        <Input
          value={template.description}
          maxLength={500}
          placeholder={text.descriptionHint}
          onChange={(event) => set({ description: event.target.value })}
        />
      </label>
      <SkeletonParts parts={template.parts} onChange={(parts) => set({ parts })} />
    </>
  );
}
