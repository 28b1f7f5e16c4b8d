import { useApi } from "../../app/api-context.tsx";
import { saveSettings, useSettings } from "../../app/settings-state.ts";

export interface Folds {
  readonly binderOpen: boolean;
  readonly panelOpen: boolean;
  readonly toggleBinder: () => void;
  readonly togglePanel: () => void;
  readonly showPanel: () => void;
  /** Folds both sides away; with both folded, brings both back. */
  readonly toggleBoth: () => void;
}

/** Which sides of the desk are open; kept in the settings. */
export function useFolds(): Folds {
  const api = useApi();
  const binderOpen = useSettings((state) => state.settings?.binderOpen ?? true);
  const panelOpen = useSettings((state) => state.settings?.sidePanelOpen ?? true);
  const set = (binder: boolean, panel: boolean): void =>
    void saveSettings(api, { binderOpen: binder, sidePanelOpen: panel });
  return {
    binderOpen,
    panelOpen,
    toggleBinder: () => set(!binderOpen, panelOpen),
    togglePanel: () => set(binderOpen, !panelOpen),
    showPanel: () => {
      if (!panelOpen) set(binderOpen, true);
    },
    toggleBoth: () => {
      const open = !(binderOpen || panelOpen);
      set(open, open);
    },
  };
}
