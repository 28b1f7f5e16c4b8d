import type { AllHandlers } from "../../shared/contract/methods.ts";
import type { ServiceContext } from "./service-context.ts";
import { createSettingsService } from "./settings/settings-service.ts";

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
