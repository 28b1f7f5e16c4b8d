import type { Store } from "../store/open-store.ts";

export interface IndexState {
  readonly stamp: number;
  readonly removals: number;
}

export function indexState(store: Store): IndexState {
  const [stamp, removals] = store
    .statement(
      `SELECT (SELECT value FROM search_state WHERE name = 'stamp'), (SELECT value FROM search_state WHERE name = 'removals')`,
    )
    .raw()
    .get() as [number, number];
  return { stamp, removals };
}

export interface IndexedSpeech {
  readonly id: number;
  readonly title: string;
  readonly fileName: string;
  readonly date: string | null;
  readonly year: number | null;
  readonly occasion: string | null;
  readonly post: string | null;
  readonly name: string | null;
  readonly firstBlock: number;
  readonly facts: Uint8Array;
}

/** Speeches indexed after `stamp`, removed ones left out. */
export function indexedSpeeches(store: Store, stamp: number): IndexedSpeech[] {
  return store
    .statement(
      `SELECT s.id, s.title, s.file_name AS fileName, s.date, s.year, s.occasion, s.post, s.name, i.first_block AS firstBlock, i.facts
       FROM search_speeches i JOIN speeches s ON s.id = i.speech_id
       WHERE i.stamp > ? AND s.deleted_at IS NULL ORDER BY i.speech_id`,
    )
    .all(stamp) as IndexedSpeech[];
}

/** Ids of the blocks that a full-text query finds, ascending, at most `limit`. */
export function matchingBlocks(store: Store, match: string, limit = -1): number[] {
  return store
    .statement("SELECT rowid FROM block_grams WHERE block_grams MATCH ? LIMIT ?")
    .pluck()
    .all(match, limit) as number[];
}
