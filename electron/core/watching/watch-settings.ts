import { join } from "node:path";
import { z } from "zod";
import type { Paths } from "../ports.ts";
import { readSetting, writeSetting } from "../settings/settings-queries.ts";
import type { Store } from "../store/open-store.ts";

const KEY = "watch";
const schema = z.object({
  on: z.boolean(),
  /** Absolute; null for the folder of the program's own. */
  folder: z.string().nullable(),
});
export type WatchSettings = z.infer<typeof schema>;

export function readWatch(store: Store): WatchSettings {
  const stored = readSetting(store, KEY);
  const parsed = schema.safeParse(stored === null ? null : JSON.parse(stored));
  return parsed.success ? parsed.data : { on: false, folder: null };
}

export function writeWatch(store: Store, settings: WatchSettings): void {
  writeSetting(store, KEY, JSON.stringify(settings));
}

/** The folder whose files are taken up. */
export function watchedFolder({ folder }: WatchSettings, { home }: Pick<Paths, "home">): string {
  return folder ?? join(home, "inbox");
}
