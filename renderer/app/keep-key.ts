import { useEffect, useEffectEvent } from "react";
import { zh } from "../strings/zh.ts";
import type { Api } from "./api-context.tsx";
import { keepPiece, type KeepTarget } from "./collection.ts";
import { note } from "./toasts.ts";

type Keeper = () => KeepTarget | null;
const keepers: Keeper[] = [];

/** Tells what Ctrl+D keeps while the view that calls this is shown; null where there is nothing just now. */
export function useKeepKey(target: Keeper, active = true): void {
  const latest = useEffectEvent(target);
  useEffect(() => {
    if (!active) return undefined;
    const keeper: Keeper = () => latest();
    keepers.push(keeper);
    return () => void keepers.splice(keepers.indexOf(keeper), 1);
  }, [active]);
}

/** Keeps what the view at hand has to keep, or says what to do first. */
export function keepCurrent(api: Api): void {
  const target = keepers.at(-1)?.() ?? null;
  if (target) void keepPiece(api, target);
  else note(zh.collection.nothing);
}
