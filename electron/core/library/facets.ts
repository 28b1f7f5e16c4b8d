import { ROLES, type Role } from "../../../shared/domain/speech/speech.ts";
import type { FacetRow, SpeechFilter } from "./list-queries.ts";
import { roleBits, rolesOfBits } from "./role-set.ts";

interface FacetValue {
  readonly value: string;
  readonly count: number;
}

type FacetName = "years" | "occasions" | "roles" | "levels" | "kinds";

type Counts<T> = Map<T, number>;

function add<T>(counts: Counts<T>, value: T | null, by = 1): void {
  if (value !== null) counts.set(value, (counts.get(value) ?? 0) + by);
}

function lacks<T>(chosen: ReadonlySet<T>, value: T | null): number {
  return chosen.size === 0 || (value !== null && chosen.has(value)) ? 0 : 1;
}

function valuesOf<T extends string | number>(
  counts: Counts<T>,
  compare: (a: [T, number], b: [T, number]) => number,
) {
  return [...counts].sort(compare).map(([value, count]): FacetValue => ({ value: String(value), count }));
}

function byCount([a, counted]: [string, number], [b, other]: [string, number]): number {
  return other - counted || (a < b ? -1 : 1);
}

/** Counts each facet's values under the other facets' choices, so that a second value of the same facet can be added. */
export function countFacets(
  rows: readonly FacetRow[],
  filter: SpeechFilter,
): Record<FacetName, FacetValue[]> {
  const chosen = {
    years: new Set(filter.years),
    occasions: new Set(filter.occasions),
    levels: new Set<string>(filter.levels),
    kinds: new Set<string>(filter.kinds),
    roles: roleBits(filter.roles),
  };
  const years: Counts<number> = new Map();
  const occasions: Counts<string> = new Map();
  const levels: Counts<string> = new Map();
  const kinds: Counts<string> = new Map();
  const roleSets: Counts<number> = new Map();
  for (const [year, occasion, level, bits, kind] of rows) {
    const noYear = lacks(chosen.years, year);
    const noOccasion = lacks(chosen.occasions, occasion);
    const noLevel = lacks(chosen.levels, level);
    const noRole = chosen.roles === 0 || (bits & chosen.roles) !== 0 ? 0 : 1;
    const noKind = lacks<string>(chosen.kinds, kind);
    const misses = noYear + noOccasion + noLevel + noRole + noKind;
    if (misses === noYear) add(years, year);
    if (misses === noOccasion) add(occasions, occasion);
    if (misses === noLevel) add(levels, level);
    if (misses === noKind) add(kinds, kind);
    if (misses === noRole) add(roleSets, bits);
  }
  const roles: Counts<Role> = new Map();
  for (const [bits, count] of roleSets) for (const role of rolesOfBits(bits)) add(roles, role, count);
  return {
    years: valuesOf(years, ([a], [b]) => b - a),
    occasions: valuesOf(occasions, byCount),
    levels: valuesOf(levels, byCount),
    kinds: valuesOf(kinds, byCount),
    roles: valuesOf(roles, ([a], [b]) => ROLES.indexOf(a) - ROLES.indexOf(b)),
  };
}
