import { Input, InputNumber } from "antd";
import { useState } from "react";
import type { MeetingFacts } from "../../shared/contract/methods/drafts.ts";
import { zh } from "../strings/zh.ts";
import { dayOf } from "./day-of.ts";
import "./meeting-fields.css";

const text = zh.meeting;

interface MeetingFieldsProps {
  readonly facts: MeetingFacts;
  readonly minutes: number | null;
  readonly onFacts: (facts: MeetingFacts) => void;
  readonly onMinutes: (minutes: number | null) => void;
  /** Whether what stands in the field of the day is a day, or nothing. */
  readonly onDated: (dated: boolean) => void;
}

/** Meeting, day, time, unit and speaker of a speech, as fields of a form of the class `meeting-form`. */
export function MeetingFields({ facts, minutes, onFacts, onMinutes, onDated }: MeetingFieldsProps) {
  const [day, setDay] = useState(facts.date && zh.common.date(facts.date));
  const dated = dayOf(day.trim()) !== undefined;
  const set = (change: Partial<MeetingFacts>): void => onFacts({ ...facts, ...change });
  return (
    <>
      <label className="meeting-form-wide">
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
            const date = dayOf(event.target.value.trim());
            setDay(event.target.value);
            onDated(date !== undefined);
            set({ date: date ?? "" });
          }}
        />
      </label>
      <label>
        {text.minutes}
        <InputNumber min={1} max={600} precision={0} value={minutes} onChange={onMinutes} />
      </label>
      <label className="meeting-form-wide">
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
    </>
  );
}
