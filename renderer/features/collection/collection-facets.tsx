import { LibraryTabs } from "../../app/library-tabs.tsx";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { FacetList } from "../../ui/facet-list.tsx";
import { RoleFacet } from "../../ui/speech-facets.tsx";
import { TextButton } from "../../ui/text-button.tsx";
import { toggle } from "../../ui/toggle.ts";
import { changeFilter, hasFilter, NO_FILTER, type CollectionFilter } from "./collection-filter.ts";

const text = zh.collection;
/** No tag can be this: tags hold no line feed. */
const UNTAGGED = "\n";

/** Left column: the two lists of the library, then tags and roles with their counts. */
export function CollectionFacets({ filter }: { readonly filter: CollectionFilter }) {
  const { value } = useQuery("collection.facets", { text: filter.text }, ["collection.changed"]);
  const untagged = value?.untagged ?? 0;
  const tags = value?.tags ?? [];
  const choose = (one: string): void =>
    changeFilter(
      one === UNTAGGED
        ? { untagged: !filter.untagged, tags: [] }
        : { untagged: false, tags: toggle(filter.tags, one) },
    );
  return (
    <aside className="library-facets collection-facets" aria-label={text.filters}>
      <LibraryTabs current="collection" />
      <FacetList
        title={text.tags}
        shown={14}
        values={[
          ...tags.map((one) => ({ value: one.value, label: one.value, count: one.count })),
          ...(untagged > 0 || filter.untagged
            ? [{ value: UNTAGGED, label: text.untagged, count: untagged }]
            : []),
        ]}
        chosen={filter.untagged ? [UNTAGGED] : filter.tags}
        onToggle={choose}
      />
      <RoleFacet
        title={text.roles}
        counts={value?.roles}
        chosen={filter.roles}
        onToggle={(one) => changeFilter({ roles: toggle(filter.roles, one) })}
      />
      {hasFilter(filter) && (
        <div className="library-clear">
          <TextButton onClick={() => changeFilter(NO_FILTER)}>{text.clearAll}</TextButton>
        </div>
      )}
    </aside>
  );
}
