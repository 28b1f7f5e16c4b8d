import { mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { createDirectorySource, searchIndexOf } from "../../../core/indexing/search-index.ts";
import { openStore, type Store } from "../../../core/store/open-store.ts";
import { resolvePaths } from "../../common/resolve-paths.ts";
import { fillSideBySide, LibraryFiller, type BuildTimes } from "./build-library.ts";
import { readPool } from "./sentence-pool.ts";
import { measureSizes, MEGABYTE, type LibrarySizes } from "./sizes.ts";

export interface WantedLibrary {
  readonly speeches: number;
  /** Where the library stays; null where it is removed. */
  readonly keep: string | null;
}

export interface LibraryBuild extends LibrarySizes, BuildTimes {
  readonly speeches: number;
  readonly startMb: number;
  /** Bringing texts and directory into memory, which the program does while idle. */
  readonly loadSeconds: number;
}

export interface MadeLibrary {
  readonly store: Store;
  readonly build: LibraryBuild;
  /** A folder for other files, which goes when the work is done. */
  readonly folder: string;
}

interface Place {
  readonly store: Store;
  readonly folder: string;
}

/** Loads what the program loads while nobody searches; seconds. */
function timeLoading(store: Store): number {
  const started = performance.now();
  createDirectorySource(store)();
  searchIndexOf(store).warm(Number.POSITIVE_INFINITY);
  return (performance.now() - started) / 1000;
}

/** Makes libraries side by side, all of them loaded, hands them to `work`, and removes them whatever comes of it. */
export async function withLibraries<T>(
  wanted: readonly WantedLibrary[],
  work: (libraries: readonly MadeLibrary[]) => Promise<T>,
): Promise<T> {
  const { resources } = resolvePaths({}, process.platform, process.env, homedir());
  const places: Place[] = [];
  try {
    for (const { keep } of wanted) {
      const folder = mkdtempSync(join(tmpdir(), "andu-bench-"));
      const paths = { home: folder, library: keep ?? join(folder, "library.db"), resources };
      places.push({ store: openStore({ paths }), folder });
    }
    const startMb = process.memoryUsage.rss() / MEGABYTE;
    const pool = readPool(resources);
    const times = fillSideBySide(
      places.map(({ store }, at) => new LibraryFiller(store, pool, wanted[at]?.speeches ?? 0)),
    );
    const libraries = places.map(({ store, folder }, at) => ({
      store,
      folder,
      build: {
        speeches: wanted[at]?.speeches ?? 0,
        startMb,
        ...(times[at] as BuildTimes),
        ...measureSizes(store),
        loadSeconds: timeLoading(store),
      },
    }));
    return await work(libraries);
  } finally {
    for (const { store, folder } of places) {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
