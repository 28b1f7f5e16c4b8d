import { zh } from "../strings/zh.ts";
import type { Api } from "./api-context.tsx";
import { note, noteError } from "./toasts.ts";

export async function removeSamples(api: Api): Promise<void> {
  try {
    const { removed } = await api.call("samples.remove", {});
    note(zh.importing.samplesRemoved(removed), {
      label: zh.common.undo,
      run: () => void addSamples(api),
    });
  } catch (error) {
    noteError(error);
  }
}

/** Puts the built-in sample speeches into the library. */
export async function addSamples(api: Api): Promise<void> {
  try {
    const { added } = await api.call("samples.add", {});
    note(zh.importing.samplesAdded(added), {
      label: zh.importing.samplesRemove,
      run: () => void removeSamples(api),
    });
  } catch (error) {
    noteError(error);
  }
}
