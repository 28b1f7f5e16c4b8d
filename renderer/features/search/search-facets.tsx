import type { SearchResult } from "../../../shared/contract/methods/search.ts";
import type { SearchRoute } from "../../app/route.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { FacetList } from "../../ui/facet-list.tsx";
import { LevelFacet, RoleFacet } from "../../ui/speech-facets.tsx";
import { TextButton } from "../../ui/text-button.tsx";
import { toggle } from "../../ui/toggle.ts";
import { HeadingFacets } from "./heading-facets.tsx";
import { YearBars } from "../../ui/year-bars.tsx";

export type Filters = Pick<SearchRoute, "roles" | "occasions" | "speakers" | "levels" | "from" | "to">;
export const NO_FILTERS: Filters = {
  roles: [],
  occasions: [],
  speakers: [],
  levels: [],
  from: null,
  to: null,
};

export function hasFilters({ roles, occasions, speakers, levels, from, to }: Filters): boolean {
  return (
    roles.length + occasions.length + speakers.length + levels.length > 0 || from !== null || to !== null
  );
}

interface SearchFacetsProps {
  readonly route: SearchRoute;
  readonly result: SearchResult | null;
  readonly onFilters: (filters: Partial<Filters>) => void;
  /** Adds a field to the query. */
  readonly onField: (field: string) => void;
}

/** One year chosen twice is let go. */
function chooseYear(year: number, { from, to }: Filters): Partial<Filters> {
  return from === year && to === year ? { from: null, to: null } : { from: year, to: year };
}

/** Left column: years, roles and occasions of all that matches the query, whatever is filtered. */
export function SearchFacets({ route, result, onFilters, onField }: SearchFacetsProps) {
  const filtered = hasFilters(route);
  const unfiltered = useQuery(
    "search.run",
    filtered && result ? { query: route.query.trim(), mode: route.mode, limit: 1, facets: true } : null,
    ["library.changed"],
  ).value;
  const facets = (filtered ? unfiltered : result)?.facets;
  const profile = useQuery("profile.get", {}).value;
  const leader = profile?.leaderName || profile?.leaderPost || "";
  const years = facets?.years.map((one) => ({ year: Number(one.value), count: one.count })) ?? [];
  const inRange = years
    .map(({ year }) => year)
    .filter(
      (year) =>
        filtered && route.from !== null && route.to !== null && year >= route.from && year <= route.to,
    );
  return (
    <aside className="search-facets" aria-label={zh.search.filters}>
      {years.length > 0 && (
        <section className="facet">
          <h2>{zh.search.years}</h2>
          <YearBars
            years={years}
            label={zh.search.years}
            chosen={inRange}
            onChoose={(year) => onFilters(chooseYear(year, route))}
          />
        </section>
      )}
      <RoleFacet
        title={zh.search.roles}
        mostFirst
        counts={facets?.roles}
        chosen={route.roles}
        onToggle={(role) => onFilters({ roles: toggle(route.roles, role) })}
      />
      <FacetList
        title={zh.search.occasions}
        values={facets?.occasions.map(({ value, count }) => ({ value, label: value, count })) ?? []}
        chosen={route.occasions}
        onToggle={(occasion) => onFilters({ occasions: toggle(route.occasions, occasion) })}
      />
      {route.mode === "heading" && result && result.total > 0 && (
        <HeadingFacets query={route.query.trim()} onField={onField} />
      )}
      <FacetList
        title={zh.search.speakers}
        values={facets?.speakers.map(({ value, count }) => ({ value, label: value, count })) ?? []}
        chosen={route.speakers}
        shown={6}
        onToggle={(speaker) => onFilters({ speakers: toggle(route.speakers, speaker) })}
      />
      <LevelFacet
        title={zh.search.levels}
        counts={facets?.levels}
        chosen={route.levels}
        onToggle={(level) => onFilters({ levels: toggle(route.levels, level) })}
      />
      {leader !== "" && (facets?.speakers.length ?? 0) > 0 && !route.query.includes(leader) && (
        <TextButton quiet onClick={() => onField(zh.search.fields.speaker(leader))}>
          {zh.search.onlyLeader(leader)}
        </TextButton>
      )}
      {filtered && <TextButton onClick={() => onFilters(NO_FILTERS)}>{zh.search.clearFilters}</TextButton>}
    </aside>
  );
}
