import { useExtensionDependency } from "@lexical/react/useExtensionComponent";
import { useEffect, useEffectEvent } from "react";
import { useApi } from "../../app/api-context.tsx";
import { useCurrentDraft } from "../../app/current-draft.ts";
import { saveSettings, useSettings } from "../../app/settings-state.ts";
import { note } from "../../app/toasts.ts";
import { CompletionExtension } from "../../editor/extensions/Completion/completion-extension.ts";
import { zh } from "../../strings/zh.ts";

/** Lets the editor ask the library for what comes next, unless that is switched off; Alt+/ switches it. */
export function useCompletion(active: boolean): void {
  const api = useApi();
  const on = useSettings((state) => state.settings?.completion ?? true);
  const { askFrom } = useExtensionDependency(CompletionExtension).output;
  useEffect(() => {
    if (!on || !active) return undefined;
    askFrom((before, signal) => {
      const draft = useCurrentDraft.getState().draft?.id;
      return api.call("complete.next", { before, ...(draft !== undefined && { draft }) }, { signal });
    });
    // The first call has the library made ready; whoever writes need not wait for it then.
    void api.call("complete.next", { before: "" }).catch(() => undefined);
    return () => askFrom(null);
  }, [api, on, active, askFrom]);
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.code !== "Slash" || !event.altKey || event.ctrlKey || event.metaKey || event.isComposing)
      return;
    event.preventDefault();
    note(on ? zh.desk.completionOff : zh.desk.completionOn);
    void saveSettings(api, { completion: !on });
  });
  useEffect(() => {
    if (!active) return undefined;
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [active]);
}
