import { create } from "zustand";
import type { Input } from "../../shared/contract/methods.ts";
import { navigate } from "./navigation.ts";

export type InsertionTarget = Input<"insertion.prepare">["target"];

interface PendingInsertion {
  readonly target: InsertionTarget;
  readonly withoutHeading: boolean;
}

interface CurrentDraft {
  /** The draft that insertions go to: the one made or opened last; null before, and after it was removed. */
  readonly draft: { readonly id: number; readonly title: string } | null;
  /** What another view asked to insert; the desk takes it when its editor is ready. */
  readonly pendingInsertion: PendingInsertion | null;
  readonly open: (draft: { readonly id: number; readonly title: string }) => void;
  readonly close: (id: number) => void;
  /** For the desk: hands the pending insertion over, once. */
  readonly takeInsertion: () => PendingInsertion | null;
}

export const useCurrentDraft = create<CurrentDraft>()((set, get) => ({
  draft: null,
  pendingInsertion: null,
  open: (draft) => set({ draft }),
  close: (id) => {
    if (get().draft?.id === id) set({ draft: null, pendingInsertion: null });
  },
  takeInsertion: () => {
    const pending = get().pendingInsertion;
    if (pending) set({ pendingInsertion: null });
    return pending;
  },
}));

/** Asks the desk to insert into the current draft and goes there; false when no draft is open. */
export function requestInsertion(target: InsertionTarget, withoutHeading = false): boolean {
  const { draft } = useCurrentDraft.getState();
  if (!draft) return false;
  useCurrentDraft.setState({ pendingInsertion: { target, withoutHeading } });
  navigate({ place: "draft", id: draft.id });
  return true;
}
