import { memo, type MouseEvent } from "react";
import type { SpeechSummary } from "../../../shared/contract/methods/library.ts";
import { zh } from "../../strings/zh.ts";
import { RoleBar } from "../../ui/role-bar.tsx";
import { speechFacts } from "../../ui/speech-facts.ts";

interface SpeechRowProps {
  readonly speech: SpeechSummary;
  readonly index: number;
  readonly open: boolean;
  readonly selected: boolean;
  readonly onOpen: (index: number) => void;
  /** `range` when Shift was held: from the row selected last to this one. */
  readonly onSelect: (index: number, range: boolean) => void;
}

/** One speech of the list; drawn anew only when it changes, since the list scrolls through thousands. */
export const SpeechRow = memo(function SpeechRow(props: SpeechRowProps) {
  const { speech, index, open, selected, onOpen, onSelect } = props;
  const click = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) onSelect(index, event.shiftKey);
    else onOpen(index);
  };
  return (
    <div className="speech-row" data-open={open || undefined} data-selected={selected || undefined}>
      <input
        type="checkbox"
        className="speech-row-check"
        aria-label={zh.library.select(speech.title)}
        checked={selected}
        onChange={(event) => onSelect(index, (event.nativeEvent as unknown as MouseEvent).shiftKey)}
      />
      <button
        type="button"
        className="plain-button speech-row-open"
        aria-current={open || undefined}
        onClick={click}
      >
        <span className="speech-row-title">
          <span>{speech.title}</span>
          {speech.origin === "sample" && <em>{zh.library.sample}</em>}
          {speech.kind !== "speech" && <em>{zh.library.kinds[speech.kind]}</em>}
          {speech.copies > 0 && <em>{zh.library.copies(speech.copies)}</em>}
        </span>
        <span className="speech-row-facts">
          <span>{speechFacts({ ...speech, chars: undefined })}</span>
          <small>{zh.common.chars(speech.chars)}</small>
        </span>
        <RoleBar chars={speech.roleChars} />
      </button>
    </div>
  );
});
