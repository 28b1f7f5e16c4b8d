import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { useEffect, useRef, type CSSProperties, type MouseEvent } from "react";
import { editorText } from "../../../strings/zh/editor.ts";
import { CompletionList } from "./completion-list.tsx";
import { RibbonHint } from "./ribbon-hint.tsx";
import { useZoom } from "./use-zoom.ts";
import "../../../editor/editor.css";
import "./paper.css";

/** editor.css shows it in the text while that is empty. */
const BODY_HINT = { "--body-hint": `"${editorText.bodyHint}"` } as CSSProperties;

/** The A4 page on the desk: as large as it really is, smaller where the window leaves less room. */
export function Paper() {
  const [editor] = useLexicalComposerContext();
  const desk = useRef<HTMLDivElement>(null);
  const zoom = useZoom(desk);
  useEffect(() => {
    editor.focus(undefined, { defaultSelection: "rootStart" });
  }, [editor]);
  /** A click on the paper beside the text goes to the end of the text. */
  const onMouseDown = (event: MouseEvent): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    editor.focus();
  };
  return (
    <div className="paper-desk" ref={desk}>
      <div className="paper page" style={{ zoom }} onMouseDown={onMouseDown}>
        <ContentEditable
          className="draft-editor"
          ariaLabel={editorText.label}
          spellCheck={false}
          tabIndex={0}
          style={BODY_HINT}
        />
      </div>
      <CompletionList />
      <RibbonHint desk={desk} />
    </div>
  );
}
