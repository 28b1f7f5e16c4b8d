import type { InputRef } from "antd";
import { useLayoutEffect, useRef, useState } from "react";
import { numberHeadings } from "../../../../shared/domain/text/numbering.ts";
import { zh } from "../../../strings/zh.ts";
import { slotText } from "../../../ui/slot-text.ts";
import { TextButton } from "../../../ui/text-button.tsx";
import { promptKinds } from "./heading-words.ts";
import { SkeletonRow, type RowAct } from "./skeleton-row.tsx";
import {
  addBelow,
  leveled,
  moved,
  partsOf,
  rowsOf,
  setShare,
  shareOf,
  totalOf,
  without,
  type Part,
  type Row,
} from "./skeleton-rows.ts";

const text = zh.templates;

/** Markers as they stand on the page; a part without a heading is not counted. */
function markersOf(rows: readonly Row[]): string[] {
  const headed = rows.filter(({ level, heading }) => level === 2 || heading !== "");
  const markers = numberHeadings(headed.map(({ level }) => level));
  return rows.map((row) => markers[headed.indexOf(row)] ?? "");
}

/** What an act makes of the lines; null where it cannot be done. */
function after(rows: readonly Row[], at: number, act: Exclude<RowAct, "add">): Row[] | null {
  if (act === "drop") return rows.length > 1 ? without(rows, at) : null;
  if (act === "up" || act === "down") return moved(rows, at, act === "up" ? -1 : 1);
  return leveled(rows, at, act === "raise" ? 1 : 2);
}

interface SkeletonPartsProps {
  /** Where it begins; later changes are the list's own. */
  readonly parts: readonly Part[];
  readonly onChange: (parts: Part[]) => void;
}

/** The headings of a skeleton, to be written, moved, sunk and raised by mouse or in the keys of word processors. */
export function SkeletonParts({ parts, onChange }: SkeletonPartsProps) {
  const [rows, setRows] = useState(() => rowsOf(parts));
  const [kinds] = useState(() => promptKinds(rows.map(({ heading }) => heading)));
  const [dropped, setDropped] = useState<{ readonly name: string; readonly rows: Row[] } | null>(null);
  const inputs = useRef(new Map<number, InputRef>());
  const wanted = useRef<number | null>(null);
  // A line that is moved in the page loses the focus.
  useLayoutEffect(() => {
    if (wanted.current !== null) inputs.current.get(wanted.current)?.focus({ cursor: "end" });
    wanted.current = null;
  });
  const change = (next: Row[]): void => {
    setRows(next);
    onChange(partsOf(next));
  };
  const step = (at: number): void => {
    const row = rows[at];
    if (row) inputs.current.get(row.id)?.focus({ cursor: "end" });
  };
  const add = (at: number): void => {
    const { rows: next, id } = addBelow(rows, at);
    wanted.current = id;
    setDropped(null);
    change(next);
  };
  const act = (at: number, row: Row, wish: RowAct): void => {
    if (wish === "add") return add(at);
    const next = after(rows, at, wish);
    if (!next) return;
    wanted.current = wish === "drop" ? (next[Math.max(0, at - 1)]?.id ?? null) : row.id;
    const worthwhile = wish === "drop" && (row.level === 1 || row.heading !== "");
    setDropped(worthwhile ? { name: slotText(row.heading) || zh.roles.names[row.role], rows } : null);
    change(next);
  };
  const markers = markersOf(rows);
  const total = Math.round(totalOf(rows) * 100);
  return (
    <section aria-label={text.parts}>
      <ol className="skeleton-form-rows">
        {rows.map((row, at) => (
          <SkeletonRow
            key={row.id}
            row={row}
            share={shareOf(rows, at)}
            marker={markers[at] ?? ""}
            kinds={kinds}
            input={(one) => {
              if (one) inputs.current.set(row.id, one);
              else inputs.current.delete(row.id);
            }}
            possible={(wish) => wish === "add" || after(rows, at, wish) !== null}
            onChange={(part) => change(rows.with(at, { ...row, ...part }))}
            onShare={(share) => change(setShare(rows, at, share))}
            onAct={(wish) => act(at, row, wish)}
            onStep={(by) => step(at + by)}
          />
        ))}
      </ol>
      <p className="template-form-note" role="status">
        {dropped ? (
          <>
            {text.dropped(dropped.name)}
            <TextButton
              onClick={() => {
                setDropped(null);
                change(dropped.rows);
              }}
            >
              {zh.common.undo}
            </TextButton>
          </>
        ) : total === 100 ? (
          text.partsNote
        ) : (
          text.partsTotal(total)
        )}
      </p>
    </section>
  );
}
