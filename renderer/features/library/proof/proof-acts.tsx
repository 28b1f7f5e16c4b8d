import { ROLES } from "../../../../shared/domain/speech/speech.ts";
import { zh } from "../../../strings/zh.ts";
import { RoleBadge } from "../../../ui/role-badge.tsx";
import type { ProofRow } from "./align-source.ts";
import { levelChange, removalChange, roleChange, titleChange, type Change } from "./proof-changes.ts";

const text = zh.proof;
const LEVELS = [null, 1, 2, 3, 4] as const;

interface ProofActsProps {
  readonly row: ProofRow;
  /** The next digit chooses a role. */
  readonly choosingRole: boolean;
  readonly onChange: (change: Change) => void;
}

function Act(props: {
  readonly label: string;
  readonly title: string;
  readonly change: Change | null;
  readonly onChange: (change: Change) => void;
}) {
  const { label, title, change, onChange } = props;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="plain-button"
      title={title}
      onClick={() => change && onChange(change)}
    >
      {label}
    </button>
  );
}

function BlockActs({ row, choosingRole, onChange }: ProofActsProps) {
  const { item } = row;
  if (item.type !== "block") return null;
  const { block } = item;
  return (
    <>
      <span role="group" aria-label={text.levels}>
        {LEVELS.map((level) => (
          <button
            key={level}
            type="button"
            tabIndex={-1}
            className="plain-button"
            title={level === null ? text.asParagraph : text.asHeading(level)}
            aria-label={level === null ? text.asParagraph : text.asHeading(level)}
            aria-pressed={block.level === level}
            onClick={() => {
              const change = levelChange(item, level);
              if (change) onChange(change);
            }}
          >
            {text.level(level)}
          </button>
        ))}
      </span>
      <span role="group" aria-label={text.roles}>
        {ROLES.map((role, index) => (
          <button
            key={role}
            type="button"
            tabIndex={-1}
            className="plain-button"
            title={`${zh.roles.names[role]}（R ${index + 1}）`}
            aria-label={text.asRole(zh.roles.names[role])}
            aria-pressed={block.role === role}
            onClick={() => {
              const change = roleChange(item, role);
              if (change) onChange(change);
            }}
          >
            {choosingRole ? <b>{index + 1}</b> : <RoleBadge role={role} size="small" decorative />}
          </button>
        ))}
      </span>
    </>
  );
}

/** What can be put right in one row, each by one click. */
export function ProofActs({ row, choosingRole, onChange }: ProofActsProps) {
  const { item } = row;
  const removal = removalChange(item);
  if (item.type === "salutation") return null;
  return (
    <div className="proof-acts" role="toolbar" aria-label={text.acts}>
      <BlockActs row={row} choosingRole={choosingRole} onChange={onChange} />
      <span>
        <Act label={text.title} title={text.asTitle} change={titleChange(row)} onChange={onChange} />
        {removal && (
          <Act
            label={item.type === "removed" ? text.restore : text.remove}
            title={item.type === "removed" ? text.restoreTitle : text.removeTitle}
            change={removal}
            onChange={onChange}
          />
        )}
      </span>
    </div>
  );
}
