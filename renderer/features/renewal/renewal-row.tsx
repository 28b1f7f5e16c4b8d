import { Input } from "antd";
import { zh } from "../../strings/zh.ts";
import type { Group } from "./renewal-fields.ts";

interface RenewalRowProps {
  readonly group: Group;
  readonly answer: string;
  readonly current: boolean;
  readonly first: boolean;
  readonly onAnswer: (answer: string) => void;
  readonly onFocus: () => void;
}

/** One value: the old one at the left, the new one to type; empty leaves an open slot. */
export function RenewalRow({ group, answer, current, first, onAnswer, onFocus }: RenewalRowProps) {
  const { old, prompt, places } = group;
  return (
    <label
      className="renewal-row"
      data-current={current || undefined}
      data-open={answer.trim() === "" || undefined}
    >
      <span className="renewal-row-prompt">
        {prompt}
        {places.length > 1 && <small>{zh.desk.slotPlaces(places.length)}</small>}
      </span>
      <span className="renewal-row-old" title={old}>
        {old}
      </span>
      <Input
        size="small"
        value={answer}
        autoFocus={first}
        maxLength={200}
        placeholder={zh.renewal.was(old)}
        aria-label={zh.renewal.answer(prompt, old)}
        onChange={(event) => onAnswer(event.target.value)}
        onFocus={onFocus}
      />
    </label>
  );
}
