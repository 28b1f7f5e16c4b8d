import type { Output } from "../../../shared/contract/methods.ts";
import type { Store } from "../store/open-store.ts";

export function countLiveSpeeches(store: Store): number {
  return store.statement("SELECT count(*) FROM speeches WHERE deleted_at IS NULL").pluck().get() as number;
}

function counts(store: Store, sql: string): Record<string, number> {
  const rows = store.statement(sql).all() as { value: string | number; count: number }[];
  return Object.fromEntries(rows.map(({ value, count }) => [String(value), count]));
}

/** Summed here: SQLite takes several times as long over the JSON. */
function charsByRole(store: Store): Record<string, number> {
  const sums: Record<string, number> = {};
  const rows = store
    .statement("SELECT role_chars FROM speeches NOT INDEXED WHERE deleted_at IS NULL")
    .pluck()
    .all() as string[];
  for (const row of rows)
    for (const [role, chars] of Object.entries(JSON.parse(row) as Record<string, number>))
      sums[role] = (sums[role] ?? 0) + chars;
  return sums;
}

/** byRole counts characters, byYear and byOccasion speeches; all without what was removed. */
export function libraryStats(store: Store): Output<"library.stats"> {
  const totals = store
    .statement(
      `SELECT count(*) AS speeches, coalesce(sum(section_count), 0) AS sections, coalesce(sum(chars), 0) AS chars
       FROM speeches NOT INDEXED WHERE deleted_at IS NULL`,
    )
    .get() as { speeches: number; sections: number; chars: number };
  return {
    ...totals,
    byRole: charsByRole(store),
    byYear: counts(
      store,
      `SELECT year AS value, count(*) AS count FROM speeches NOT INDEXED
       WHERE deleted_at IS NULL AND year IS NOT NULL GROUP BY year ORDER BY year DESC`,
    ),
    byOccasion: counts(
      store,
      `SELECT occasion AS value, count(*) AS count FROM speeches NOT INDEXED
       WHERE deleted_at IS NULL AND occasion IS NOT NULL GROUP BY occasion ORDER BY count DESC, occasion`,
    ),
    dbBytes:
      Number(store.db.pragma("page_count", { simple: true })) *
      Number(store.db.pragma("page_size", { simple: true })),
  };
}
