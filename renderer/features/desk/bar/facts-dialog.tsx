import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { zh } from "../../../strings/zh.ts";
import { FORM_MASK } from "../../../ui/form-mask.ts";
import { MeetingFields } from "../../../ui/meeting-fields.tsx";
import type { Facts } from "./facts.ts";

const text = zh.meeting;

interface FactsDialogProps {
  readonly facts: Facts;
  /** Stores what was written; false where that failed. */
  readonly onSave: (facts: Facts) => Promise<boolean>;
  readonly onClose: () => void;
}

/** 讲话信息: what a new draft is asked for, to be changed later. */
export function FactsDialog({ facts, onSave, onClose }: FactsDialogProps) {
  const [occasion, setOccasion] = useState(facts.occasion ?? "");
  const [minutes, setMinutes] = useState(facts.minutes);
  const [meeting, setMeeting] = useState(facts.meeting);
  const [dated, setDated] = useState(true);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    if (!dated || busy) return;
    setBusy(true);
    const done = await onSave({ occasion: occasion.trim() || null, minutes, meeting });
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Modal open title={text.title} width={720} centered mask={FORM_MASK} onCancel={onClose} footer={null}>
      <form
        className="meeting-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label className="meeting-form-whole">
          {text.occasion}
          <Input
            autoFocus
            value={occasion}
            maxLength={100}
            placeholder={text.occasionPlaceholder}
            onChange={(event) => setOccasion(event.target.value)}
          />
        </label>
        <MeetingFields
          facts={meeting}
          minutes={minutes}
          onFacts={setMeeting}
          onMinutes={setMinutes}
          onDated={setDated}
        />
        <p className="meeting-form-note" role="status" data-bad={!dated || undefined}>
          {dated ? text.refills : text.badDay}
        </p>
        <Button type="primary" htmlType="submit" loading={busy} disabled={!dated}>
          {text.save}
        </Button>
      </form>
    </Modal>
  );
}
