import type { Store } from "../store/open-store.ts";

interface SpeechHead {
  readonly title: string;
  readonly name: string | null;
  readonly year: number | null;
  /** Its first paragraphs. */
  readonly opening: readonly string[];
}

/** Title, speaker, year and first `paragraphs` of a speech, removed or not; null where there is none. */
export function speechHead(store: Store, id: number, paragraphs: number): SpeechHead | null {
  const row = store.statement("SELECT title, name, year FROM speeches WHERE id = ?").get(id);
  if (row === undefined) return null;
  const opening = store
    .statement("SELECT text FROM blocks WHERE speech_id = ? AND type = 'paragraph' ORDER BY id LIMIT ?")
    .pluck()
    .all(id, paragraphs) as string[];
  return { ...(row as Omit<SpeechHead, "opening">), opening };
}
