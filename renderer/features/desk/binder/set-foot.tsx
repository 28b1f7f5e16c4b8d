import { lazy, Suspense, useState } from "react";
import type { NodeKey } from "lexical";
import type { Outline } from "../../../editor/digest/outline.ts";
import { childrenOf, siblingsOf } from "../../../editor/digest/siblings.ts";
import { toLevel } from "../../../editor/extensions/Heading/heading-level.ts";
import type { HeadingGroup } from "../../../editor/heading-words.ts";
import { zh } from "../../../strings/zh.ts";
import { TextButton } from "../../../ui/text-button.tsx";
import { meterOf } from "./set-breaks.ts";

// A dialog brings more of antd than the desk should wait for.
const SetDialog = lazy(async () => ({ default: (await import("./set-dialog.tsx")).SetDialog }));

/** The set of headings that the caret's place belongs to: those under a heading of the first level, else its siblings. */
function groupAt({ entries }: Outline, key: NodeKey) {
  const own = entries.find((entry) => entry.key === key);
  if (own === undefined || own.heading === null) return null;
  const under = own.level === 1;
  return {
    entries: under ? childrenOf(entries, key) : siblingsOf(entries, key),
    parent: under ? key : null,
    level: toLevel(under ? own.level + 1 : own.level),
  };
}

/** How parallel the set at the caret is, and the way to make one for a list of topics. */
export function SetFoot({
  outline,
  current,
}: {
  readonly outline: Outline;
  readonly current: NodeKey | null;
}) {
  const [open, setOpen] = useState<HeadingGroup | null>(null);
  const group = current === null ? null : groupAt(outline, current);
  if (group === null && open === null) return null;
  const meter = group === null ? null : meterOf(group.entries);
  const texts = (group?.entries ?? []).map(({ heading }) => heading?.trim() ?? "");
  return (
    <div className="binder-foot">
      {group && meter && (
        <>
          <span>
            {meter.lengths === null
              ? zh.headings.noForm(meter.of)
              : zh.headings.group(meter.fit, meter.of, meter.lengths)}
          </span>
          <TextButton
            onClick={() =>
              setOpen({
                keys: group.entries.map(({ key }) => key),
                parent: group.parent,
                level: group.level,
                bounds: new Set(outline.entries.map(({ key }) => key)),
              })
            }
          >
            {zh.headings.makeSet}
          </TextButton>
        </>
      )}
      {open && (
        <Suspense>
          <SetDialog group={open} headings={texts} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </div>
  );
}
