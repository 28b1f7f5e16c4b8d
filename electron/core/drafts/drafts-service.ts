import { AppError } from "../../../shared/contract/errors.ts";
import type { Handlers } from "../../../shared/contract/method.ts";
import {
  meetingFactsSchema,
  type Draft,
  type draftMethods,
  type DraftSummary,
  type MeetingFacts,
} from "../../../shared/contract/methods/drafts.ts";
import type { DraftFacts } from "../../../shared/domain/drafts/known-values.ts";
import { editorStateFromDocument } from "../../../shared/domain/drafts/editor-state-document.ts";
import { speechDetail } from "../library/speech-queries.ts";
import { minedSkeleton } from "../mining/mined-skeletons.ts";
import type { ServiceContext } from "../service-context.ts";
import { readSetting, writeSetting } from "../settings/settings-queries.ts";
import { readProfile } from "../settings/settings-service.ts";
import type { Store } from "../store/open-store.ts";
import { templateStock } from "../templates/template-stock.ts";
import {
  draftById,
  draftSummary,
  insertDraft,
  listDrafts,
  markDraftRemoved,
  unmarkDraftRemoved,
  updateDraftPlan,
  updateDraftState,
} from "./draft-queries.ts";
import { deriveDraft } from "./draft-state.ts";
import {
  blankDraft,
  draftFromSkeleton,
  draftFromSpeech,
  renewalOf,
  type NewDraft,
  type NewDraftInput,
} from "./new-draft.ts";
import { refillOf } from "./refill.ts";
import { draftFacts, sourceDressing } from "./source-facts.ts";
import { isWorthKeeping, snapshotsToDrop } from "./snapshot-policy.ts";
import { deleteSnapshots, insertSnapshot, listSnapshots, snapshotState } from "./snapshot-queries.ts";

type DraftMethods = Pick<typeof draftMethods, Extract<keyof typeof draftMethods, `drafts.${string}`>>;

/** Before the form of a skeleton that was mined from the library. */
const MINED = "mined:";
const LAST_FACTS = "last-meeting-facts";

function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new AppError("not-found", { what });
  return value;
}

/** What the last draft's form was given. */
function lastFacts(store: Store): MeetingFacts {
  const parsed = meetingFactsSchema.safeParse(JSON.parse(readSetting(store, LAST_FACTS) ?? "{}"));
  return parsed.success ? parsed.data : meetingFactsSchema.parse({});
}

function layOut(store: Store, input: NewDraftInput, now: number): NewDraft {
  const profile = readProfile(store);
  const facts = draftFacts(profile, now, input.facts);
  if (input.fromSpeech !== undefined)
    return draftFromSpeech(
      input,
      profile,
      facts,
      found(speechDetail(store, input.fromSpeech), "speech"),
      sourceDressing(store, input.fromSpeech, facts),
    );
  if (!input.skeleton) return blankDraft(input, facts);
  const wanted = input.skeleton;
  if (wanted.id.startsWith(MINED)) {
    const skeleton = found(minedSkeleton(store, wanted.occasion, wanted.id.slice(MINED.length)), "skeleton");
    return draftFromSkeleton(input, facts, null, skeleton);
  }
  const occasion = found(
    templateStock(store).occasions.find(({ id }) => id === wanted.occasion),
    "occasion",
  );
  const skeleton = found(
    occasion.skeletons.find(({ id }) => id === wanted.id),
    "skeleton",
  );
  return draftFromSkeleton(input, facts, occasion, skeleton);
}

function keepSnapshot(store: Store, draft: Draft, nextChars: number, now: number): void {
  const newest = listSnapshots(store, draft.id)[0]?.createdAt ?? null;
  if (!isWorthKeeping(draft, nextChars, newest)) return;
  insertSnapshot(store, draft.id);
  deleteSnapshots(store, snapshotsToDrop(listSnapshots(store, draft.id), now));
}

/** Keeps drafts as the editor saves them, with snapshots of earlier texts. */
export function createDraftsService({ store, ports, emit }: ServiceContext): {
  handlers: Handlers<DraftMethods>;
} {
  const changed = (id: number): void => emit("drafts.changed", { id });
  const draft = (id: number): Draft => found(draftById(store, id), "draft");
  const summary = (id: number): DraftSummary => found(draftSummary(store, id), "draft");

  return {
    handlers: {
      "drafts.list": () => ({ items: listDrafts(store) }),
      "drafts.get": ({ id }) => draft(id),
      "drafts.create": (input) => {
        const { document, occasion, minutes } = layOut(store, input, ports.clock.now());
        const state = JSON.stringify(editorStateFromDocument(document));
        const now = ports.clock.now();
        const facts = input.facts ?? meetingFactsSchema.parse({});
        if (input.facts) writeSetting(store, LAST_FACTS, JSON.stringify(input.facts));
        const id = insertDraft(store, { ...deriveDraft(state), occasion, minutes, facts, state, now });
        changed(id);
        return draft(id);
      },
      "drafts.defaults": () => {
        const profile = readProfile(store);
        const last = lastFacts(store);
        const speaker = last.leaderName || last.leaderPost ? last : profile;
        const { leaderPost, leaderName } = speaker;
        return { leaderPost, leaderName, unit: last.unit || profile.unit };
      },
      "drafts.renewal": ({ speech }) => {
        const detail = found(speechDetail(store, speech), "speech");
        const profile = readProfile(store);
        const facts = draftFacts(profile, ports.clock.now());
        const groups = renewalOf(profile, detail, sourceDressing(store, speech, facts));
        return {
          title: detail.title,
          date: detail.date,
          groups: groups.map(({ key, kind, prompt, old, offered, places }) => {
            return { key, kind, prompt, old, offered, places: [...places] };
          }),
        };
      },
      "drafts.save": ({ id, expectedRevision, state }) => {
        const derived = deriveDraft(state);
        const now = ports.clock.now();
        store.transaction(() => {
          const stored = draft(id);
          if (stored.revision !== expectedRevision)
            throw new AppError("conflict", { revision: String(stored.revision) });
          keepSnapshot(store, stored, derived.chars, now);
          updateDraftState(store, id, { ...derived, state, now });
        });
        changed(id);
        return { revision: expectedRevision + 1, savedAt: now };
      },
      "drafts.update": ({ id, occasion, minutes, facts, slots }) => {
        const stored = draft(id);
        const next = {
          occasion: occasion === undefined ? stored.occasion : occasion,
          minutes: minutes === undefined ? stored.minutes : minutes,
          facts: facts ?? stored.facts,
        };
        store.transaction(() => {
          updateDraftPlan(store, id, next);
          if (facts) writeSetting(store, LAST_FACTS, JSON.stringify(facts));
        });
        changed(id);
        const known = (of: MeetingFacts): DraftFacts => draftFacts(readProfile(store), ports.clock.now(), of);
        return { draft: summary(id), refill: refillOf(slots, known(stored.facts), known(next.facts)) };
      },
      "drafts.remove": ({ id }) => {
        const removed = markDraftRemoved(store, id, ports.clock.now());
        if (removed) changed(id);
        return { removed };
      },
      "drafts.restore": ({ id }) => {
        const restored = unmarkDraftRemoved(store, id);
        if (restored) changed(id);
        return { restored };
      },
      "drafts.snapshots": ({ id }) => ({ items: listSnapshots(store, id) }),
      "drafts.snapshot": ({ id }) => ({ state: found(snapshotState(store, id), "snapshot") }),
    },
  };
}
