import { useEffect } from "react";
import { create } from "zustand";
import type { Api } from "./api-context.tsx";
import { keepCurrent } from "./keep-key.ts";
import { navigate, revisit } from "./navigation.ts";
import { MAIN_PLACES } from "./places.ts";
import { currentRoute } from "./navigation.ts";
import { searchRoute } from "./route.ts";

/** Counts how often Ctrl+K was pressed; the query line takes the focus each time. */
export const useSearchFocus = create<{ readonly asked: number }>()(() => ({ asked: 0 }));

/** Goes to the search, with the words selected in the page as query if there are any. */
function goToSearch(): void {
  const selected = window.getSelection()?.toString().trim().slice(0, 100) ?? "";
  if (selected && !selected.includes("\n")) navigate(searchRoute(selected));
  else if (currentRoute().place !== "search") revisit("search");
  useSearchFocus.setState(({ asked }) => ({ asked: asked + 1 }));
}

/**
 * Ctrl+K and Ctrl+Shift+F to search, with the selected words if there are any; Ctrl+D to keep what is at hand; Ctrl+1…5 and
 * Alt+1…5 to the places. A view that uses one of these keys itself calls preventDefault, as the
 * desk does with Ctrl and a digit while it suggests something.
 */
export function useShortcuts(api: Api): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const control = event.ctrlKey || event.metaKey;
      // Neither key, or both: Ctrl+Alt is AltGr on many keyboards.
      if (event.defaultPrevented || event.isComposing || control === event.altKey) return;
      if (control && event.shiftKey && event.code === "KeyF") {
        event.preventDefault();
        goToSearch();
        return;
      }
      if (event.shiftKey) return;
      if (control && event.key.toLowerCase() === "k") {
        event.preventDefault();
        goToSearch();
        return;
      }
      if (control && event.key.toLowerCase() === "d") {
        event.preventDefault();
        keepCurrent(api);
        return;
      }
      const digit = /^Digit([1-5])$/u.exec(event.code)?.[1];
      const place = digit ? MAIN_PLACES[Number(digit) - 1] : undefined;
      if (!place) return;
      event.preventDefault();
      revisit(place);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [api]);
}
