import type { SpeechLevel } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";

export interface IndexState {
  readonly stamp: number;
  readonly removals: number;
  /** Lists of the positions before this one are written. */
  readonly listed: number;
}

export function indexState(store: Store): IndexState {
  const [stamp, removals, listed] = store
    .statement(
      `SELECT (SELECT value FROM search_state WHERE name = 'stamp'), (SELECT value FROM search_state WHERE name = 'removals'),
              (SELECT value FROM search_state WHERE name = 'listed')`,
    )
    .raw()
    .get() as [number, number, number];
  return { stamp, removals, listed };
}

export interface IndexedSpeech {
  readonly id: number;
  readonly title: string;
  readonly fileName: string;
  readonly date: string | null;
  readonly year: number | null;
  readonly occasion: string | null;
  readonly level: SpeechLevel | null;
  readonly post: string | null;
  readonly name: string | null;
  readonly firstBlock: number;
  readonly base: number;
  readonly facts: Uint8Array;
}

/** Speeches indexed after `stamp` in the order of their positions, removed ones left out. */
export function indexedSpeeches(store: Store, stamp: number): IndexedSpeech[] {
  return store
    .statement(
      `SELECT s.id, s.title, s.file_name AS fileName, s.date, s.year, s.occasion, s.level, s.post, s.name, i.first_block AS firstBlock, i.base,
              i.facts
       FROM search_speeches i JOIN speeches s ON s.id = i.speech_id
       WHERE i.stamp > ? AND s.deleted_at IS NULL ORDER BY i.base`,
    )
    .all(stamp) as IndexedSpeech[];
}
