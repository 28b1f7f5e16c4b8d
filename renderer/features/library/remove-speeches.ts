import type { Api } from "../../app/api-context.tsx";
import { note, noteError } from "../../app/toasts.ts";
import { zh } from "../../strings/zh.ts";

async function restore(api: Api, ids: readonly number[]): Promise<void> {
  try {
    await api.call("library.restore", { ids: [...ids] });
  } catch (error) {
    noteError(error);
  }
}

/** Takes speeches out of the library and offers to bring them back; false when that failed. */
export async function removeSpeeches(api: Api, ids: readonly number[]): Promise<boolean> {
  try {
    const { removed } = await api.call("library.remove", { ids: [...ids] });
    note(zh.library.removed(removed.length), {
      label: zh.common.undo,
      run: () => void restore(api, removed),
    });
    return true;
  } catch (error) {
    noteError(error);
    return false;
  }
}
