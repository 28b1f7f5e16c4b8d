import { create } from "zustand";
import type { OwnTemplate, TemplateRef } from "../../shared/contract/methods/templates.ts";
import { zh } from "../strings/zh.ts";
import type { Api } from "./api-context.tsx";
import { note, noteError } from "./toasts.ts";

const text = zh.templates;

/** A template to be written or changed. */
export interface TemplateDraft {
  readonly template: OwnTemplate;
  /** The own template that is changed; null for a new one. */
  readonly id: string | null;
  /** The built-in one that it takes the place of. */
  readonly instead: TemplateRef | null;
}

interface TemplateDialog {
  /** What the dialog shows; null while it is closed. */
  readonly draft: TemplateDraft | null;
  readonly show: (template: OwnTemplate, rest?: Partial<Omit<TemplateDraft, "template">>) => void;
  readonly hide: () => void;
}

/** The dialog in which a template is written; any view may open it. */
export const useTemplateDialog = create<TemplateDialog>()((set) => ({
  draft: null,
  show: (template, { id = null, instead = null } = {}) => set({ draft: { template, id, instead } }),
  hide: () => set({ draft: null }),
}));

/** Runs an act whose failure the user is told. */
async function attempt(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    noteError(error);
    return false;
  }
}

/** Saves what the dialog holds and offers to undo it; false when that failed, which the user has been told. */
export function saveTemplate(api: Api, { template, id, instead }: TemplateDraft): Promise<boolean> {
  return attempt(async () => {
    const saved = await api.call("templates.save", {
      template,
      ...(id !== null && { id }),
      ...(instead !== null && { instead }),
    });
    if (id !== null) return note(text.changed);
    if (saved.builtIn) return note(text.asBuiltIn);
    if (saved.already) return note(text.already);
    const undo = async (): Promise<void> => {
      await api.call("templates.remove", { templates: [{ type: template.type, id: saved.id }] });
      if (instead) await api.call("templates.hide", { templates: [instead], hidden: false });
    };
    return note(instead ? text.savedInstead : text.saved, {
      label: zh.common.undo,
      run: () => void attempt(undo),
    });
  });
}

/** Takes own templates away and offers to bring them back. */
export function removeTemplates(api: Api, templates: readonly TemplateRef[]): Promise<boolean> {
  return attempt(async () => {
    const { removed } = await api.call("templates.remove", { templates: [...templates] });
    if (removed.length === 0) return;
    note(text.removed(removed.length), {
      label: zh.common.undo,
      run: () => void attempt(() => api.call("templates.restore", { templates: removed })),
    });
  });
}

/** Hides templates, or shows them again, and offers to undo it. */
export function hideTemplates(
  api: Api,
  templates: readonly TemplateRef[],
  hidden: boolean,
): Promise<boolean> {
  return attempt(async () => {
    const { changed } = await api.call("templates.hide", { templates: [...templates], hidden });
    if (changed.length === 0) return;
    note(hidden ? text.hidden(changed.length) : text.shown(changed.length), {
      label: zh.common.undo,
      run: () => void attempt(() => api.call("templates.hide", { templates: changed, hidden: !hidden })),
    });
  });
}
