import type { Profile } from "../../../shared/contract/methods/app.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { headingMarker } from "../../../shared/domain/text/numbering.ts";
import { zh } from "../../strings/zh.ts";
import type { Occasion, Skeleton } from "../../app/mined-occasions.ts";
import { RoleBadge } from "../../ui/role-badge.tsx";
import { ShareMark } from "../../ui/share-mark.tsx";
import { TemplateText } from "./template-text.tsx";

type Part = Skeleton["parts"][number];

/** Opening and closing run on without a heading; only the others count. */
function partNumbers(parts: readonly Part[]): (number | null)[] {
  let count = 0;
  return parts.map(({ heading }) => {
    if (!heading) return null;
    count += 1;
    return count;
  });
}

interface SkeletonPaperProps {
  readonly occasion: Occasion;
  readonly skeleton: Skeleton;
  readonly profile: Profile | null;
  readonly role: Role | null;
  readonly onRole: (role: Role | null) => void;
}

/** The skeleton as it will stand on the page; each part, and each topic in it, with its share of the whole. */
export function SkeletonPaper({ occasion, skeleton, profile, role, onRole }: SkeletonPaperProps) {
  const numbers = partNumbers(skeleton.parts);
  const full = Math.max(...skeleton.parts.map(({ share }) => share));
  const minutes = (share: number): number => Math.max(1, Math.round(share * skeleton.minutes));
  return (
    <div className="paper skeleton-paper" lang="zh-CN">
      <h2>{zh.common.titleAt(occasion.name)}</h2>
      {skeleton.parts.map((part, index) => {
        const number = numbers[index] ?? null;
        return (
          // Parts have no id and never move.
          // oxlint-disable-next-line react/no-array-index-key
          <section key={index} data-role={part.role}>
            <button
              type="button"
              className="plain-button skeleton-part"
              aria-pressed={role === part.role}
              onClick={() => onRole(role === part.role ? null : part.role)}
            >
              <RoleBadge role={part.role} decorative={part.heading === ""} />
              <span className="skeleton-part-heading" data-plain={number === null || undefined}>
                {number === null ? (
                  zh.roles.names[part.role]
                ) : (
                  <>
                    {headingMarker(1, number)}
                    <TemplateText text={part.heading} profile={profile} />
                  </>
                )}
              </span>
              <small>{zh.common.aboutMinutes(minutes(part.share))}</small>
              <ShareMark share={part.share} full={full} />
            </button>
            <ol>
              {part.points.map((point, place) => (
                // oxlint-disable-next-line react/no-array-index-key
                <li key={place} className="skeleton-point">
                  <span>
                    {headingMarker(2, place + 1)}
                    <TemplateText text={point.heading} profile={profile} />
                  </span>
                  {point.count !== undefined && (part.count ?? 0) > 1 && (
                    <small>{zh.common.speeches(point.count)}</small>
                  )}
                  <ShareMark
                    share={part.share * point.share}
                    full={full}
                    title={zh.templates.pointShare(Math.round(point.share * 100), point.topic ?? null)}
                  />
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
