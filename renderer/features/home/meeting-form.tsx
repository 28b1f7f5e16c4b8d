import { Button, Input } from "antd";
import { useState } from "react";
import type { MeetingFacts } from "../../../shared/contract/methods/drafts.ts";
import { MeetingFields } from "../../ui/meeting-fields.tsx";
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
  const [dated, setDated] = useState(true);
  return (
    <form
      className="meeting-form chooser-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && dated) onBegin();
      }}
    >
      <MeetingFields
        facts={facts}
        minutes={minutes}
        onFacts={onFacts}
        onMinutes={onMinutes}
        onDated={setDated}
      />
      <label className="meeting-form-title">
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
