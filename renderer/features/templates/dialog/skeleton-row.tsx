import EllipsisOutlined from "@ant-design/icons/EllipsisOutlined";
import { Dropdown, Input, InputNumber, type InputRef } from "antd";
import type { KeyboardEvent, Ref } from "react";
import { zh } from "../../../strings/zh.ts";
import { KeyHint } from "../../../ui/key-hint.tsx";
import { slotText } from "../../../ui/slot-text.ts";
import { TextButton } from "../../../ui/text-button.tsx";
import { RoleSelect } from "./choices.tsx";
import { templateOf, type PromptKinds } from "./heading-words.ts";
import type { Row } from "./skeleton-rows.ts";

const text = zh.templates;

export type RowAct = "add" | "up" | "down" | "raise" | "sink" | "drop";

const KEYS: Readonly<Record<string, RowAct>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "raise",
  ArrowRight: "sink",
};

/** What a key in a heading asks for, by the keys that word processors have for outlines. */
function actOfKey(event: KeyboardEvent, empty: boolean): RowAct | "before" | "after" | null {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return null;
  if (event.altKey && event.shiftKey) return KEYS[event.key] ?? null;
  if (event.altKey || event.shiftKey) return null;
  if (event.key === "Enter") return "add";
  if (event.key === "ArrowUp") return "before";
  if (event.key === "ArrowDown") return "after";
  return event.key === "Backspace" && empty ? "drop" : null;
}

interface SkeletonRowProps {
  readonly row: Row;
  /** Of the whole speech. */
  readonly share: number;
  /** 一、 or （一）; empty where the part has no heading. */
  readonly marker: string;
  readonly kinds: PromptKinds;
  readonly input: Ref<InputRef>;
  readonly possible: (act: RowAct) => boolean;
  readonly onChange: (change: Partial<Row>) => void;
  readonly onShare: (share: number) => void;
  readonly onAct: (act: RowAct) => void;
  /** The caret goes to the heading above or below. */
  readonly onStep: (step: -1 | 1) => void;
}

/** A heading of a skeleton: its role, words, room, and what can be done with it. */
export function SkeletonRow(props: SkeletonRowProps) {
  const { row, share, marker, kinds, input, possible, onChange, onShare, onAct, onStep } = props;
  const words = slotText(row.heading);
  const isPart = row.level === 1;
  const name = words || text.noHeading;
  const acts: readonly RowAct[] = ["add", "up", "down", isPart ? "sink" : "raise", "drop"];
  return (
    <li className="skeleton-form-row" data-level={row.level}>
      {isPart && <RoleSelect label={text.role} value={row.role} onChange={(role) => onChange({ role })} />}
      <Input
        ref={input}
        value={words}
        maxLength={100}
        prefix={marker}
        placeholder={isPart ? text.noHeading : text.pointHint}
        aria-label={isPart ? text.partHeading : text.pointHeading}
        onChange={(event) => onChange({ heading: templateOf(event.target.value, kinds) })}
        onKeyDown={(event) => {
          const act = actOfKey(event, words === "");
          if (act === null || (act === "drop" && !possible("drop"))) return;
          event.preventDefault();
          if (act === "before" || act === "after") onStep(act === "before" ? -1 : 1);
          else onAct(act);
        }}
      />
      <InputNumber
        aria-label={`${name} ${text.partShare}`}
        variant={isPart ? "outlined" : "borderless"}
        min={1}
        max={100}
        precision={0}
        suffix="%"
        value={Math.max(1, Math.round(share * 100))}
        onChange={(percent) => {
          if (percent !== null) onShare(percent / 100);
        }}
      />
      <Dropdown
        autoFocus
        trigger={["click"]}
        placement="bottomRight"
        menu={{
          items: acts.map((act) => ({
            key: act,
            label: text.rowActs[act],
            extra: <KeyHint keys={text.rowKeys[act]} />,
            disabled: !possible(act),
            danger: act === "drop",
          })),
          onClick: ({ key, domEvent }) => {
            domEvent.preventDefault();
            onAct(key as RowAct);
          },
        }}
      >
        <TextButton quiet aria-label={text.acts(name)} title={text.tools}>
          <EllipsisOutlined aria-hidden />
        </TextButton>
      </Dropdown>
    </li>
  );
}
