import type { AppEvent, EventName, Events } from "../../shared/contract/events.ts";

export interface EventHub {
  readonly on: <N extends EventName>(event: N, listener: (payload: Events[N]) => void) => () => void;
  readonly emit: (event: AppEvent) => void;
}

/** Listeners by the name of the event; an event that nobody knows is dropped. */
export function createEvents(): EventHub {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  return {
    on(event, listener) {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known);
      known.add(listener);
      return () => known.delete(listener);
    },
    emit({ event, payload }) {
      for (const listener of listeners.get(event) ?? []) listener(payload as never);
    },
  };
}
