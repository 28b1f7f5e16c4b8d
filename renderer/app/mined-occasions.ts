import type { Output } from "../../shared/contract/methods.ts";
import { LEVEL_NAMES } from "../../shared/domain/speech/level-names.ts";
import type { TemplateOrigin } from "../../shared/domain/templates/vocabulary.ts";
import { zh } from "../strings/zh.ts";

type Mined = Output<"mining.skeletons">;
type ListedOccasion = Output<"templates.list">["occasions"][number];
type ListedSkeleton = ListedOccasion["skeletons"][number];
type ListedPart = ListedSkeleton["parts"][number];

/** Where a template is from: with the program, the user's own, or mined from the library. */
export type Origin = TemplateOrigin | "mined";

interface Counted {
  /** Of mined ones: the speeches of the form that have it; told where there are several. */
  readonly count?: number;
}
type SkeletonPoint = ListedPart["points"][number] & Counted & { readonly topic?: string | null };
export type SkeletonPart = Omit<ListedPart, "points"> &
  Counted & { readonly points: readonly SkeletonPoint[] };

/** A skeleton of any origin in the shape of listed ones. */
export interface Skeleton extends Omit<ListedSkeleton, "origin" | "parts"> {
  readonly origin: Origin;
  readonly parts: readonly SkeletonPart[];
  /** Of mined ones: the group of mining.skeletons that it stands in. */
  readonly group?: string;
}

export interface Occasion extends Omit<ListedOccasion, "origin" | "skeletons"> {
  readonly origin: Origin;
  readonly skeletons: readonly Skeleton[];
  /** Of mined ones that are of the speeches of one level alone. */
  readonly level?: string | null;
}

/** Before the occasion's own name in the id of one that was mined. */
const MINED = "mined ";
/** Characters a minute. */
const PACE = 180;

/** What was mined in the shape of the built-in occasions; their ids say so. */
export function minedOccasions({ occasions }: Mined): Occasion[] {
  return occasions
    .filter(({ skeletons }) => skeletons.length > 0)
    .map(({ occasion, name, level, skeletons }) => ({
      id: MINED + occasion,
      name: name ?? zh.templates.allMined,
      level: level === null ? null : LEVEL_NAMES[level],
      origin: "mined" as const,
      skeletons: skeletons.map(({ form, name: form_, support, of, chars, parts }) => ({
        id: `mined:${form}`,
        group: occasion,
        origin: "mined" as const,
        hidden: false,
        name: zh.templates.minedName(form_, support, of),
        description: zh.templates.minedAbout(support, of, chars),
        minutes: Math.max(1, Math.round(chars / PACE)),
        parts,
      })),
    }));
}

/** The occasions to begin a draft for: what was mined for one stands behind its templates; what has none comes last. */
export function occasionsToBegin(listed: readonly ListedOccasion[], mined: Mined): Occasion[] {
  const found = minedOccasions(mined).filter(
    ({ name, level }) => name !== zh.templates.allMined && level === null,
  );
  const names = new Set(listed.map(({ name }) => name));
  return [
    ...listed.map((one) => ({
      ...one,
      skeletons: [...one.skeletons, ...(found.find(({ name }) => name === one.name)?.skeletons ?? [])],
    })),
    ...found.filter(({ name }) => !names.has(name)),
  ];
}

/** How drafts.create names a skeleton of the occasion. */
export function skeletonRef(
  { id }: Pick<Occasion, "id">,
  skeleton: Skeleton,
): { occasion: string; id: string } {
  return { occasion: skeleton.group ?? id, id: skeleton.id };
}
