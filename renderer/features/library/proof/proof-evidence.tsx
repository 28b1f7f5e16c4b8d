import type { EvidenceItem } from "../../../../shared/contract/methods/corrections.ts";
import { useQuery } from "../../../app/use-query.ts";
import { zh } from "../../../strings/zh.ts";
import { RoleBadge } from "../../../ui/role-badge.tsx";

const text = zh.proof;
const MOST = 5;

interface ProofEvidenceProps {
  readonly speech: number;
  readonly block: number;
}

function strength({ weight }: EvidenceItem): string {
  if (weight < 0) return text.against;
  return weight >= 3 ? text.strong : weight >= 1 ? text.middling : text.weak;
}

/** What spoke for the role of a heading, strongest first. */
export function ProofEvidence({ speech, block }: ProofEvidenceProps) {
  const { value } = useQuery("corrections.evidence", { speech, block }, ["library.changed"]);
  if (!value) return null;
  return (
    <ul className="proof-evidence" aria-label={text.evidence}>
      {value.evidence.length === 0 && <li>{text.noEvidence}</li>}
      {value.evidence.slice(0, MOST).map((item) => (
        <li
          key={`${item.role} ${item.source} ${item.words ?? ""}`}
          data-against={item.weight < 0 || undefined}
        >
          <RoleBadge role={item.role} size="small" />
          <span>{text.source(item.source, item.words)}</span>
          <small>{strength(item)}</small>
        </li>
      ))}
    </ul>
  );
}
