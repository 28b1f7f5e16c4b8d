import { quickFold } from "../../../shared/domain/search/quick-fold.ts";
import type { ServiceContext } from "../service-context.ts";
import type { BlockDirectory } from "./block-directory.ts";
import { createIndexWork, needsIndexing } from "./index-work.ts";
import { createDirectorySource, searchIndexOf } from "./search-index.ts";

const STEP = { speeches: 4, bytes: 1 << 19 };
const QUIET_MS = 4000;
/** What was just added is listed in memory so soon, in pieces of some milliseconds: the next search shall not wait for it. */
const SOON_MS = 100;
const LISTED_AT_ONCE = 1 << 15;
/** After the program has opened. */
const START_MS = 1500;

export interface IndexingService {
  /** The blocks as they are indexed now; shared by all that search. */
  readonly directory: () => BlockDirectory;
  /** Something was indexed: tidies the index up once it has been quiet for a while. */
  readonly changed: () => void;
  /** Ends the job; what it has not done yet is done at the next start. */
  readonly stop: () => void;
}

/** Loads what the first search would otherwise wait for. */
function warmUp(directory: () => BlockDirectory): void {
  quickFold("预热");
  directory();
}

/** Brings the index up to date in the background, in pieces small enough that no call has to wait for it. */
export function createIndexingService({
  store,
  background,
}: Pick<ServiceContext, "store" | "background">): IndexingService {
  const directory = createDirectorySource(store);
  const step = createIndexWork(store, STEP);
  const job = background.job("indexing", (ms) => {
    warmUp(directory);
    // Patterns read the fillings of their gaps from the texts.
    return step() || searchIndexOf(store).warm(ms);
  });
  const listing = background.job("listing", () => searchIndexOf(store).listNew(LISTED_AT_ONCE));
  if (store.db.readonly) job.stop();
  job.plan(!store.db.readonly && needsIndexing(store) ? 0 : START_MS);
  return {
    directory,
    changed() {
      listing.plan(SOON_MS);
      job.plan(QUIET_MS);
    },
    stop() {
      listing.stop();
      job.stop();
    },
  };
}
