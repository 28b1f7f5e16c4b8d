import type { Output } from "../../../shared/contract/methods.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { zh } from "../../strings/zh.ts";
import { RoleBadge } from "../../ui/role-badge.tsx";
import { RoleBar } from "../../ui/role-bar.tsx";
import { slotText } from "../../ui/slot-text.ts";

export type Occasion = Output<"templates.list">["occasions"][number];
export type Skeleton = Occasion["skeletons"][number];

interface SkeletonOptionProps {
  readonly skeleton: Skeleton;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One skeleton to choose: name, when to take it, its parts with their share. */
export function SkeletonOption({ skeleton, chosen, onChoose }: SkeletonOptionProps) {
  const shares: Partial<Record<Role, number>> = {};
  for (const { role, share } of skeleton.parts) shares[role] = (shares[role] ?? 0) + share;
  return (
    <button type="button" className="plain-button skeleton-option" aria-pressed={chosen} onClick={onChoose}>
      <span className="skeleton-option-head">
        <strong>{skeleton.name}</strong>
        <small>{zh.common.minutes(Math.round(skeleton.minutes))}</small>
      </span>
      <span className="skeleton-option-text">{skeleton.description}</span>
      <RoleBar chars={shares} />
      <span className="skeleton-option-parts">
        {skeleton.parts.map((part, index) => (
          // A role may come twice; parts have no id and never move.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index}>
            <RoleBadge role={part.role} size="small" decorative />
            {slotText(part.heading) || zh.roles.names[part.role]}
          </span>
        ))}
      </span>
    </button>
  );
}
