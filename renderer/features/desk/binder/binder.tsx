import SnippetsOutlined from "@ant-design/icons/SnippetsOutlined";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { useExtensionSignalValue } from "@lexical/react/useExtensionSignalValue";
import type { NodeKey } from "lexical";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { DEFAULT_PACE, useSettings } from "../../../app/settings-state.ts";
import { useTemplateDialog } from "../../../app/template-dialog.ts";
import { sharesWith, targetsOf } from "../../../../shared/domain/drafts/targets.ts";
import type { Digest } from "../../../editor/digest/digest.ts";
import { DigestExtension } from "../../../editor/extensions/Digest/digest-extension.ts";
import { goToBlock } from "../../../editor/go-to-block.ts";
import { setShares } from "../../../editor/set-shares.ts";
import { zh } from "../../../strings/zh.ts";
import { outlineSkeleton } from "./outline-skeleton.ts";
import { OutlineRow } from "./outline-row.tsx";
import { setBreaks } from "./set-breaks.ts";
import { SetFoot } from "./set-foot.tsx";
import "./binder.css";

interface BinderProps {
  readonly digest: Digest;
  /** Target speaking time. */
  readonly minutes: number | null;
  readonly occasion: string | null;
}

/** The outline beside the page; the section the caret stands in is marked and kept in sight. */
export function Binder({ digest, minutes, occasion }: BinderProps) {
  const [editor] = useLexicalComposerContext();
  const caret = useExtensionSignalValue(DigestExtension, "caret");
  const { entries, places } = digest.outline;
  const current = caret === null ? null : (places.get(caret)?.entry ?? null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (current !== null) list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const go = useCallback((key: NodeKey) => goToBlock(editor, key), [editor]);
  const breaks = useMemo(() => setBreaks(entries), [entries]);
  const pace = useSettings((state) => state.settings?.pace ?? DEFAULT_PACE);
  const total = minutes === null ? null : minutes * pace;
  const targets = total === null ? null : targetsOf(entries, total);
  const longest = Math.max(1, ...entries.map(({ level, chars }) => (level === 1 ? chars : 0)));
  const setTarget = useCallback(
    (key: NodeKey, chars: number) => {
      if (total !== null) setShares(editor, entries, sharesWith(entries, key, chars, total));
    },
    [editor, entries, total],
  );
  return (
    <nav className="binder" aria-label={zh.desk.binder}>
      <div className="binder-head">
        <span>{zh.desk.binder}</span>
        {entries.length > 1 && (
          <button
            type="button"
            className="plain-button binder-keep"
            aria-label={zh.templates.keepOutline}
            title={zh.templates.keepOutline}
            onClick={() =>
              useTemplateDialog.getState().show(outlineSkeleton(digest.outline, occasion, minutes))
            }
          >
            <SnippetsOutlined aria-hidden />
          </button>
        )}
        <span>{total === null ? zh.desk.binderChars : zh.desk.binderTargets}</span>
      </div>
      {entries.length === 0 && <p className="binder-empty">{zh.desk.binderEmpty}</p>}
      <ul ref={list}>
        {entries.map((entry) => (
          <OutlineRow
            key={entry.key}
            entry={entry}
            current={entry.key === current}
            fault={breaks.get(entry.key) ?? null}
            target={targets?.get(entry.key) ?? null}
            share={Math.round((entry.chars / (targets?.get(entry.key) ?? longest)) * 100)}
            onTarget={total === null ? null : setTarget}
            onGo={go}
          />
        ))}
      </ul>
      <SetFoot outline={digest.outline} current={current} />
    </nav>
  );
}
