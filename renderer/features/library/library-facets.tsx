import { LibraryTabs } from "../../app/library-tabs.tsx";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { FacetList } from "../../ui/facet-list.tsx";
import { LevelFacet, RoleFacet } from "../../ui/speech-facets.tsx";
import { TextButton } from "../../ui/text-button.tsx";
import { toggle } from "../../ui/toggle.ts";
import { YearBars } from "../../ui/year-bars.tsx";
import { changeFilter, hasFilter, NO_FILTER, type LibraryFilter } from "./library-filter.ts";

const text = zh.library;
const KINDS = ["speech", "notice", "news", "other"] as const;

interface LibraryFacetsProps {
  readonly filter: LibraryFilter;
  /** Whether the list is there, which the user waits for more than for counts. */
  readonly ready: boolean;
}

/** Left column: years, occasions, roles and levels with their counts. */
export function LibraryFacets({ filter, ready }: LibraryFacetsProps) {
  const { value } = useQuery("library.facets", ready ? filter : null, ["library.changed"]);
  const kinds = value?.kinds ?? [];
  const years = value?.years.map((one) => ({ year: Number(one.value), count: one.count })) ?? [];
  return (
    <aside className="library-facets" aria-label={text.filters}>
      <LibraryTabs current="library" />
      {years.length > 0 && (
        <section className="facet">
          <h2>{text.years}</h2>
          <YearBars
            years={years}
            label={text.years}
            chosen={filter.years}
            onChoose={(year) => changeFilter({ years: toggle(filter.years, year) })}
          />
        </section>
      )}
      <FacetList
        title={text.occasions}
        values={value?.occasions.map(({ value: name, count }) => ({ value: name, label: name, count })) ?? []}
        chosen={filter.occasions}
        onToggle={(one) => changeFilter({ occasions: toggle(filter.occasions, one) })}
      />
      <RoleFacet
        title={text.roles}
        counts={value?.roles}
        chosen={filter.roles}
        onToggle={(one) => changeFilter({ roles: toggle(filter.roles, one) })}
      />
      <LevelFacet
        title={text.levels}
        counts={value?.levels}
        chosen={filter.levels}
        onToggle={(one) => changeFilter({ levels: toggle(filter.levels, one) })}
      />
      {(kinds.length > 1 || filter.kinds.length > 0) && (
        <FacetList
          title={text.kindsTitle}
          values={KINDS.flatMap((kind) => {
            const found = kinds.find((one) => one.value === kind);
            return found ? [{ value: kind, label: text.kinds[kind], count: found.count }] : [];
          })}
          chosen={filter.kinds}
          onToggle={(one) => changeFilter({ kinds: toggle(filter.kinds, one) })}
        />
      )}
      {hasFilter(filter) && (
        <div className="library-clear">
          <TextButton onClick={() => changeFilter(NO_FILTER)}>{text.clearAll}</TextButton>
        </div>
      )}
    </aside>
  );
}
