import { memo } from "react";
import type { SearchHit } from "../../../shared/contract/methods/search.ts";
import { zh } from "../../strings/zh.ts";
import { LevelTag } from "../../ui/level-tag.tsx";
import { RoleBadge } from "../../ui/role-badge.tsx";
import { kwicLine } from "./kwic.ts";
import { Segments } from "./segments.tsx";

interface HitRowProps {
  readonly hit: SearchHit;
  readonly number: number;
  readonly literals: readonly string[];
}

/** Where the line is from; of a group, how often and since when it was said. */
function sourceOf({ speech, group }: SearchHit): string {
  const year = speech.date?.slice(0, 4) ?? "";
  const place = year || speech.occasion ? `${year} ${speech.occasion ?? ""}` : speech.title;
  if (group === undefined) return place;
  if (group.speeches > 1)
    return zh.search.saidShort(group.speeches, group.first?.slice(0, 4), group.last?.slice(0, 4));
  return group.blocks > 1 ? zh.search.inSpeechShort(group.blocks, place) : place;
}

/** One line of the concordance: number, role, level, context aligned on the match, year and occasion. */
export const HitRow = memo(function HitRow({ hit, number, literals }: HitRowProps) {
  const line = kwicLine(hit.text, hit.ranges, literals);
  return (
    <>
      <span className="hit-number">{number}</span>
      <RoleBadge role={hit.block.role} />
      <LevelTag level={hit.speech.level} />
      <span className="hit-before">
        <span>
          <Segments of={line.before} />
        </span>
      </span>
      <span className="hit-rest" data-heading={hit.block.type === "heading" || undefined}>
        <Segments of={line.rest} />
      </span>
      <span className="hit-source" title={hit.speech.title}>
        {sourceOf(hit)}
      </span>
    </>
  );
});
