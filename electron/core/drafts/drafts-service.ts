import { AppError } from "../../../shared/contract/errors.ts";
import type { Handlers } from "../../../shared/contract/method.ts";
import type { Draft, draftMethods, DraftSummary } from "../../../shared/contract/methods/drafts.ts";
import { editorStateFromDocument } from "../../../shared/domain/drafts/editor-state-document.ts";
import { speechDetail } from "../library/speech-queries.ts";
import { minedSkeleton } from "../mining/mined-skeletons.ts";
import type { ServiceContext } from "../service-context.ts";
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
import { draftFacts, sourceDressing, type SourceDressing } from "./source-facts.ts";
import { isWorthKeeping, snapshotsToDrop } from "./snapshot-policy.ts";
import { deleteSnapshots, insertSnapshot, listSnapshots, snapshotState } from "./snapshot-queries.ts";

type DraftMethods = Pick<typeof draftMethods, Extract<keyof typeof draftMethods, `drafts.${string}`>>;

/** Before the form of a skeleton that was mined from the library. */
const MINED = "mined:";

function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new AppError("not-found", { what });
  return value;
}

function dressingOf(store: Store, speech: number, now: number): SourceDressing {
  return sourceDressing(store, speech, draftFacts(readProfile(store), now));
}

function layOut(store: Store, input: NewDraftInput, now: number): NewDraft {
  const profile = readProfile(store);
  if (input.fromSpeech !== undefined)
    return draftFromSpeech(
      input,
      profile,
      found(speechDetail(store, input.fromSpeech), "speech"),
      dressingOf(store, input.fromSpeech, now),
    );
  if (!input.skeleton) return blankDraft(input, profile);
  const wanted = input.skeleton;
  if (wanted.id.startsWith(MINED)) {
    const skeleton = found(minedSkeleton(store, wanted.occasion, wanted.id.slice(MINED.length)), "skeleton");
    return draftFromSkeleton(input, profile, null, skeleton);
  }
  const occasion = found(
    templateStock(store).occasions.find(({ id }) => id === wanted.occasion),
    "occasion",
  );
  const skeleton = found(
    occasion.skeletons.find(({ id }) => id === wanted.id),
    "skeleton",
  );
  return draftFromSkeleton(input, profile, occasion, skeleton);
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
        const id = insertDraft(store, { ...deriveDraft(state), occasion, minutes, state, now });
        changed(id);
        return draft(id);
      },
      "drafts.renewal": ({ speech }) => {
        const detail = found(speechDetail(store, speech), "speech");
        const groups = renewalOf(readProfile(store), detail, dressingOf(store, speech, ports.clock.now()));
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
      "drafts.update": ({ id, occasion, minutes }) => {
        const stored = summary(id);
        updateDraftPlan(
          store,
          id,
          occasion === undefined ? stored.occasion : occasion,
          minutes === undefined ? stored.minutes : minutes,
        );
        changed(id);
        return summary(id);
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
