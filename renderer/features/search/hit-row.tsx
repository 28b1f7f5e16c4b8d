import { memo } from "react";
import type { SearchHit } from "../../../shared/contract/methods/search.ts";
import { RoleBadge } from "../../ui/role-badge.tsx";
import { kwicLine } from "./kwic.ts";
import { Segments } from "./segments.tsx";

interface HitRowProps {
  readonly hit: SearchHit;
  readonly number: number;
  readonly literals: readonly string[];
}

/** One line of the concordance: number, role, context aligned on the match, year and occasion. */
export const HitRow = memo(function HitRow({ hit, number, literals }: HitRowProps) {
  const line = kwicLine(hit.text, hit.ranges, literals);
  const year = hit.speech.date?.slice(0, 4) ?? "";
  return (
    <>
      <span className="hit-number">{number}</span>
      <RoleBadge role={hit.block.role} />
      <span className="hit-before">
        <span>
          <Segments of={line.before} />
        </span>
      </span>
      <span className="hit-rest" data-heading={hit.block.type === "heading" || undefined}>
        <Segments of={line.rest} />
      </span>
      <span className="hit-source" title={hit.speech.title}>
        {year || hit.speech.occasion ? `${year} ${hit.speech.occasion ?? ""}` : hit.speech.title}
      </span>
    </>
  );
});
