import type { Store } from "../store/open-store.ts";

export interface SpeechVersion {
  readonly id: number;
  /** Another text has another hash. */
  readonly hash: string;
  readonly chars: number;
}

/** The speeches of the library, newest first. */
export function speechVersions(store: Store): SpeechVersion[] {
  return store
    .statement(
      "SELECT id, content_hash AS hash, chars FROM speeches WHERE deleted_at IS NULL ORDER BY date DESC, id DESC",
    )
    .all() as SpeechVersion[];
}

export interface TextBlock {
  readonly type: "heading" | "paragraph";
  readonly marker: string | null;
  readonly text: string;
  readonly line: number;
}

export function textBlocks(store: Store, speechId: number): TextBlock[] {
  return store
    .statement("SELECT type, marker, text, line FROM blocks WHERE speech_id = ? ORDER BY id")
    .all(speechId) as TextBlock[];
}
