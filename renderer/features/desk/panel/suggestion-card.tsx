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

/** What the card says of why it is here; that it is of the same part of a speech all cards have in common. */
function reasonOf(why: SectionSuggestion["why"][number]): string[] {
  switch (why.kind) {
    case "heading":
      return [zh.desk.whyHeading(why.words)];
    case "text":
      return [zh.desk.whyText(why.words)];
    case "occasion":
      return [zh.desk.whyOccasion];
    case "mined":
      return [zh.mined.why(why.support, why.firstYear, why.lastYear)];
    default:
      return [];
  }
}

/** A section to take over: heading, first lines with slots, where it is from. */
export const SuggestionCard = memo(function SuggestionCard({ item, digit, onTake }: SuggestionCardProps) {
  const reasons = item.why.flatMap(reasonOf);
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
        {reasons.length > 0 && <span className="suggestion-why">{reasons.join(" · ")}</span>}
        <CardFacts source={item.source} facts={facts} />
      </button>
    </li>
  );
});
