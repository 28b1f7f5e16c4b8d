import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { FacetList } from "../../ui/facet-list.tsx";

interface HeadingFacetsProps {
  readonly query: string;
  /** Adds a field to the query. */
  readonly onField: (field: string) => void;
}

const NONE: readonly string[] = [];

/** How long the headings found are and how they are built; asked for apart, since it may wait for the dictionary. */
export function HeadingFacets({ query, onField }: HeadingFacetsProps) {
  const { value } = useQuery("search.run", { query, mode: "heading", limit: 1, facets: true, shapes: true }, [
    "library.changed",
  ]);
  const counted = value?.facets;
  return (
    <>
      <FacetList
        title={zh.search.shapes}
        values={counted?.shapes?.map(({ value, count }) => ({ value, label: value, count })) ?? []}
        chosen={NONE}
        shown={6}
        onToggle={(shape) => onField(zh.search.fields.shape(shape))}
      />
      <FacetList
        title={zh.search.lengths}
        values={
          counted?.lengths?.map(({ value, count }) => ({ value, label: zh.search.lengthOf(value), count })) ??
          []
        }
        chosen={NONE}
        shown={6}
        onToggle={(length) => onField(zh.search.fields.length(length))}
      />
    </>
  );
}
