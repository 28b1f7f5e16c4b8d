import type { TemplateOrigin } from "../../../shared/domain/templates/vocabulary.ts";
import { builtInFrames, builtInOccasions, builtInSections } from "../../../templates/built-in.ts";
import type { Frame, Occasion, SectionTemplate, Skeleton } from "../../../templates/schema.ts";
import type { UserFrame, UserSection, UserSkeleton } from "../../../templates/user-schema.ts";
import type { Store } from "../store/open-store.ts";
import { hiddenTemplates, userTemplateRows, type UserTemplateRow } from "./user-template-queries.ts";

type Stocked<T> = T & { readonly origin: TemplateOrigin; readonly hidden: boolean };
export type StockedSection = Stocked<SectionTemplate>;
type StockedFrame = Stocked<Frame>;
export type StockedSkeleton = Stocked<Skeleton>;
interface StockedOccasion extends Omit<Occasion, "skeletons"> {
  readonly origin: TemplateOrigin;
  readonly skeletons: readonly StockedSkeleton[];
}

/** All templates that are there, built in and the user's own; hidden ones say so. */
export interface TemplateStock {
  readonly occasions: readonly StockedOccasion[];
  readonly sections: readonly StockedSection[];
  readonly frames: readonly StockedFrame[];
}

const OWN = "own-";

/** The id of an own template as the contract has it. */
export function ownId(row: number): string {
  return `${OWN}${row}`;
}

/** The row of an own template; null for the id of any other. */
export function ownRow(id: string): number | null {
  return /^own-[1-9]\d{0,14}$/u.test(id) ? Number(id.slice(OWN.length)) : null;
}

/** 全县安全生产工作会议 and 安全生产工作会 are both about 安全生产工作. */
const core = (name: string): string => name.replace(/(?:会议|大会|会)$/u, "");

/** The built-in occasion with this name or other name. */
function occasionCalled(name: string): Occasion | undefined {
  return builtInOccasions.find((one) => one.name === name || one.aliases.includes(name));
}

/** The built-in occasion that a name means: one of its names, or the longest of them that the name holds. */
export function occasionNamed(name: string): Occasion | undefined {
  const exact = occasionCalled(name);
  if (exact) return exact;
  const wanted = core(name);
  let best: { occasion: Occasion; length: number } | undefined;
  for (const occasion of builtInOccasions)
    for (const known of [occasion.name, ...occasion.aliases].map(core))
      if (wanted.includes(known) && known.length > (best?.length ?? 0))
        best = { occasion, length: known.length };
  return best?.occasion;
}

function contents<T>(
  rows: readonly UserTemplateRow[],
  type: UserTemplateRow["type"],
): (T & { id: string })[] {
  const read = ({ id, content }: UserTemplateRow): T & { id: string } => {
    return { ...(JSON.parse(content) as T), id: ownId(id) };
  };
  return rows.filter((row) => row.type === type).map(read);
}

type Mark = <T extends { readonly id: string }>(
  type: UserTemplateRow["type"],
  origin: TemplateOrigin,
) => (template: T) => Stocked<T>;

/** Own skeletons stand with those of their occasion, or under an occasion of their own. */
function withOwnSkeletons(
  own: readonly (UserSkeleton & { readonly id: string })[],
  mark: Mark,
): StockedOccasion[] {
  const others = new Map<string, StockedSkeleton[]>();
  const added = new Map<Occasion, StockedSkeleton[]>();
  for (const { occasion, ...skeleton } of own) {
    const known = occasionCalled(occasion);
    const stocked = mark<Skeleton>("skeleton", "own")(skeleton);
    if (known) added.set(known, [...(added.get(known) ?? []), stocked]);
    else others.set(occasion, [...(others.get(occasion) ?? []), stocked]);
  }
  const builtIn = (one: Occasion): StockedOccasion => {
    const skeletons = one.skeletons.map(mark<Skeleton>("skeleton", "built-in"));
    return { ...one, origin: "built-in", skeletons: [...(added.get(one) ?? []), ...skeletons] };
  };
  return [
    ...[...others].map(([name, skeletons]): StockedOccasion => {
      return { id: name, name, aliases: [], levels: [], origin: "own", skeletons };
    }),
    ...builtInOccasions.map(builtIn),
  ];
}

/** Reads the stock: the user's own templates come first. */
export function templateStock(store: Store): TemplateStock {
  const rows = userTemplateRows(store);
  const hidden = new Set(hiddenTemplates(store).map(({ type, id }) => `${type} ${id}`));
  const mark: Mark = (type, origin) => (template) => {
    return { ...template, origin, hidden: hidden.has(`${type} ${template.id}`) };
  };
  return {
    occasions: withOwnSkeletons(contents<UserSkeleton>(rows, "skeleton"), mark),
    sections: [
      ...contents<UserSection>(rows, "section").map(mark<SectionTemplate>("section", "own")),
      ...builtInSections.map(mark<SectionTemplate>("section", "built-in")),
    ],
    frames: [
      ...contents<UserFrame>(rows, "frame").map(mark<Frame>("frame", "own")),
      ...builtInFrames.map(mark<Frame>("frame", "built-in")),
    ],
  };
}

function withoutHidden(occasion: StockedOccasion): StockedOccasion {
  return { ...occasion, skeletons: occasion.skeletons.filter(({ hidden }) => !hidden) };
}

/** What is offered: the stock without what is hidden. */
export function offeredTemplates(store: Store): TemplateStock {
  const { occasions, sections, frames } = templateStock(store);
  return {
    occasions: occasions.map(withoutHidden).filter(({ skeletons }) => skeletons.length > 0),
    sections: sections.filter(({ hidden }) => !hidden),
    frames: frames.filter(({ hidden }) => !hidden),
  };
}
