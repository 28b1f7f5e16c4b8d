import type { Output } from "../../../shared/contract/methods.ts";

export type Group = Output<"drafts.renewal">["groups"][number];

/** Parts of the form, in order. */
export const FIELDS = ["time", "names", "figures"] as const;
export type Field = (typeof FIELDS)[number];

/** The part of the form that a kind of slot stands in. */
export function fieldOf(kind: Group["kind"]): Field {
  if (kind === "year" || kind === "date" || kind === "session") return "time";
  return kind === "place" || kind === "org" || kind === "person" ? "names" : "figures";
}
