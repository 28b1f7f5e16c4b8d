import { zh } from "../strings/zh.ts";
import type { Api } from "./api-context.tsx";
import { note } from "./toasts.ts";

/** Says in a line what came in through the watched folder; returns the way to stop. */
export function tellOfInbox(api: Api): () => void {
  return api.on("watch.imported", (summary) => {
    if (summary.imported + summary.updated + summary.failed.length > 0) note(zh.watching.arrived(summary));
  });
}
