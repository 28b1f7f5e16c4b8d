import { inflateSync } from "node:zlib";
import { AppError } from "../../../shared/contract/errors.ts";
import type { Handlers } from "../../../shared/contract/method.ts";
import type { libraryMethods } from "../../../shared/contract/methods/library.ts";
import type { ServiceContext } from "../service-context.ts";
import { countFacets } from "./facets.ts";
import { countSpeeches, facetRows, listSpeeches } from "./list-queries.ts";
import { removeSpeeches, restoreSpeeches } from "./remove-speeches.ts";
import { originalFile, speechDetail } from "./speech-queries.ts";
import { countLiveSpeeches, libraryStats } from "./stats-queries.ts";

type LibraryMethods = Pick<typeof libraryMethods, Extract<keyof typeof libraryMethods, `library.${string}`>>;

/** Lists, reads, removes and restores the speeches of the library. */
export function createLibraryService({ store, ports, files, emit }: ServiceContext): {
  handlers: Handlers<LibraryMethods>;
} {
  const changed = (): void => emit("library.changed", { speeches: countLiveSpeeches(store) });
  return {
    handlers: {
      "library.list": (input) => ({
        total: countSpeeches(store, input),
        items: listSpeeches(store, input, input),
      }),
      "library.facets": (filter) => countFacets(facetRows(store, filter.text), filter),
      "library.get": ({ id }) => {
        const speech = speechDetail(store, id);
        if (!speech) throw new AppError("not-found", { what: "speech" });
        return speech;
      },
      "library.stats": () => libraryStats(store),
      "library.remove": ({ ids }) => {
        const removed = removeSpeeches(store, ids, ports.clock.now());
        if (removed.length > 0) changed();
        return { removed };
      },
      "library.restore": ({ ids }) => {
        const restored = restoreSpeeches(store, ids);
        if (restored.length > 0) changed();
        return { restored };
      },
      "library.original": ({ id }) => {
        const original = originalFile(store, id);
        if (!original) throw new AppError("not-found", { what: "file" });
        return { token: files.put(original.fileName, inflateSync(original.bytes)), name: original.fileName };
      },
    },
  };
}
