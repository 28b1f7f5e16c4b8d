import { Button, Modal } from "antd";
import { useRef, useState } from "react";
import { useApi } from "../../../app/api-context.tsx";
import { saveTemplate, useTemplateDialog, type TemplateDraft } from "../../../app/template-dialog.ts";
import { note } from "../../../app/toasts.ts";
import { useQuery } from "../../../app/use-query.ts";
import { zh } from "../../../strings/zh.ts";
import { FORM_MASK } from "../../../ui/form-mask.ts";
import { FrameForm } from "./frame-form.tsx";
import { missingIn } from "./missing.ts";
import { SectionForm } from "./section-form.tsx";
import { SkeletonForm } from "./skeleton-form.tsx";
import "./template-dialog.css";

const text = zh.templates;

/** A template being written, over whatever view is shown. */
export function TemplateDialog({ draft }: { readonly draft: TemplateDraft }) {
  const api = useApi();
  const show = useTemplateDialog((state) => state.show);
  const hide = useTemplateDialog((state) => state.hide);
  const occasions = useQuery("templates.list", {}).value?.occasions ?? [];
  const [template, setTemplate] = useState(draft.template);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const missing = missingIn(template);
  const save = async (): Promise<void> => {
    setTried(true);
    if (missing !== null || busy) return;
    setBusy(true);
    const done = await saveTemplate(api, { ...draft, template });
    setBusy(false);
    if (done) hide();
  };
  const { type } = template;
  const cancel = (): void => {
    hide();
    if (JSON.stringify(template) === JSON.stringify(draft.template)) return;
    const { id, instead } = draft;
    note(text.notSaved, { label: text.goOn, run: () => show(template, { id, instead }) });
  };
  return (
    <Modal
      open
      title={draft.id === null ? text.dialogNew[type] : text.dialogEdit[type]}
      width={720}
      centered
      mask={FORM_MASK}
      onCancel={cancel}
      footer={
        <div className="template-dialog-foot">
          <span role="status">
            {tried && missing !== null ? missing : type === "skeleton" ? "" : text.slotNote}
          </span>
          <Button onClick={cancel}>{zh.common.cancel}</Button>
          <Button type="primary" loading={busy} onClick={() => void save()}>
            {text.save}
          </Button>
        </div>
      }
    >
      <form
        ref={form}
        className="template-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing)
            return;
          event.preventDefault();
          void save();
        }}
      >
        {template.type === "section" && (
          <SectionForm template={template} occasions={occasions} onChange={setTemplate} />
        )}
        {template.type === "frame" && <FrameForm template={template} onChange={setTemplate} />}
        {template.type === "skeleton" && (
          <SkeletonForm template={template} occasions={occasions} onChange={setTemplate} />
        )}
      </form>
    </Modal>
  );
}
