import type { ImportProgress } from "./methods/imports.ts";

/** What the backend tells without being asked. */
export interface Events {
  "import.progress": ImportProgress;
  /** Speeches were added, removed or changed: lists and facets are stale. */
  "library.changed": { readonly speeches: number };
  "drafts.changed": { readonly id: number };
}

export type EventName = keyof Events;
export type AppEvent = { [N in EventName]: { readonly event: N; readonly payload: Events[N] } }[EventName];
