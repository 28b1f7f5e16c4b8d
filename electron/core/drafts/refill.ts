import type { Refill, RefillSlot } from "../../../shared/contract/methods/drafts.ts";
import type { DraftFacts } from "../../../shared/domain/drafts/known-values.ts";
import { knownOf } from "../templates/fill-known.ts";
import { byline } from "./new-draft.ts";

/** What a slot was filled with by itself, and is to be filled with now; null where only the writer knows. */
function knownChange(slot: RefillSlot, was: DraftFacts, is: DraftFacts): { was: string; is: string } | null {
  const { key, kind, prompt, value } = slot;
  if (key === `${kind}:${prompt}`) return { was: knownOf(slot, was), is: knownOf(slot, is) };
  // A slot of an old speech tells by its value alone whether it is about the speaker.
  if (kind !== "person" || value === null || was.leaderName === "") return null;
  if (value === was.leaderName) return { was: value, is: is.leaderName };
  return value === was.leaderPost + was.leaderName ? { was: value, is: is.leaderPost + is.leaderName } : null;
}

/**
 * What changes in a draft when more or other things are known of it: open slots are filled, values that came from the old facts
 * follow, and what the writer filled in stays.
 */
export function refillOf(slots: readonly RefillSlot[], was: DraftFacts, is: DraftFacts): Refill {
  const fills = slots.flatMap((slot) => {
    const known = knownChange(slot, was, is);
    if (known === null || known.is === (slot.value ?? "")) return [];
    return slot.value === null || slot.value === known.was ? [{ key: slot.key, value: known.is }] : [];
  });
  return {
    fills,
    byline: { was: byline(was), is: byline(is) },
    dateline: { was: was.day, is: is.day },
  };
}
