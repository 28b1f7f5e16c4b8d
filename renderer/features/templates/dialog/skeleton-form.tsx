import DeleteOutlined from "@ant-design/icons/DeleteOutlined";
import { AutoComplete, Button, Input, InputNumber } from "antd";
import type { OwnTemplate } from "../../../../shared/contract/methods/templates.ts";
import { zh } from "../../../strings/zh.ts";
import { slotText } from "../../../ui/slot-text.ts";
import { RoleSelect } from "./choices.tsx";

const text = zh.templates;

type Skeleton = Extract<OwnTemplate, { type: "skeleton" }>;
type Part = Skeleton["parts"][number];

interface SkeletonFormProps {
  readonly template: Skeleton;
  readonly occasions: readonly { readonly name: string }[];
  readonly onChange: (template: Skeleton) => void;
}

interface PartRowProps {
  readonly part: Part;
  readonly onChange: (part: Part) => void;
  readonly onDrop: () => void;
}

function PartRow({ part, onChange, onDrop }: PartRowProps) {
  const name = slotText(part.heading) || text.noHeading;
  return (
    <li className="skeleton-form-part">
      <RoleSelect label={text.role} value={part.role} onChange={(role) => onChange({ ...part, role })} />
      <span title={part.points.map(({ heading }) => slotText(heading)).join("\n")}>
        {name}
        {part.points.length > 0 && <small>{text.partPoints(part.points.length)}</small>}
      </span>
      <InputNumber
        aria-label={`${name} ${text.partShare}`}
        min={1}
        max={100}
        precision={0}
        suffix="%"
        value={Math.max(1, Math.round(part.share * 100))}
        onChange={(percent) => {
          if (percent !== null) onChange({ ...part, share: percent / 100 });
        }}
      />
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={text.dropPart(name)}
        title={text.dropPart(name)}
        onClick={onDrop}
      />
    </li>
  );
}

/** Occasion, name, use and parts of a skeleton. */
export function SkeletonForm({ template, occasions, onChange }: SkeletonFormProps) {
  const set = (change: Partial<Skeleton>): void => onChange({ ...template, ...change });
  const { parts } = template;
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
      <section aria-label={text.parts}>
        <ul className="skeleton-form-parts">
          {parts.map((part, at) => (
            <PartRow
              // Parts have no id; a role and a heading may come twice.
              // oxlint-disable-next-line react/no-array-index-key
              key={`${at} ${part.heading}`}
              part={part}
              onChange={(next) => set({ parts: parts.with(at, next) })}
              onDrop={() => set({ parts: parts.toSpliced(at, 1) })}
            />
          ))}
        </ul>
        <p className="template-form-note">{text.partsNote}</p>
      </section>
    </>
  );
}
