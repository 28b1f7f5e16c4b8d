import { useCallback, useRef } from "react";
import { useApi } from "../../../app/api-context.tsx";
import { note, noteError } from "../../../app/toasts.ts";
import { zh } from "../../../strings/zh.ts";
import type { Change } from "./proof-changes.ts";

const text = zh.proof;

function told(change: Change): string {
  if (change.kind === "role") return text.roleDone(zh.roles.names[change.role]);
  return change.kind === "heading" ? text.headingDone(change.level) : text.done[change.kind];
}

/** Makes corrections of one speech one after the other, and takes the last one back. */
export function useCorrections(speech: number): {
  readonly make: (change: Change) => Promise<void>;
  readonly undo: () => Promise<void>;
} {
  const api = useApi();
  const made = useRef<number[]>([]);
  const takeBack = useCallback(
    async (correction: number): Promise<void> => {
      made.current = made.current.filter((id) => id !== correction);
      try {
        await api.call("corrections.undo", { correction });
        note(text.undone);
      } catch (error) {
        noteError(error);
      }
    },
    [api],
  );
  const make = useCallback(
    async (change: Change): Promise<void> => {
      try {
        const { correction } = await api.call("corrections.make", { speech, change });
        made.current.push(correction);
        note(told(change), { label: zh.common.undo, run: () => void takeBack(correction) });
      } catch (error) {
        noteError(error);
      }
    },
    [api, speech, takeBack],
  );
  const undo = useCallback(async (): Promise<void> => {
    const last = made.current.at(-1);
    if (last === undefined) note(text.nothingToUndo);
    else await takeBack(last);
  }, [takeBack]);
  return { make, undo };
}
