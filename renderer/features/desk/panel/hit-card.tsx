import type { SearchHit } from "../../../../shared/contract/methods/search.ts";
import type { InsertionTarget } from "../../../app/current-draft.ts";
import { zh } from "../../../strings/zh.ts";
import { RoleBadge } from "../../../ui/role-badge.tsx";
import { CardFacts } from "./card-facts.tsx";
import { snippet } from "./snippet.ts";

interface HitCardProps {
  readonly hit: SearchHit;
  readonly onTake: (target: InsertionTarget) => void;
}

/** A block with the words found in it; a click puts it into the draft. */
export function HitCard({ hit, onTake }: HitCardProps) {
  const { speech, block } = hit;
  return (
    <li>
      <button
        type="button"
        className="plain-button hit"
        data-block={block.id}
        title={zh.desk.insertHint}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onTake({ kind: "block", id: block.id })}
      >
        <RoleBadge role={block.role} size="small" />
        <span>
          <span className="hit-words">
            {snippet(hit.text, hit.ranges).map(({ text, found, at }) =>
              found ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
            )}
          </span>
          <CardFacts source={speech.title} facts={speech.date ? [zh.common.date(speech.date)] : []} />
        </span>
      </button>
    </li>
  );
}
