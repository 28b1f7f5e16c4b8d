import { Input } from "antd";
import { useState } from "react";
import type { SpeechDetail } from "../../../../shared/contract/methods/library.ts";
import { note } from "../../../app/toasts.ts";
import { zh } from "../../../strings/zh.ts";
import type { Change } from "./proof-changes.ts";
import { dayOf } from "../../../ui/day-of.ts";

const text = zh.proof;

interface FactProps {
  readonly label: string;
  readonly value: string;
  readonly wide?: boolean;
  readonly onCommit: (value: string) => void;
}

/** A fact that is changed where it stands: Enter or leaving keeps it, Esc does not. */
function Fact({ label, value, wide = false, onCommit }: FactProps) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    setTyped(value);
  }
  const commit = (): void => {
    if (typed.trim() !== value) onCommit(typed.trim());
  };
  return (
    <label className="proof-fact" data-wide={wide || undefined}>
      <span>{label}</span>
      <Input
        size="small"
        variant="filled"
        value={typed}
        placeholder={text.unknown}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") commit();
          if (event.key === "Escape") setTyped(value);
        }}
      />
    </label>
  );
}

interface ProofFactsProps {
  readonly speech: SpeechDetail;
  readonly onChange: (change: Change) => void;
}

const orNull = (value: string): string | null => (value === "" ? null : value);

/** Title, speaker, date and occasion, each to be put right where it stands. */
export function ProofFacts({ speech, onChange }: ProofFactsProps) {
  const { title, post, name, date, occasion } = speech;
  const setDate = (typed: string): void => {
    const value = dayOf(typed);
    if (value === undefined) note(text.badDate);
    else onChange({ kind: "date", value });
  };
  return (
    <div className="proof-facts">
      <Fact
        label={text.title}
        value={title}
        wide
        onCommit={(value) => {
          if (value) onChange({ kind: "title", value, place: null });
        }}
      />
      <Fact
        label={text.post}
        value={post ?? ""}
        onCommit={(value) => onChange({ kind: "speaker", post: orNull(value), name })}
      />
      <Fact
        label={text.name}
        value={name ?? ""}
        onCommit={(value) => onChange({ kind: "speaker", post, name: orNull(value) })}
      />
      <Fact label={text.date} value={date ? zh.common.date(date) : ""} onCommit={setDate} />
      <Fact
        label={text.occasion}
        value={occasion ?? ""}
        onCommit={(value) => onChange({ kind: "occasion", value: orNull(value) })}
      />
    </div>
  );
}
