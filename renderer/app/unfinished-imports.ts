import { zh } from "../strings/zh.ts";
import type { Api } from "./api-context.tsx";
import { followImport } from "./import-job.ts";
import { useImportPanel } from "./import-panel-state.ts";
import { note, noteError } from "./toasts.ts";

/** At the start of the page: takes up an import that runs already, or offers to go on with one that was broken off. */
export async function lookForImports(api: Api): Promise<void> {
  try {
    const [first] = (await api.call("import.unfinished", {})).jobs;
    if (!first) return;
    if (!first.brokenOff) return await followImport(api, first.progress, false);
    note(zh.importing.brokenOff, {
      label: zh.importing.goOn,
      run: () => {
        useImportPanel.getState().show();
        void followImport(api, first.progress, true);
      },
    });
  } catch (error) {
    noteError(error);
  }
}
