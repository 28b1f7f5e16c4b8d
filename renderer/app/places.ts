import type { Place } from "./route.ts";

/** The five places of the rail, in the order of Ctrl+1…5. */
export const MAIN_PLACES = [
  "home",
  "draft",
  "library",
  "search",
  "templates",
] as const satisfies readonly Place[];
