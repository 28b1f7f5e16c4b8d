import type { Output } from "../../../shared/contract/methods.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";

export type Templates = Output<"templates.list">;
export type Occasion = Templates["occasions"][number];
export type Skeleton = Occasion["skeletons"][number];
export type SectionTemplate = Templates["sections"][number];
export type FrameTemplate = Templates["frames"][number];

/** Whether all blank-separated words stand somewhere in the texts. */
function holds(texts: readonly string[], query: string): boolean {
  const words = query.split(/\s+/u).filter((word) => word !== "");
  return words.every((word) => texts.some((text) => text.includes(word)));
}

function occasionTexts(occasion: Occasion): string[] {
  const skeletons = occasion.skeletons.flatMap(({ name, description, parts }) => [
    name,
    description,
    ...parts.flatMap((part) => [part.heading, ...part.points.map((point) => point.heading)]),
  ]);
  return [occasion.name, ...skeletons];
}

/** Occasions whose name, skeletons or headings hold the query. */
export function matchingOccasions(templates: Templates, query: string): Occasion[] {
  return templates.occasions.filter((occasion) => holds(occasionTexts(occasion), query));
}

export interface MaterialFilter {
  /** Searching goes over all occasions. */
  readonly query: string;
  readonly occasion: string | null;
  readonly role: Role | null;
}

/** Sections that fit; those for the occasion alone when nothing is searched for. */
export function matchingSections(templates: Templates, filter: MaterialFilter): SectionTemplate[] {
  const { query, occasion, role } = filter;
  return templates.sections.filter(
    (section) =>
      (role === null || section.role === role) &&
      (query !== "" || occasion === null || section.occasions.includes(occasion)) &&
      holds([section.heading, section.topic, section.text], query),
  );
}

/** Frames suit any occasion. */
export function matchingFrames(templates: Templates, { query, role }: MaterialFilter): FrameTemplate[] {
  return templates.frames.filter(
    (frame) => (role === null || frame.role === role) && holds([frame.text], query),
  );
}
