import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { zh } from "../../../strings/zh.ts";
import type { Facts } from "./facts.ts";
import { useFacts } from "./use-facts.ts";

const FactsDialog = lazy(async () => ({ default: (await import("./facts-dialog.tsx")).FactsDialog }));

interface FactsButtonProps {
  readonly draftId: number;
  readonly facts: Facts;
  readonly onFacts: (facts: Facts) => void;
}

function wordsOf({ occasion, minutes, meeting }: Facts): string {
  return [
    occasion ?? zh.desk.occasionUnset,
    meeting.leaderPost,
    zh.meeting.shortDay(meeting.date),
    minutes === null ? zh.desk.minutesUnset : zh.desk.minutes(minutes),
  ]
    .filter((part) => part !== "")
    .join(zh.common.dot);
}

/** Occasion, speaker, day and speaking time behind the title; a click opens all that is known of the speech. */
export function FactsButton({ draftId, facts, onFacts }: FactsButtonProps) {
  const [open, setOpen] = useState(false);
  const change = useFacts(draftId, onFacts);
  return (
    <>
      <Button
        type="text"
        size="small"
        className="speech-facts"
        title={zh.desk.details}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span>{wordsOf(facts)}</span>
      </Button>
      <Suspense>
        {open && (
          <FactsDialog facts={facts} onSave={(next) => change(facts, next)} onClose={() => setOpen(false)} />
        )}
      </Suspense>
    </>
  );
}
