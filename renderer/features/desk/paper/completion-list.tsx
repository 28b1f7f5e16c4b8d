import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { useExtensionDependency } from "@lexical/react/useExtensionComponent";
import { useExtensionSignalValue } from "@lexical/react/useExtensionSignalValue";
import { useState } from "react";
import { promptText } from "../../../../shared/domain/drafts/editor-state-document.ts";
import { CompletionExtension } from "../../../editor/extensions/Completion/completion-extension.ts";
import type { Proposal } from "../../../editor/extensions/Completion/proposal.ts";
import type { Run } from "../../../../shared/domain/drafts/runs.ts";
import { zh } from "../../../strings/zh.ts";
import { KeyHint } from "../../../ui/key-hint.tsx";
import "./completion-list.css";

const GAP = 6;
const HEIGHT = 150;
const WIDTH = 360;

/** Below the caret, above it where the window ends. */
function placeAtCaret(page: Document): { left: number; top: number } {
  const range = page.getSelection()?.getRangeAt(0);
  const box = range?.getClientRects()[0] ?? range?.startContainer.parentElement?.getBoundingClientRect();
  if (!box) return { left: 0, top: 0 };
  const fits = box.bottom + GAP + HEIGHT < window.innerHeight;
  return {
    left: Math.max(8, Math.min(box.right, window.innerWidth - WIDTH - 8)),
    top: fits ? box.bottom + GAP : box.top - GAP - HEIGHT,
  };
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, at) =>
    run.type === "text" ? (
      run.text
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- parts of one unchanging text; a slot may stand in it twice
      <span key={at} className="slot" data-filled={run.value !== null}>
        {run.value ?? promptText(run.prompt)}
      </span>
    ),
  );
}

function Listed({
  proposal,
  onTake,
}: {
  readonly proposal: Proposal;
  readonly onTake: (runs: readonly Run[]) => void;
}) {
  const [place] = useState(() => placeAtCaret(document));
  return (
    <div className="completion-list" role="listbox" aria-label={zh.desk.completionList} style={place}>
      {proposal.candidates.map(({ text, count, runs }, i) => (
        <div
          key={text}
          role="option"
          aria-selected={i === proposal.chosen}
          className="completion-option"
          // The caret stays where it is.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(runs);
          }}
        >
          <span className="completion-number">{i + 1}</span>
          <span className="completion-text">
            <Runs runs={runs} />
          </span>
          <span className="completion-count">{zh.desk.completionCount(count)}</span>
        </div>
      ))}
      <div className="completion-foot">
        <KeyHint keys="↑↓" /> {zh.desk.completionMove} <KeyHint keys="Tab" /> {zh.desk.completionTake}{" "}
        <KeyHint keys="Esc" /> {zh.desk.completionClose}
      </div>
    </div>
  );
}

/** The three candidates with how often the library says them, while they are listed. */
export function CompletionList() {
  const [editor] = useLexicalComposerContext();
  const { take } = useExtensionDependency(CompletionExtension).output;
  const proposal = useExtensionSignalValue(CompletionExtension, "proposal");
  if (!proposal?.listed || !editor.isEditable()) return null;
  return <Listed key={proposal.before} proposal={proposal} onTake={take} />;
}
