import type { Output } from "../../../shared/contract/methods.ts";
import type { MinedSkeleton } from "../../../shared/domain/mining/skeletons.ts";
import { ROLE_NAMES } from "../../../shared/domain/speech/role-names.ts";
import type { Skeleton } from "../../../templates/schema.ts";
import type { Store } from "../store/open-store.ts";
import { headingText } from "./heading-text.ts";
import {
  skeletonRow,
  skeletonRows,
  speechesById,
  type EvidenceRow,
  type SkeletonRow,
} from "./mining-queries.ts";
import { ALL_OCCASIONS, NO_OCCASION, readGroupName } from "./form-groups.ts";
import { MINING_VERSION, mineWithoutStoring } from "./form-work.ts";

const MOST_EVIDENCE = 500;
/** Characters a minute. */
const PACE = 180;

const read = (json: string): MinedSkeleton[] => JSON.parse(json) as MinedSkeleton[];

/** 回顾—安排—落实: as the trade calls a form. */
export function formName({ roles }: Pick<MinedSkeleton, "roles">): string {
  return roles.map((role) => (role === "arrangements" ? "安排" : ROLE_NAMES[role].slice(0, 2))).join("—");
}

/** The occasion of a group; null for all of them. */
function nameOf(group: string): string | null {
  const { occasion } = readGroupName(group);
  return occasion === ALL_OCCASIONS ? null : occasion;
}

/** Every occasion with its levels, those with the most speeches first; all occasions together come last. */
function sortedGroups(rows: readonly SkeletonRow[]): SkeletonRow[] {
  const groups = Map.groupBy(rows, ({ occasion }) => readGroupName(occasion).occasion);
  const whole = groups.get(ALL_OCCASIONS) ?? [];
  groups.delete(ALL_OCCASIONS);
  groups.delete(NO_OCCASION);
  return [...groups.values(), whole].flat();
}

/**
 * All forms that were mined, by occasion, and by level where speeches of several levels share an occasion; the entries of all occasions
 * together, whose name is null, come last.
 */
export function listMined(store: Store): Output<"mining.skeletons"> {
  const rows = skeletonRows(store, MINING_VERSION);
  return {
    occasions: sortedGroups(rows).map(({ occasion, speeches, skeletons }) => ({
      occasion,
      name: nameOf(occasion),
      level: readGroupName(occasion).level,
      speeches,
      skeletons: read(skeletons).map((skeleton) => ({
        form: skeleton.form,
        name: formName(skeleton),
        support: skeleton.support,
        of: skeleton.of,
        chars: skeleton.chars,
        parts: skeleton.parts.map(({ role, heading, share, count, points }) => ({
          role,
          heading: heading === null ? "" : headingText(heading),
          share,
          count,
          points: points.map((point) => ({ ...point, heading: headingText(point.heading) })),
        })),
      })),
    })),
  };
}

/** All that is stored, or would be, by occasion. */
function allForms(store: Store): (readonly [string, readonly MinedSkeleton[]])[] {
  const fresh = mineWithoutStoring(store);
  if (fresh) return [...fresh];
  return skeletonRows(store, MINING_VERSION)
    .filter(({ occasion }) => occasion !== NO_OCCASION && readGroupName(occasion).level === null)
    .map(({ occasion, skeletons }) => [occasion, read(skeletons)] as const);
}

/** The forms of the occasions that hold the given words, else those of all together (with the occasion null). */
export function minedFor(
  store: Store,
  words: string | null,
): { readonly occasion: string | null; readonly skeleton: MinedSkeleton }[] {
  const forms = allForms(store);
  const wanted = (words ?? "").replace(/会议?$/u, "");
  const fitting = wanted === "" ? [] : forms.filter(([occasion]) => occasion.includes(wanted));
  const chosen = fitting.length > 0 ? fitting : forms.filter(([occasion]) => occasion === ALL_OCCASIONS);
  return chosen.flatMap(([occasion, skeletons]) =>
    skeletons.map((skeleton) => ({ occasion: occasion === ALL_OCCASIONS ? null : occasion, skeleton })),
  );
}

function findMined(store: Store, occasion: string, form: string): MinedSkeleton | undefined {
  const row = skeletonRow(store, MINING_VERSION, occasion);
  return row && read(row.skeletons).find((one) => one.form === form);
}

/** The speeches behind a form, newest first; empty where there is none such. */
export function skeletonEvidence(store: Store, occasion: string, form: string): EvidenceRow[] {
  return speechesById(store, findMined(store, occasion, form)?.speeches ?? [], MOST_EVIDENCE);
}

/** A mined form as a draft is laid out from; undefined where there is none such. */
export function minedSkeleton(store: Store, occasion: string, form: string): Skeleton | undefined {
  const mined = findMined(store, occasion, form);
  if (!mined) return undefined;
  return {
    id: "mined",
    name: formName(mined),
    description: "",
    minutes: Math.max(1, Math.round(mined.chars / PACE)),
    parts: mined.parts.map(({ role, heading, share, points }) => ({
      role,
      heading: heading === null || heading === "" ? null : headingText(heading),
      share,
      points: points.map((point) => ({ heading: headingText(point.heading), share: point.share })),
    })),
  };
}
