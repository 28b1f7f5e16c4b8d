import { useEffect, useEffectEvent, type RefObject } from "react";
import type { Autosave } from "./saving/autosave.ts";
import type { Folds } from "./use-folds.ts";

interface DeskKeys {
  readonly root: RefObject<HTMLElement | null>;
  readonly active: boolean;
  readonly folds: Folds;
  readonly autosave: Autosave;
  /** Shows the collection at the side, ready to be searched. */
  readonly onKept: () => void;
}

/** Ctrl+Shift+D shows the collection at the side, Ctrl+\ folds both sides, Ctrl+S saves at once (it is saved anyway, but hands are used to it). */
export function useDeskKeys({ root, active, folds, autosave, onKept }: DeskKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    if (event.shiftKey) {
      if (event.code !== "KeyD") return;
      onKept();
    } else if (event.code === "Backslash") folds.toggleBoth();
    else if (event.code === "KeyS") void autosave.flush();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    if (!active) return undefined;
    const page = root.current?.ownerDocument;
    page?.addEventListener("keydown", onKey);
    return () => page?.removeEventListener("keydown", onKey);
  }, [root, active]);
}
