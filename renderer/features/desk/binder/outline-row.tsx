import type { NodeKey } from "lexical";
import { memo } from "react";
import type { OutlineEntry } from "../../../editor/digest/outline.ts";
import { zh } from "../../../strings/zh.ts";
import { RoleBadge } from "../../../ui/role-badge.tsx";
import { RowTarget } from "./row-target.tsx";
import type { BreakMark } from "./set-breaks.ts";

interface OutlineRowProps {
  readonly entry: OutlineEntry;
  readonly current: boolean;
  /** Length against the longest part, in percent; drawn under parts of the first level. */
  readonly share: number;
  /** Where the heading falls out of its set. */
  readonly fault: BreakMark | null;
  /** Characters it should have; null where that was not said. */
  readonly target: number | null;
  readonly onGo: (key: NodeKey) => void;
  /** Sets the target; null while the speech has no time to share out. */
  readonly onTarget: ((key: NodeKey, chars: number) => void) | null;
}

function words({ heading, role, number }: OutlineEntry): string {
  if (heading === null) return zh.roles.names[role];
  return number + (heading.trim() || zh.desk.emptyHeading);
}

/** Entries are made anew whenever the draft is read; a row is drawn anew only when it says something else. */
function sameRow(a: OutlineRowProps, b: OutlineRowProps): boolean {
  const [x, y] = [a.entry, b.entry];
  const same = x.key === y.key && x.level === y.level && x.number === y.number && x.heading === y.heading;
  const drawn = x.role === y.role && x.chars === y.chars && a.share === b.share && a.current === b.current;
  const fault = a.fault?.text === b.fault?.text && a.fault?.mark === b.fault?.mark;
  const goal = a.target === b.target && a.onTarget === b.onTarget;
  return goal && same && drawn && fault && a.onGo === b.onGo;
}

/** One line of the outline. */
export const OutlineRow = memo(function OutlineRow({
  entry,
  current,
  share,
  fault,
  target,
  onGo,
  onTarget,
}: OutlineRowProps) {
  const { level, role, chars, key } = entry;
  const text = words(entry);
  return (
    <li className="outline-row" data-level={level} data-role={role} data-blank={chars === 0 || undefined}>
      <button
        type="button"
        className="plain-button"
        aria-current={current ? "location" : undefined}
        title={text}
        onClick={() => onGo(key)}
      >
        {level === 1 && <RoleBadge role={role} size="small" decorative={entry.heading === null} />}
        <span className="outline-row-text">
          <span className="outline-row-words">{text}</span>
          {fault && (
            <span className="outline-row-fault" title={fault.text}>
              {fault.mark}
            </span>
          )}
        </span>
        {onTarget === null && <span className="outline-row-chars">{chars.toLocaleString("zh-CN")}</span>}
        {level === 1 && (
          <span className="outline-row-length" aria-hidden>
            <i style={{ width: `${Math.min(100, share)}%` }} />
          </span>
        )}
      </button>
      {onTarget && (
        <RowTarget name={text} chars={chars} target={target} onSet={(next) => onTarget(key, next)} />
      )}
    </li>
  );
}, sameRow);
