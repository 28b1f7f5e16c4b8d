import { zh } from "../strings/zh.ts";
import type { Api } from "./api-context.tsx";
import { requestInsertion, type InsertionTarget } from "./current-draft.ts";
import { createDraft } from "./drafts.ts";
import { note } from "./toasts.ts";

/** Inserts into the open draft; without one says so and offers to make one, which then takes the insertion. */
export function insertOrOffer(api: Api, target: InsertionTarget): void {
  if (requestInsertion(target)) return;
  const begin = async (): Promise<void> => {
    if (await createDraft(api, {})) requestInsertion(target);
  };
  note(zh.shell.noDraft, { label: zh.shell.noDraftAction, run: () => void begin() });
}
