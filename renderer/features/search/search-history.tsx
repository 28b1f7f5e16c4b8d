import CloseOutlined from "@ant-design/icons/CloseOutlined";
import type { PastSearch } from "../../../shared/contract/methods/search-history.ts";
import { useApi } from "../../app/api-context.tsx";
import { note, noteError } from "../../app/toasts.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { TextButton } from "../../ui/text-button.tsx";

const text = zh.search;
const RECENT = 12;

interface PastListProps {
  readonly title: string;
  readonly searches: readonly PastSearch[];
  readonly onOpen: (search: PastSearch) => void;
  readonly onRemove: (search: PastSearch) => void;
  readonly onClear?: () => void;
}

function filtersOf({ mode, roles, occasions, speakers, levels, from, to }: PastSearch): string {
  const years =
    from === null && to === null ? [] : [from === to ? `${from ?? ""}` : `${from ?? ""}—${to ?? ""}`];
  return [
    ...(mode === "auto" ? [] : [text.modes[mode]]),
    ...roles.map((role) => zh.roles.names[role]),
    ...occasions,
    ...speakers,
    ...levels.map((level) => zh.roles.levels[level]),
    ...years,
  ].join(zh.common.dot);
}

function PastList({ title, searches, onOpen, onRemove, onClear }: PastListProps) {
  if (searches.length === 0) return null;
  return (
    <section className="past-searches">
      <h2>
        {title}
        {onClear && (
          <TextButton quiet onClick={onClear}>
            {text.clearHistory}
          </TextButton>
        )}
      </h2>
      <ul>
        {searches.map((search) => (
          <li key={search.id}>
            <button type="button" className="plain-button past-search" onClick={() => onOpen(search)}>
              <span>{search.name ?? search.query}</span>
              <small>
                {[search.name !== null && search.name !== search.query ? search.query : "", filtersOf(search)]
                  .filter((part) => part !== "")
                  .join(zh.common.dot)}
              </small>
              <small>{text.found(search.total)}</small>
            </button>
            <button
              type="button"
              className="plain-button past-remove"
              aria-label={text.removeSearch(search.name ?? search.query)}
              onClick={() => onRemove(search)}
            >
              <CloseOutlined aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The last searches and the saved ones; removing can be undone. */
export function SearchHistory({ onOpen }: { readonly onOpen: (search: PastSearch) => void }) {
  const api = useApi();
  const { value } = useQuery("searches.list", {}, ["searches.changed"]);
  const run = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      noteError(error);
    }
  };
  const forget = (ids: number[] | null, said: string): void => {
    const work = async (): Promise<void> => {
      const gone = await api.call("searches.forget", ids ? { ids } : {});
      const back = (): void => void run(async () => void (await api.call("searches.recall", gone)));
      note(said, { label: zh.common.undo, run: back });
    };
    void run(work);
  };
  const unsave = ({ id, name }: PastSearch): void => {
    const work = async (): Promise<void> => {
      await api.call("searches.name", { id, name: null });
      const back = (): void => void run(async () => void (await api.call("searches.name", { id, name })));
      note(text.unsaved(name ?? ""), { label: zh.common.undo, run: back });
    };
    void run(work);
  };
  const recent = value?.recent.filter(({ name }) => name === null).slice(0, RECENT) ?? [];
  return (
    <>
      <PastList title={text.savedSearches} searches={value?.saved ?? []} onOpen={onOpen} onRemove={unsave} />
      <PastList
        title={text.recentSearches}
        searches={recent}
        onOpen={onOpen}
        onRemove={({ id, query }) => forget([id], text.forgotten(query))}
        onClear={() => forget(null, text.cleared)}
      />
    </>
  );
}
