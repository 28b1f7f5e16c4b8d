import { memo } from "react";
import type { PieceSummary } from "../../../shared/contract/methods/collection.ts";
import { RoleBadge } from "../../ui/role-badge.tsx";
import { Marked } from "./marked.tsx";
import { sourceFacts } from "./piece-text.ts";

const TAGS_SHOWN = 3;

/** A kept piece: its first words, where it is from, its tags. */
export const PieceRow = memo(function PieceRow({ piece }: { readonly piece: PieceSummary }) {
  const { heading, excerpt, ranges, role, tags } = piece;
  return (
    <>
      <span className="piece-row-words">
        {role && <RoleBadge role={role} size="small" />}
        {heading && <b>{heading}</b>}
        <span>
          <Marked text={excerpt} ranges={ranges} />
        </span>
      </span>
      <span className="piece-row-facts">
        <span>{sourceFacts(piece)}</span>
        {tags.slice(0, TAGS_SHOWN).map((tag) => (
          <em key={tag}>{tag}</em>
        ))}
        {tags.length > TAGS_SHOWN && <em>+{tags.length - TAGS_SHOWN}</em>}
      </span>
    </>
  );
});
