import { memo } from "react";
import type { SectionSuggestion } from "../../../../shared/contract/methods/suggestions.ts";
import { zh } from "../../../strings/zh.ts";
import { KeyHint } from "../../../ui/key-hint.tsx";
import { CardFacts } from "./card-facts.tsx";
import { SlotText } from "./slot-text.tsx";

interface SuggestionCardProps {
  readonly item: SectionSuggestion;
  /** The key that takes it, with Ctrl. */
  readonly digit: number;
  readonly onTake: (target: SectionSuggestion["target"]) => void;
}

/** A section to take over: heading, first lines with slots, where it is from. */
export const SuggestionCard = memo(function SuggestionCard({ item, digit, onTake }: SuggestionCardProps) {
  const facts = [...(item.date ? [zh.common.date(item.date)] : []), zh.desk.chars(item.chars)];
  return (
    <li>
      <button
        type="button"
        className="plain-button suggestion"
        title={zh.desk.insertHint}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onTake(item.target)}
      >
        <span className="suggestion-head">
          <b>
            <SlotText text={item.heading} />
          </b>
          <KeyHint keys={String(digit)} />
        </span>
        <span className="suggestion-words">
          <SlotText text={item.preview} />
        </span>
        {item.why[0]?.kind === "heading" && (
          <span className="suggestion-why">{zh.desk.whyHeading(item.why[0].words)}</span>
        )}
        {item.why[0]?.kind === "mined" && (
          <span className="suggestion-why">
            {zh.mined.why(item.why[0].support, item.why[0].firstYear, item.why[0].lastYear)}
          </span>
        )}
        <CardFacts source={item.source} facts={facts} />
      </button>
    </li>
  );
});
