import { AppError } from "../../../shared/contract/errors.ts";
import type { Handlers, ParsedInputOf } from "../../../shared/contract/method.ts";
import type { PastSearch, searchHistoryMethods } from "../../../shared/contract/methods/search-history.ts";
import type { ServiceContext } from "../service-context.ts";
import {
  markSearch,
  nameOfSearch,
  nameSearch,
  recentSearches,
  rememberSearch,
  savedSearches,
  trimSearches,
  unnamedSearches,
  type PastSearchRow,
} from "./search-history-queries.ts";

const SHOWN = 30;
const MOST_KEPT = 200;
const DAY_MS = 86_400_000;

type Asked = ParsedInputOf<(typeof searchHistoryMethods)["searches.remember"]>;

/** The filters of a search; their order is part of what makes two searches the same. */
const filtersOf = ({ roles, occasions, speakers, levels, from, to }: Asked): string =>
  JSON.stringify({
    roles: roles.toSorted(),
    occasions: occasions.toSorted(),
    speakers: speakers.toSorted(),
    // Where there are none, as it was written before levels could be asked for.
    ...(levels.length > 0 && { levels: levels.toSorted() }),
    from,
    to,
  });

function searchOf({ filters, mode, ...row }: PastSearchRow): PastSearch {
  return {
    ...row,
    mode: mode as PastSearch["mode"],
    levels: [],
    ...(JSON.parse(filters) as Pick<PastSearch, "roles" | "occasions" | "speakers" | "from" | "to">),
  };
}

/** The searches of the user, kept in the library's file. Throws not-found for a search that is gone. */
export function createSearchHistoryService({
  store,
  ports,
  emit,
}: Pick<ServiceContext, "store" | "ports" | "emit">): { handlers: Handlers<typeof searchHistoryMethods> } {
  const changed = (): void => emit("searches.changed", {});
  return {
    handlers: {
      "searches.list": () => ({
        recent: recentSearches(store, SHOWN).map(searchOf),
        saved: savedSearches(store).map(searchOf),
      }),
      "searches.remember": (asked) => {
        const usedAt = ports.clock.now();
        const id = store.transaction(() => {
          const { query, mode, total } = asked;
          trimSearches(store, usedAt - DAY_MS, MOST_KEPT);
          return rememberSearch(store, {
            query: query.trim(),
            mode,
            filters: filtersOf(asked),
            total,
            usedAt,
          });
        });
        changed();
        return { id };
      },
      "searches.name": ({ id, name }) => {
        const before = nameOfSearch(store, id);
        if (before === undefined) throw new AppError("not-found", { what: "search", id: String(id) });
        nameSearch(store, id, name);
        changed();
        return { before };
      },
      "searches.forget": ({ ids }) => {
        const now = ports.clock.now();
        const gone = ids ?? unnamedSearches(store);
        store.transaction(() => gone.forEach((id) => markSearch(store, id, now)));
        changed();
        return { ids: gone };
      },
      "searches.recall": ({ ids }) => {
        store.transaction(() => ids.forEach((id) => markSearch(store, id, null)));
        changed();
        return {};
      },
    },
  };
}
