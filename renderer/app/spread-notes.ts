import { zh } from "../strings/zh.ts";
import type { Api } from "./api-context.tsx";
import { note, noteError } from "./toasts.ts";

/** Says when other speeches learned from a correction, and offers to take it back there; returns the way to stop. */
export function tellOfSpread(api: Api): () => void {
  const keepHere = async (correction: number): Promise<void> => {
    try {
      await api.call("corrections.keepHere", { correction });
      note(zh.proof.keptHere);
    } catch (error) {
      noteError(error);
    }
  };
  return api.on("corrections.spread", ({ correction, role, speeches }) =>
    note(zh.proof.spread(zh.roles.names[role], speeches), {
      label: zh.common.undo,
      run: () => void keepHere(correction),
    }),
  );
}
