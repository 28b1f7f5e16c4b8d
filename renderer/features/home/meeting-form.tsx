import { Button, Input, InputNumber } from "antd";
import { useState } from "react";
import type { MeetingFacts } from "../../../shared/contract/methods/drafts.ts";
import { dayOf } from "../../ui/day-of.ts";
import { zh } from "../../strings/zh.ts";

const text = zh.home;

interface MeetingFormProps {
  readonly title: string;
  readonly minutes: number | null;
  readonly facts: MeetingFacts;
  readonly ready: boolean;
  readonly onTitle: (title: string) => void;
  readonly onMinutes: (minutes: number | null) => void;
  readonly onFacts: (facts: MeetingFacts) => void;
  readonly onBegin: () => void;
}

/** What a new draft is called, how long it is to be, and who speaks where and when; all but the time may stay empty. */
export function MeetingForm(props: MeetingFormProps) {
  const { title, minutes, facts, ready, onTitle, onMinutes, onFacts, onBegin } = props;
  const [day, setDay] = useState(facts.date);
  const dated = dayOf(day.trim()) !== undefined;
  const set = (change: Partial<MeetingFacts>): void => onFacts({ ...facts, ...change });
  return (
    <form
      className="chooser-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && dated) onBegin();
      }}
    >
      <label className="chooser-form-wide">
        {text.meeting}
        <Input
          value={facts.meeting}
          maxLength={100}
          placeholder={text.meetingPlaceholder}
          onChange={(event) => set({ meeting: event.target.value })}
        />
      </label>
      <label>
        {text.day}
        <Input
          value={day}
          maxLength={20}
          placeholder={text.dayPlaceholder}
          {...(dated ? {} : { status: "error" as const, "aria-invalid": true })}
          onChange={(event) => {
            setDay(event.target.value);
            set({ date: dayOf(event.target.value.trim()) ?? "" });
          }}
        />
      </label>
      <label>
        {text.minutes}
        <InputNumber min={1} max={600} precision={0} value={minutes} onChange={onMinutes} />
      </label>
      <label className="chooser-form-wide">
        {text.unit}
        <Input
          value={facts.unit}
          maxLength={100}
          placeholder={text.unitPlaceholder}
          onChange={(event) => set({ unit: event.target.value })}
        />
      </label>
      <label>
        {text.leaderPost}
        <Input
          value={facts.leaderPost}
          maxLength={50}
          placeholder={text.leaderPostPlaceholder}
          onChange={(event) => set({ leaderPost: event.target.value })}
        />
      </label>
      <label>
        {text.leaderName}
        <Input
          value={facts.leaderName}
          maxLength={50}
          onChange={(event) => set({ leaderName: event.target.value })}
        />
      </label>
      <label className="chooser-form-title">
        {text.draftTitle}
        <Input
          value={title}
          maxLength={200}
          placeholder={text.draftTitlePlaceholder}
          onChange={(event) => onTitle(event.target.value)}
        />
      </label>
      <Button type="primary" htmlType="submit" disabled={!ready || !dated}>
        {text.begin}
      </Button>
    </form>
  );
}
