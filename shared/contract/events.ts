import type { ErrorShape } from "./errors.ts";
import type { Role } from "../domain/speech/speech.ts";
import type { ImportProgress } from "./methods/imports.ts";
import type { WatchSummary } from "./methods/watching.ts";

/** Whether calls can be answered. `gone`: the backend failed for good, or the host is ending. */
export type BackendState =
  | { readonly status: "ready" }
  | { readonly status: "restarting" }
  | { readonly status: "gone"; readonly error: ErrorShape };

/** What the backend, or the host around it, tells without being asked. */
export interface Events {
  "import.progress": ImportProgress;
  /** Speeches were added, removed or changed: lists and facets are stale. */
  "library.changed": { readonly speeches: number };
  /** New files of the watched folder were taken up. */
  "watch.imported": WatchSummary;
  /** Other speeches learned from a correction of a heading's role. */
  "corrections.spread": { readonly correction: number; readonly role: Role; readonly speeches: number };
  /** The background has mined the library anew. */
  "mining.changed": Record<string, never>;
  "drafts.changed": { readonly id: number };
  /** Pieces of the collection were kept, changed, removed or restored. */
  "collection.changed": Record<string, never>;
  /** Own templates were saved, removed or restored, or templates hidden or shown. */
  "templates.changed": Record<string, never>;
  /** The history of searches changed. */
  "searches.changed": Record<string, never>;
  /** From the host: the backend died, is back, or will not come back. */
  "backend.state": BackendState;
  /** From the host: the program ends; save what is unsaved now, then close the connection. */
  "app.closing": Record<string, never>;
}

export type EventName = keyof Events;
export type AppEvent = { [N in EventName]: { readonly event: N; readonly payload: Events[N] } }[EventName];
