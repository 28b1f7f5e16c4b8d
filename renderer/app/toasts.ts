import { create } from "zustand";
import { errorMessage } from "../../shared/contract/error-messages.ts";
import { errorOf } from "./use-query.ts";

export interface Toast {
  readonly id: number;
  readonly kind: "note" | "error";
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
  /** How long it stays, in milliseconds. */
  readonly stay: number;
}

interface Toasts {
  readonly items: readonly Toast[];
  readonly dismiss: (id: number) => void;
}

export const useToasts = create<Toasts>()((set) => ({
  items: [],
  dismiss: (id) => set(({ items }) => ({ items: items.filter((item) => item.id !== id) })),
}));

const STAY_MS = 4000;
const UNDO_MS = 10_000;
let lastId = 0;

/** Whether a toast only tells: it stays out of the pointer's way, and the next one takes its place. */
export function onlyTells({ kind, action }: Toast): boolean {
  return kind === "note" && action === null;
}

function push(toast: Omit<Toast, "id">): void {
  lastId += 1;
  const id = lastId;
  useToasts.setState(({ items }) => ({
    items: [...items.filter((item) => !onlyTells(item)).slice(-2), { ...toast, id }],
  }));
}

/** A short line at the foot of the window. */
export function note(text: string, action: Toast["action"] = null): void {
  push({ kind: "note", text, action, stay: action ? UNDO_MS : STAY_MS });
}

/** Shows what a failed call has to say; a cancelled one says nothing. */
export function noteError(error: unknown): void {
  const shape = errorOf(error);
  if (shape.code === "cancelled") return;
  push({ kind: "error", text: errorMessage(shape), action: null, stay: UNDO_MS });
}
