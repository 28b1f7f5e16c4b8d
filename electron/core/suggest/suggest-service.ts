import type { Handlers } from "../../../shared/contract/method.ts";
import type { suggestionMethods } from "../../../shared/contract/methods/suggestions.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { meetingFacts } from "../drafts/draft-queries.ts";
import { draftFacts } from "../drafts/source-facts.ts";
import type { MinedFinder } from "../mining/mined-finder.ts";
import { sentenceSuggestions } from "../mining/sentence-suggestions.ts";
import type { ServiceContext } from "../service-context.ts";
import { ownNames } from "../settings/own-names.ts";
import { readProfile } from "../settings/settings-service.ts";
import type { Store } from "../store/open-store.ts";
import { createHeldText } from "./held-text.ts";
import { prepareInsertion } from "./insertion.ts";
import { createSectionIndexSource } from "./section-index.ts";
import { countSectionsOfRole } from "./suggest-queries.ts";
import { suggestSections } from "./suggest-sections.ts";

interface SectionCounts {
  readonly directory: BlockDirectory | null;
  readonly blocks: number;
  readonly counts: Map<Role | null, number>;
}

/** Counts the sections of a role once for every state of the index: counting passes over all of them. */
function createSectionCount(store: Store, directory: () => BlockDirectory): (role: Role | null) => number {
  let counted: SectionCounts = { directory: null, blocks: 0, counts: new Map() };
  return (role) => {
    const now = directory();
    if (now !== counted.directory || now.blocks !== counted.blocks) {
      counted = { directory: now, blocks: now.blocks, counts: new Map() };
    }
    const count = counted.counts.get(role) ?? countSectionsOfRole(store, role);
    counted.counts.set(role, count);
    return count;
  };
}

/** The headings are read in the background, so that the first call need not wait for them. */
const START_MS = 500;
const QUIET_MS = 3000;
/** A call that comes before all are read looks through what is there by then. */
const MOST_READ_MS = 40;

export interface SuggestService {
  readonly handlers: Handlers<typeof suggestionMethods>;
  /** Speeches came, went or changed. */
  readonly changed: () => void;
  readonly stop: () => void;
}

/** Sections for the place where the caret stands, templates, and texts made ready to insert. */
export function createSuggestService(
  { store, ports, background }: Pick<ServiceContext, "store" | "ports" | "background">,
  directory: () => BlockDirectory,
  mined: MinedFinder,
): SuggestService {
  const countOf = createSectionCount(store, directory);
  const index = createSectionIndexSource(store);
  const heldIn = createHeldText(store);
  const job = background.job("reading headings for suggestions", index.readMore);
  job.plan(START_MS);
  return {
    changed: () => job.plan(QUIET_MS),
    stop: job.stop,
    handlers: {
      "suggest.sections": (input) =>
        suggestSections(
          { store, directory: directory(), index: index.now(MOST_READ_MS), countOf, mined, heldIn },
          input,
        ),
      "suggest.sentences": ({ role = null, ...input }) =>
        sentenceSuggestions(store, index.now(MOST_READ_MS), {
          ...input,
          role,
          own: ownNames(readProfile(store)),
        }),
      "insertion.prepare": (input) => {
        const profile = readProfile(store);
        const said = input.draft === undefined ? undefined : meetingFacts(store, input.draft);
        const facts = draftFacts(profile, ports.clock.now(), said);
        const own = ownNames({ ...profile, ...facts });
        const prepared = prepareInsertion(store, input, own, facts);
        return { blocks: prepared.map(({ type, level, runs }) => ({ type, level, runs: [...runs] })) };
      },
    },
  };
}
