import type { z } from "zod";
import type { Handlers } from "../../../shared/contract/method.ts";
import { profileSchema, settingsSchema, type appMethods } from "../../../shared/contract/methods/app.ts";
import type { ServiceContext } from "../service-context.ts";
import type { Store } from "../store/open-store.ts";
import { readSetting, writeSetting } from "./settings-queries.ts";

/** A value that is missing or of an older shape reads as its defaults. */
function read<S extends z.ZodType>(store: Store, key: string, schema: S): z.output<S> {
  const stored = readSetting(store, key);
  const parsed = schema.safeParse(stored === null ? {} : JSON.parse(stored));
  return parsed.success ? parsed.data : schema.parse({});
}

/** The user's own names: what tells foreign names from familiar ones. */
export function readProfile(store: Store): z.output<typeof profileSchema> {
  return read(store, "profile", profileSchema);
}

type SettingsMethods = Pick<
  typeof appMethods,
  "profile.get" | "profile.set" | "settings.get" | "settings.set"
>;

export function createSettingsService({ store }: ServiceContext): { handlers: Handlers<SettingsMethods> } {
  return {
    handlers: {
      "profile.get": () => readProfile(store),
      "profile.set": (profile) => {
        writeSetting(store, "profile", JSON.stringify(profile));
        return profile;
      },
      "settings.get": () => read(store, "settings", settingsSchema),
      "settings.set": (settings) => {
        writeSetting(store, "settings", JSON.stringify(settings));
        return settings;
      },
    },
  };
}
