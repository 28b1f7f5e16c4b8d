import type { MeetingFacts } from "../../../../shared/contract/methods/drafts.ts";

/** What is known of the speech that a draft is for. */
export interface Facts {
  readonly occasion: string | null;
  /** Target speaking time. */
  readonly minutes: number | null;
  readonly meeting: MeetingFacts;
}
