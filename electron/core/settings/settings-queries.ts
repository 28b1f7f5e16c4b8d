import type { Store } from "../store/open-store.ts";

/** The stored JSON text, or null. */
export function readSetting(store: Store, key: string): string | null {
  const row = store.statement("SELECT value FROM settings WHERE key = ?").get(key) as
    | { value: string }
    | undefined;
  return row?.value ?? null;
}

export function writeSetting(store: Store, key: string, value: string): void {
  store
    .statement(
      "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    )
    .run(key, value);
}
