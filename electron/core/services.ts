import type { AllHandlers } from "../../shared/contract/methods.ts";
import { createAppService } from "./app/app-service.ts";
import { createCollectionService } from "./collection/collection-service.ts";
import { createCorrectionsService } from "./corrections/corrections-service.ts";
import { createRereadingService } from "./corrections/rereading-service.ts";
import { createSourceReader } from "./corrections/source-reader.ts";
import { createCompletionService } from "./completion/completion-service.ts";
import { createDraftsService } from "./drafts/drafts-service.ts";
import { createSketchingService } from "./duplicates/sketching-service.ts";
import { createExportService } from "./exporting/export-service.ts";
import { createHeadingsService } from "./headings/headings-service.ts";
import { createImportService } from "./importing/import-service.ts";
import { createLibraryService } from "./library/library-service.ts";
import { MinedFinder } from "./mining/mined-finder.ts";
import { createMiningService } from "./mining/mining-service.ts";
import { createSamplesService } from "./samples/samples-service.ts";
import type { ServiceContext } from "./service-context.ts";
import { createIndexingService } from "./indexing/indexing-service.ts";
import { createSearchHistoryService } from "./search/search-history-service.ts";
import { createSearchService } from "./search/search-service.ts";
import { createSuggestService } from "./suggest/suggest-service.ts";
import { createWatchService } from "./watching/watch-service.ts";
import { createTemplatesService } from "./templates/templates-service.ts";
import { createSettingsService } from "./settings/settings-service.ts";

export interface Services {
  readonly handlers: AllHandlers;
  /** Stops jobs under way; resolves when none writes any more. */
  readonly stop: () => Promise<void>;
}

/** Puts the features together; each gives its own part of the handlers. */
export function createServices(host: ServiceContext): Services {
  const indexing = createIndexingService(host);
  const headings = createHeadingsService(host);
  const completion = createCompletionService(host);
  const context: ServiceContext = {
    ...host,
    emit(event, payload) {
      if (event === "library.changed") {
        indexing.changed();
        headings.changed();
        completion.changed();
        suggesting.changed();
        mining.changed();
      }
      host.emit(event, payload);
    },
  };
  const mined = new MinedFinder(host.store);
  const mining = createMiningService(host, mined);
  const suggesting = createSuggestService(host, indexing.directory, mined);
  const sketching = createSketchingService(context);
  const importing = createImportService(context);
  const watching = createWatchService(context);
  const readSource = createSourceReader(context);
  const rereading = createRereadingService(context, readSource);
  const handlers = {
    ...createAppService(context).handlers,
    ...createSettingsService(context).handlers,
    ...createLibraryService(context).handlers,
    ...createSamplesService(context).handlers,
    ...importing.handlers,
    ...watching.handlers,
    ...createCorrectionsService(context, readSource, rereading.wake).handlers,
    ...mining.handlers,
    ...createDraftsService(context).handlers,
    ...createCollectionService(context).handlers,
    ...createExportService(context).handlers,
    ...createSearchHistoryService(context).handlers,
    ...createSearchService(context, indexing.directory, context.ports.tagger).handlers,
    ...completion.handlers,
    ...suggesting.handlers,
    ...createTemplatesService(context).handlers,
    ...headings.handlers,
  } satisfies AllHandlers;
  return {
    handlers,
    async stop() {
      indexing.stop();
      headings.stop();
      completion.stop();
      suggesting.stop();
      sketching.stop();
      await rereading.stop();
      mining.stop();
      await watching.stop();
      await importing.stop();
    },
  };
}
