import { useEffect } from "react";
import { create } from "zustand";
import type { Settings } from "../../shared/contract/methods/app.ts";
import type { Tone } from "../ui/theme.ts";
import type { Api } from "./api-context.tsx";
import { noteError } from "./toasts.ts";
import { useMediaQuery } from "../ui/use-media-query.ts";

interface SettingsState {
  /** null until the backend has answered. */
  readonly settings: Settings | null;
}

export const useSettings = create<SettingsState>()(() => ({ settings: null }));

export async function loadSettings(api: Api): Promise<void> {
  try {
    useSettings.setState({ settings: await api.call("settings.get", {}) });
  } catch (error) {
    noteError(error);
  }
}

/** Characters a minute while the settings are not read yet. */
export const DEFAULT_PACE = 180;

/** Shows a change at once and keeps it. */
export async function saveSettings(api: Api, change: Partial<Settings>): Promise<void> {
  const before = useSettings.getState().settings;
  if (!before) return;
  const settings = { ...before, ...change };
  useSettings.setState({ settings });
  try {
    await api.call("settings.set", settings);
  } catch (error) {
    useSettings.setState({ settings: before });
    noteError(error);
  }
}

const DARK = "(prefers-color-scheme: dark)";

/** Light or dark as the user chose, or as the system has it; kept in `data-theme` of the document. */
export function useTone(): Tone {
  const choice = useSettings((state) => state.settings?.theme ?? "system");
  const systemDark = useMediaQuery(DARK);
  const tone: Tone = choice === "system" ? (systemDark ? "dark" : "light") : choice;
  useEffect(() => {
    document.documentElement.dataset["theme"] = tone;
  }, [tone]);
  return tone;
}
