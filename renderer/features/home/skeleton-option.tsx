import { headingMarker } from "../../../shared/domain/text/numbering.ts";
import type { Skeleton, SkeletonPart } from "../../app/mined-occasions.ts";
import { zh } from "../../strings/zh.ts";
import { RoleBadge } from "../../ui/role-badge.tsx";
import { ShareMark } from "../../ui/share-mark.tsx";
import { slotText } from "../../ui/slot-text.ts";

const text = zh.home;

interface SkeletonOptionProps {
  readonly skeleton: Skeleton;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One skeleton to choose by its name, where it is from, and its usual time. */
export function SkeletonOption({ skeleton, chosen, onChoose }: SkeletonOptionProps) {
  const { name, origin, minutes } = skeleton;
  const facts = [origin === "built-in" ? null : text.origins[origin], zh.common.minutes(Math.round(minutes))];
  return (
    <button type="button" className="plain-button skeleton-option" aria-pressed={chosen} onClick={onChoose}>
      {name}
      <small>{facts.filter(Boolean).join(zh.common.dot)}</small>
    </button>
  );
}

/** A part with its share of the whole; the topics in it follow, each with its own. */
function PartRow({ part, full }: { readonly part: SkeletonPart; readonly full: number }) {
  return (
    <li data-role={part.role}>
      <div className="skeleton-row">
        <RoleBadge role={part.role} size="small" decorative />
        <span>{slotText(part.heading) || zh.roles.names[part.role]}</span>
        <ShareMark share={part.share} full={full} />
      </div>
      <ol>
        {part.points.map(({ heading, share, count }, place) => (
          // Topics have no id and never move.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place} className="skeleton-row">
            <span>
              {headingMarker(2, place + 1)}
              {slotText(heading)}
            </span>
            {count !== undefined && (part.count ?? 0) > 1 && <small>{zh.common.speeches(count)}</small>}
            <ShareMark share={part.share * share} full={full} />
          </li>
        ))}
      </ol>
    </li>
  );
}

/** The chosen skeleton: when to take it, its parts and the topics in them, in order and with their shares. */
export function SkeletonOutline({ skeleton }: { readonly skeleton: Skeleton }) {
  const full = Math.max(...skeleton.parts.map(({ share }) => share));
  return (
    <div className="skeleton-outline">
      <p>{skeleton.description}</p>
      <ol>
        {skeleton.parts.map((part, index) => (
          // A role may come twice; parts have no id and never move.
          // oxlint-disable-next-line react/no-array-index-key
          <PartRow key={index} part={part} full={full} />
        ))}
      </ol>
    </div>
  );
}
