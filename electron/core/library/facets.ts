import { ROLES } from "../../../shared/domain/speech/speech.ts";
import type { FacetGroup, SpeechFilter } from "./list-queries.ts";
import { roleBits, rolesOfBits } from "./role-set.ts";

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

type FacetName = "years" | "occasions" | "roles" | "levels";

function includes<T>(chosen: readonly T[], value: T | null): boolean {
  return chosen.length === 0 || (value !== null && chosen.includes(value));
}

/** Which facets let the group through. */
function passes(group: FacetGroup, filter: SpeechFilter): Record<FacetName, boolean> {
  const wanted = roleBits(filter.roles);
  return {
    years: includes(filter.years, group.year),
    occasions: includes(filter.occasions, group.occasion),
    levels: includes(filter.levels, group.level),
    roles: wanted === 0 || (group.roles & wanted) !== 0,
  };
}

function valuesOf(group: FacetGroup, facet: FacetName): string[] {
  if (facet === "roles") return rolesOfBits(group.roles);
  const value = { years: group.year, occasions: group.occasion, levels: group.level }[facet];
  return value === null ? [] : [String(value)];
}

const COMPARE: Readonly<Record<FacetName, (a: FacetValue, b: FacetValue) => number>> = {
  years: (a, b) => Number(b.value) - Number(a.value),
  occasions: (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  levels: (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  roles: (a, b) => ROLES.findIndex((role) => role === a.value) - ROLES.findIndex((role) => role === b.value),
};

/** Counts each facet's values under the other facets' choices, so that a second value of the same facet can be added. */
export function countFacets(
  groups: readonly FacetGroup[],
  filter: SpeechFilter,
): Record<FacetName, FacetValue[]> {
  const count = (facet: FacetName): FacetValue[] => {
    const counts = new Map<string, number>();
    for (const group of groups) {
      const failed = Object.entries(passes(group, filter)).filter(
        ([name, passed]) => !passed && name !== facet,
      );
      if (failed.length > 0) continue;
      for (const value of valuesOf(group, facet)) counts.set(value, (counts.get(value) ?? 0) + group.count);
    }
    return [...counts].map(([value, count]) => ({ value, count })).sort(COMPARE[facet]);
  };
  return {
    years: count("years"),
    occasions: count("occasions"),
    roles: count("roles"),
    levels: count("levels"),
  };
}
