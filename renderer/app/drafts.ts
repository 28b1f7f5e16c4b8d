import type { Input } from "../../shared/contract/methods.ts";
import { zh } from "../strings/zh.ts";
import type { Api } from "./api-context.tsx";
import { useCurrentDraft } from "./current-draft.ts";
import { forget, navigate } from "./navigation.ts";
import { note, noteError } from "./toasts.ts";

/** Makes a draft and goes to it; false when that failed, which the user has been told. */
export async function createDraft(api: Api, input: Input<"drafts.create">): Promise<boolean> {
  try {
    const { id, title } = await api.call("drafts.create", input);
    useCurrentDraft.getState().open({ id, title });
    navigate({ place: "draft", id });
    return true;
  } catch (error) {
    noteError(error);
    return false;
  }
}

async function restoreDraft(api: Api, id: number): Promise<void> {
  try {
    await api.call("drafts.restore", { id });
  } catch (error) {
    noteError(error);
  }
}

/** Takes a draft away and offers to bring it back. */
export async function removeDraft(api: Api, id: number, title: string): Promise<void> {
  try {
    await api.call("drafts.remove", { id });
    useCurrentDraft.getState().close(id);
    forget("draft");
    note(zh.home.removed(title || zh.common.untitled), {
      label: zh.common.undo,
      run: () => void restoreDraft(api, id),
    });
  } catch (error) {
    noteError(error);
  }
}
