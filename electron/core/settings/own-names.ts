import type { Profile } from "../../../shared/contract/methods/app.ts";

/** The names of the user's own places, unit and leader; in an inserted text they stay as they are. */
export function ownNames({ province, city, county, town, unit, leaderName }: Profile): string[] {
  return [province, city, county, town, unit, leaderName].filter((name) => name !== "");
}
