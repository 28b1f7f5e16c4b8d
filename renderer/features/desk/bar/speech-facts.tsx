import { Button, Input, InputNumber, Popover } from "antd";
import { useState } from "react";
import { useApi } from "../../../app/api-context.tsx";
import { noteError } from "../../../app/toasts.ts";
import { zh } from "../../../strings/zh.ts";

export interface Facts {
  readonly occasion: string | null;
  /** Target speaking time. */
  readonly minutes: number | null;
}

interface SpeechFactsProps {
  readonly draftId: number;
  readonly facts: Facts;
  readonly onFacts: (facts: Facts) => void;
}

/** Occasion and speaking time behind the title; a click opens them for change. */
export function SpeechFacts({ draftId, facts, onFacts }: SpeechFactsProps) {
  const api = useApi();
  const [open, setOpen] = useState(false);
  const [occasion, setOccasion] = useState(facts.occasion ?? "");
  const [minutes, setMinutes] = useState(facts.minutes);
  const store = async (): Promise<void> => {
    const next: Facts = { occasion: occasion.trim() || null, minutes };
    if (next.occasion === facts.occasion && next.minutes === facts.minutes) return;
    try {
      await api.call("drafts.update", { id: draftId, ...next });
      onFacts(next);
    } catch (error) {
      noteError(error);
    }
  };
  const onOpenChange = (next: boolean): void => {
    setOpen(next);
    if (!next) void store();
  };
  const close = (): void => onOpenChange(false);
  const form = (
    <div className="speech-facts-form">
      <label>
        {zh.desk.occasion}
        <Input
          value={occasion}
          maxLength={100}
          placeholder={zh.desk.occasionHint}
          onChange={(event) => setOccasion(event.target.value)}
          onPressEnter={close}
        />
      </label>
      <label>
        {zh.desk.minutesLabel}
        <InputNumber
          value={minutes}
          min={1}
          max={600}
          precision={0}
          suffix={zh.desk.minutesUnit}
          onChange={setMinutes}
          onPressEnter={close}
        />
      </label>
    </div>
  );
  return (
    <Popover
      content={form}
      title={zh.desk.details}
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={onOpenChange}
    >
      <Button type="text" size="small" className="speech-facts">
        {facts.occasion ?? zh.desk.occasionUnset}
        {zh.common.dot}
        {facts.minutes === null ? zh.desk.minutesUnset : zh.desk.minutes(facts.minutes)}
      </Button>
    </Popover>
  );
}
