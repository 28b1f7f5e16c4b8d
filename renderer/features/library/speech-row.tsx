import { Checkbox } from "antd";
import type { MouseEvent } from "react";
import type { SpeechSummary } from "../../../shared/contract/methods/library.ts";
import { zh } from "../../strings/zh.ts";
import { RoleBar } from "../../ui/role-bar.tsx";
import { speechFacts } from "../../ui/speech-facts.ts";

interface SpeechRowProps {
  readonly speech: SpeechSummary;
  readonly open: boolean;
  readonly selected: boolean;
  readonly onOpen: () => void;
  /** `range` when Shift was held: from the row selected last to this one. */
  readonly onSelect: (range: boolean) => void;
}

/** One speech of the list. */
export function SpeechRow({ speech, open, selected, onOpen, onSelect }: SpeechRowProps) {
  const click = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) onSelect(event.shiftKey);
    else onOpen();
  };
  return (
    <div className="speech-row" data-open={open || undefined} data-selected={selected || undefined}>
      <Checkbox
        className="speech-row-check"
        aria-label={zh.library.select(speech.title)}
        checked={selected}
        onChange={(event) => onSelect(event.nativeEvent.shiftKey)}
      />
      <button
        type="button"
        className="plain-button speech-row-open"
        aria-current={open || undefined}
        onClick={click}
      >
        <span className="speech-row-title">
          {speech.title}
          {speech.origin === "sample" && <em>{zh.library.sample}</em>}
        </span>
        <span className="speech-row-facts">{speechFacts(speech)}</span>
        <RoleBar chars={speech.roleChars} />
      </button>
    </div>
  );
}
