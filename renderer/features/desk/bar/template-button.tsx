import SnippetsOutlined from "@ant-design/icons/SnippetsOutlined";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { Button } from "antd";
import { $getSelection } from "lexical";
import { useApi } from "../../../app/api-context.tsx";
import { keepAsTemplate } from "../../../app/keep-template.tsx";
import { note } from "../../../app/toasts.ts";
import { digestOf } from "../../../editor/digest/digest.ts";
import { $sectionRuns } from "../../../editor/section-runs.ts";
import { zh } from "../../../strings/zh.ts";

/** Keeps the section where the caret stands as a template of the user's own. */
export function TemplateButton({ occasion }: { readonly occasion: string | null }) {
  const api = useApi();
  const [editor] = useLexicalComposerContext();
  const keep = (): void => {
    // Read anew: the digest follows the typing only after a rest.
    const { outline } = digestOf(editor.getEditorState());
    const caret = editor.read(() => $getSelection()?.getNodes()[0]?.getTopLevelElement()?.getKey());
    const entry = caret === undefined ? undefined : outline.places.get(caret)?.entry;
    const found = outline.entries.find(({ key }) => key === entry);
    const blocks = found ? editor.read(() => $sectionRuns(outline, found.key)) : [];
    const written = blocks.filter(({ type, runs }) => type === "paragraph" && runs.length > 0);
    if (!found || written.length === 0) return note(zh.templates.keepNothing);
    const copies = blocks.map(({ type, level, runs }) => ({ type, level, runs: [...runs] }));
    return void keepAsTemplate(api, { kind: "blocks", blocks: copies, role: found.role, occasion });
  };
  return (
    <Button
      type="text"
      size="small"
      icon={<SnippetsOutlined aria-hidden />}
      aria-label={zh.templates.keep}
      title={zh.templates.keepDraftSection}
      onMouseDown={(event) => event.preventDefault()}
      onClick={keep}
    />
  );
}
