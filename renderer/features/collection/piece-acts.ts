import type { PieceSummary } from "../../../shared/contract/methods/collection.ts";
import { useApi } from "../../app/api-context.tsx";
import { copyText } from "../../app/clipboard.ts";
import { removePieces, usePieceDialog } from "../../app/collection.ts";
import { insertOrOffer } from "../../app/insert.ts";
import { navigate } from "../../app/navigation.ts";
import { noteError } from "../../app/toasts.ts";
import { pieceText } from "./piece-text.ts";

export interface PieceActs {
  readonly insert: (piece: PieceSummary) => void;
  readonly copy: (piece: PieceSummary) => void;
  readonly remove: (piece: PieceSummary) => void;
  readonly edit: (piece: PieceSummary) => void;
  /** Goes to the speech or draft it is from, where that is still there. */
  readonly open: (piece: PieceSummary) => void;
}

/** What can be done with a kept piece. */
export function usePieceActs(): PieceActs {
  const api = useApi();
  const copy = async (id: number): Promise<void> => {
    try {
      await copyText(pieceText(await api.call("collection.get", { id })));
    } catch (error) {
      noteError(error);
    }
  };
  const open = async (id: number): Promise<void> => {
    try {
      const { source, block } = await api.call("collection.get", { id });
      if (source.speech !== null) navigate({ place: "library", speech: source.speech, block });
      else if (source.draft !== null) navigate({ place: "draft", id: source.draft });
    } catch (error) {
      noteError(error);
    }
  };
  return {
    insert: ({ id }) => insertOrOffer(api, { kind: "kept", id }),
    copy: ({ id }) => void copy(id),
    remove: ({ id }) => void removePieces(api, [id]),
    edit: ({ id }) => usePieceDialog.getState().show(id),
    open: ({ id }) => void open(id),
  };
}
