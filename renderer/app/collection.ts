import { create } from "zustand";
import type { Input } from "../../shared/contract/methods.ts";
import { zh } from "../strings/zh.ts";
import type { Api } from "./api-context.tsx";
import { note, noteError } from "./toasts.ts";

export type KeepTarget = Input<"collection.keep">["target"];

interface PieceDialog {
  /** The kept piece whose tags and note are being written; null while the dialog is closed. */
  readonly piece: number | null;
  readonly show: (piece: number) => void;
  readonly hide: () => void;
}

export const usePieceDialog = create<PieceDialog>()((set) => ({
  piece: null,
  show: (piece) => set({ piece }),
  hide: () => set({ piece: null }),
}));

/** The piece that was kept last: to keep it once more is to want its tags. */
let last: number | null = null;

/** Keeps a text in the collection (素材夹), says so and offers tags. */
export async function keepPiece(api: Api, target: KeepTarget): Promise<void> {
  try {
    const { id, already } = await api.call("collection.keep", { target });
    const tags = (): void => usePieceDialog.getState().show(id);
    if (already && id === last) tags();
    else
      note(already ? zh.collection.already : zh.collection.kept, { label: zh.collection.addTags, run: tags });
    last = id;
  } catch (error) {
    noteError(error);
  }
}

async function restorePieces(api: Api, ids: readonly number[]): Promise<void> {
  try {
    await api.call("collection.restore", { ids: [...ids] });
  } catch (error) {
    noteError(error);
  }
}

/** Takes pieces out of the collection and offers to bring them back. */
export async function removePieces(api: Api, ids: readonly number[]): Promise<void> {
  try {
    const { removed } = await api.call("collection.remove", { ids: [...ids] });
    note(zh.collection.removed(removed.length), {
      label: zh.common.undo,
      run: () => void restorePieces(api, removed),
    });
  } catch (error) {
    noteError(error);
  }
}
