import { LexicalExtensionComposer } from "@lexical/react/LexicalExtensionComposer";
import { useMemo } from "react";
import type { Draft } from "../../../shared/contract/methods/drafts.ts";
import { draftExtension } from "../../editor/draft-extension.ts";
import { Desk } from "./desk.tsx";

interface DeskPageProps {
  readonly draft: Draft;
  readonly active: boolean;
  /** Reads the stored draft anew, giving up what is unsaved here. */
  readonly onReload: () => void;
}

/** The editor of one draft, and all that stands around it. */
export function DeskPage({ draft, active, onReload }: DeskPageProps) {
  const extension = useMemo(() => draftExtension(draft.state === "" ? null : draft.state), [draft]);
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <Desk draft={draft} active={active} onReload={onReload} />
    </LexicalExtensionComposer>
  );
}
