import type { AllHandlers } from "../../shared/contract/methods.ts";
import type { Emit } from "./backend.ts";
import type { FileVault } from "./file-vault.ts";
import type { Ports } from "./ports.ts";
import { createSettingsService } from "./settings/settings-service.ts";
import type { Store } from "./store/open-store.ts";

/** What every service is made with. */
export interface ServiceContext {
  readonly ports: Ports;
  readonly store: Store;
  readonly emit: Emit;
  readonly files: FileVault;
}

export interface Services {
  readonly handlers: AllHandlers;
  /** Stops jobs under way; resolves when none writes any more. */
  readonly stop: () => Promise<void>;
}

/** Puts the features together; each gives its own part of the handlers. */
export function createServices(context: ServiceContext): Services {
  const handlers = {
    ...createSettingsService(context).handlers,
  } satisfies AllHandlers;
  return { handlers, stop: async () => undefined };
}
