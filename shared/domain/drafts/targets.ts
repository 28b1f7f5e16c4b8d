/** A part of the outline as sharing out the speaking time sees it. */
export interface TargetEntry<K> {
  readonly key: K;
  readonly level: number;
  /** Its part of the part it stands in (of the speech, on the first level) against its siblings' parts; null where it has none. */
  readonly share: number | null;
}

/** The entries that stand side by side with the one at `at`, itself included. */
function siblings<K>(entries: readonly TargetEntry<K>[], at: number): TargetEntry<K>[] {
  const level = entries[at]?.level ?? 1;
  const start = entries.findLastIndex((entry, i) => i < at && entry.level < level);
  const end = entries.findIndex((entry, i) => i > at && entry.level < level);
  return entries.slice(start + 1, end < 0 ? entries.length : end).filter((entry) => entry.level === level);
}

const sum = (entries: readonly TargetEntry<unknown>[]): number =>
  entries.reduce((total, { share }) => total + (share ?? 0), 0);

/** The target of the part that the entry at `at` stands in. */
function frameOf<K>(
  entries: readonly TargetEntry<K>[],
  at: number,
  targets: ReadonlyMap<K, number>,
  total: number,
): number | null {
  const level = entries[at]?.level ?? 1;
  const above = entries.findLast((entry, i) => i < at && entry.level < level);
  return above === undefined ? total : (targets.get(above.key) ?? null);
}

/**
 * How many characters each part should have so that all fill `total`. Siblings share out what their parent has, so a part
 * that is deleted leaves its characters to the others; a part without a share, or in one without a target, has no target.
 */
export function targetsOf<K>(entries: readonly TargetEntry<K>[], total: number): Map<K, number> {
  const targets = new Map<K, number>();
  entries.forEach(({ key, share }, at) => {
    const frame = frameOf(entries, at, targets, total);
    const all = sum(siblings(entries, at));
    if (frame !== null && share !== null && all > 0) targets.set(key, Math.round((frame * share) / all));
  });
  return targets;
}

/** New shares of an entry and its siblings after its target was set to `chars`; the others share out the rest as before. */
export function sharesWith<K>(
  entries: readonly TargetEntry<K>[],
  key: K,
  chars: number,
  total: number,
): Map<K, number> {
  const at = entries.findIndex((entry) => entry.key === key);
  if (at < 0) return new Map();
  const frame = frameOf(entries, at, targetsOf(entries, total), total) ?? total;
  const group = siblings(entries, at);
  const others = group.filter((entry) => entry.key !== key);
  const own = others.length === 0 ? 1 : Math.min(0.98, Math.max(0, chars / Math.max(1, frame)));
  const before = sum(others);
  return new Map([
    [key, own],
    ...others.map(({ key, share }): [K, number] => [
      key,
      before > 0 ? ((share ?? 0) / before) * (1 - own) : (1 - own) / others.length,
    ]),
  ]);
}
