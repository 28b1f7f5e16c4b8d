import { useEffect } from "react";
import { create } from "zustand";
import { navigate, revisit } from "./navigation.ts";
import { MAIN_PLACES } from "./places.ts";
import { currentRoute } from "./navigation.ts";
import { searchRoute } from "./route.ts";

/** Counts how often Ctrl+K was pressed; the query line takes the focus each time. */
export const useSearchFocus = create<{ readonly asked: number }>()(() => ({ asked: 0 }));

/** Goes to the search, with the words selected in the page as query if there are any. */
export function goToSearch(): void {
  const selected = window.getSelection()?.toString().trim().slice(0, 100) ?? "";
  if (selected && !selected.includes("\n")) navigate(searchRoute(selected));
  else if (currentRoute().place !== "search") revisit("search");
  useSearchFocus.setState(({ asked }) => ({ asked: asked + 1 }));
}

/** Ctrl+K and Ctrl+1…5. A view that uses one of these keys itself calls preventDefault. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.altKey || event.shiftKey) return;
      if (!event.ctrlKey && !event.metaKey) return;
      if (event.key.toLowerCase() === "k") {
        event.preventDefault();
        goToSearch();
        return;
      }
      const place = /^[1-5]$/u.test(event.key) ? MAIN_PLACES[Number(event.key) - 1] : undefined;
      if (!place) return;
      event.preventDefault();
      revisit(place);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
