import { memo } from "react";
import type { PieceSummary } from "../../../../shared/contract/methods/collection.ts";
import type { InsertionTarget } from "../../../app/current-draft.ts";
import { zh } from "../../../strings/zh.ts";
import { CardFacts } from "./card-facts.tsx";
import { SlotText } from "./slot-text.tsx";
import { snippet } from "./snippet.ts";

interface KeptCardProps {
  readonly piece: PieceSummary;
  readonly onTake: (target: InsertionTarget) => void;
}

/** A kept piece; a click or Enter puts it into the draft. */
export const KeptCard = memo(function KeptCard({ piece, onTake }: KeptCardProps) {
  const { id, heading, excerpt, ranges, tags, note, source } = piece;
  const facts = [...(source.date ? [zh.common.date(source.date)] : []), zh.desk.chars(piece.chars)];
  return (
    <li>
      <button
        type="button"
        className="plain-button suggestion"
        title={zh.desk.insertHint}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onTake({ kind: "kept", id })}
      >
        {heading !== "" && (
          <span className="suggestion-head">
            <b>{heading}</b>
          </span>
        )}
        <span className="suggestion-words">
          {snippet(excerpt, ranges).map(({ text, found, at }) =>
            found ? <mark key={at}>{text}</mark> : <SlotText key={at} text={text} />,
          )}
        </span>
        {(tags.length > 0 || note !== "") && (
          <span className="kept-marks">
            {tags.map((tag) => (
              <em key={tag}>{tag}</em>
            ))}
            {note !== "" && <span>{note}</span>}
          </span>
        )}
        <CardFacts source={source.title || zh.common.untitled} facts={facts} />
      </button>
    </li>
  );
});
