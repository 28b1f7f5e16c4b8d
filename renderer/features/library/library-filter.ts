import { create } from "zustand";
import type { Input } from "../../../shared/contract/methods.ts";

type ListInput = Input<"library.list">;
type Given<K extends keyof ListInput> = { readonly [P in K]-?: NonNullable<ListInput[P]> };
export type LibraryFilter = Given<"text" | "years" | "occasions" | "roles" | "levels" | "kinds">;
export type LibrarySort = NonNullable<ListInput["sort"]>;

export const NO_FILTER: LibraryFilter = {
  text: "",
  years: [],
  occasions: [],
  roles: [],
  levels: [],
  kinds: [],
};

interface LibraryFilterState {
  readonly filter: LibraryFilter;
  readonly sort: LibrarySort;
}

/** What the list shows; lives as long as the page. */
export const useLibraryFilter = create<LibraryFilterState>()(() => ({ filter: NO_FILTER, sort: "date" }));

export function changeFilter(change: Partial<LibraryFilter>): void {
  useLibraryFilter.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
}

export function hasFilter(filter: LibraryFilter): boolean {
  return JSON.stringify({ ...filter, text: filter.text.trim() }) !== JSON.stringify(NO_FILTER);
}
