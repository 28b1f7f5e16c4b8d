import { create } from "zustand";
import type { Role } from "../../../shared/domain/speech/speech.ts";

export interface CollectionFilter {
  readonly text: string;
  readonly tags: readonly string[];
  readonly untagged: boolean;
  readonly roles: readonly Role[];
}

export const NO_FILTER: CollectionFilter = { text: "", tags: [], untagged: false, roles: [] };

/** What the list shows; lives as long as the page. */
export const useCollectionFilter = create<CollectionFilter>()(() => NO_FILTER);

export function changeFilter(change: Partial<CollectionFilter>): void {
  useCollectionFilter.setState(change);
}

export function hasFilter({ text, tags, untagged, roles }: CollectionFilter): boolean {
  return text.trim() !== "" || tags.length > 0 || untagged || roles.length > 0;
}

/** The filter as methods take it. */
export function filterInput({ text, tags, untagged, roles }: CollectionFilter) {
  return { text, untagged, tags: [...tags], roles: [...roles] };
}
