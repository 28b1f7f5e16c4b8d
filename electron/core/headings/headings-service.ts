import type { Handlers } from "../../../shared/contract/method.ts";
import type {
  HeadingMatch as MatchOutput,
  headingMethods,
} from "../../../shared/contract/methods/headings.ts";
import { headingSets } from "../../../shared/domain/headings/heading-sets.ts";
import { matchHeadings, type HeadingMatch } from "../../../shared/domain/headings/match-headings.ts";
import type { ServiceContext } from "../service-context.ts";
import { ownNames } from "../settings/own-names.ts";
import { readProfile } from "../settings/settings-service.ts";
import type { Store } from "../store/open-store.ts";
import { sourcesOfHeading } from "./heading-queries.ts";
import { createStockService } from "./stock-service.ts";

const SOURCES = 3;
const SETS = 4;

function least(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function most(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function matchOutput(store: Store, match: HeadingMatch): MatchOutput {
  const { text, lengths, kind, parts, topic, sameLengths, samePattern, repeats, hollow } = match;
  return {
    text,
    lengths,
    kind,
    topic,
    sameLengths,
    samePattern,
    repeats,
    hollow,
    count: Math.min(...parts.map(({ count }) => count)),
    from: least(parts.map(({ from }) => from)),
    to: most(parts.map(({ to }) => to)),
    parts: parts.map((part) => ({
      text: part.text,
      count: part.count,
      sources: part.id === null ? [] : sourcesOfHeading(store, part.id, SOURCES),
    })),
  };
}

/** Headings that are parallel to those around them, and whole sets of them, from the library and the built-in templates. */
export function createHeadingsService(context: ServiceContext): {
  readonly handlers: Handlers<typeof headingMethods>;
  readonly changed: () => void;
  readonly stop: () => void;
} {
  const { store } = context;
  const { stock, changed, stop } = createStockService(context);
  const own = (): string[] => ownNames(readProfile(store));
  return {
    changed,
    stop,
    handlers: {
      "headings.match": async ({ heading, before, after, limit }) => {
        const known = await stock();
        if (known === null) return { lengths: null, agree: 0, of: 0, items: [] };
        const wish = { before, after, words: heading, ownNames: own() };
        const { form, matches } = matchHeadings(known, wish, limit);
        return {
          lengths: form?.lengths ?? null,
          agree: form?.agree ?? 0,
          of: form?.of ?? 0,
          items: matches.map((match) => matchOutput(store, match)),
        };
      },
      "headings.sets": async ({ topics, like }) => {
        const known = await stock();
        if (known === null) return { sets: [] };
        const sets = headingSets(known, { topics, like, ownNames: own() }, SETS);
        return {
          sets: sets.map(({ lengths, source, offers, meter }) => ({
            lengths,
            source,
            fit: meter.fit,
            of: meter.of,
            offers: offers.map((row) => row.map((match) => matchOutput(store, match))),
          })),
        };
      },
    },
  };
}
