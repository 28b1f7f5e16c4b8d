import { memo } from "react";
import { zh } from "../../../strings/zh.ts";
import { RoleBadge } from "../../../ui/role-badge.tsx";
import type { ProofItem, ProofRow as Row } from "./align-source.ts";
import { ProofActs } from "./proof-acts.tsx";
import { ProofEvidence } from "./proof-evidence.tsx";
import type { Change } from "./proof-changes.ts";

const text = zh.proof;

interface ProofRowProps {
  readonly row: Row;
  readonly index: number;
  readonly speech: number;
  readonly active: boolean;
  /** The pointer is on it or it is active: what can be done is shown. */
  readonly open: boolean;
  readonly corrected: boolean;
  readonly target: boolean;
  readonly choosingRole: boolean;
  readonly onChange: (change: Change) => void;
}

function tagOf(item: ProofItem): string {
  switch (item.type) {
    case "block":
      return text.level(item.block.level);
    case "removed":
      return text.out;
    case "title":
      return text.title;
    case "salutation":
      return text.salutation;
    default:
      return "";
  }
}

function Reading({ row }: { readonly row: Row }) {
  const { item } = row;
  if (item.type === "block") {
    const { type, level, marker, text: words } = item.block;
    return (
      <p data-heading={type === "heading" || undefined} data-level={level ?? undefined}>
        {marker}
        {words}
      </p>
    );
  }
  if (item.type === "removed") return <p>{zh.library.reason(item.removed.reason)}</p>;
  return item.type === "none" ? null : <p>{row.source.trim()}</p>;
}

/** A stretch of the file at the left, and at the right what the reader made of it. */
export const ProofRow = memo(function ProofRow(props: ProofRowProps) {
  const { row, index, speech, active, open, corrected, target, choosingRole, onChange } = props;
  const { item } = row;
  const block = item.type === "block" ? item.block : null;
  return (
    <div
      className="proof-row"
      role="row"
      tabIndex={active ? 0 : -1}
      aria-selected={active}
      data-index={index}
      data-type={item.type}
      data-active={active || undefined}
      data-target={target || undefined}
      data-block={block?.id}
    >
      <div className="proof-source" role="gridcell">
        <small>{row.line}</small>
        <p>{row.source.trim()}</p>
      </div>
      <div
        className="proof-reading"
        role="gridcell"
        data-role={block?.role}
        data-level={block?.level ?? undefined}
      >
        <span className="proof-tag">{tagOf(item)}</span>
        {block ? <RoleBadge role={block.role} size="small" /> : <i />}
        <div>
          <Reading row={row} />
          {corrected && <small className="proof-corrected">{text.corrected}</small>}
          {active && block?.type === "heading" && <ProofEvidence speech={speech} block={block.id} />}
        </div>
        {open && <ProofActs row={row} choosingRole={choosingRole} onChange={onChange} />}
      </div>
    </div>
  );
});
