import type { Output } from "../../../shared/contract/methods.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import type { TemplateOrigin } from "../../../shared/domain/templates/vocabulary.ts";
import type { Occasion, Origin } from "../../app/mined-occasions.ts";

type Listed = Output<"templates.list">;
/** A template of any origin in the shape of listed ones. */
type OfAnyOrigin<T extends { origin: TemplateOrigin }> = Omit<T, "origin"> & { readonly origin: Origin };

export type SectionTemplate = OfAnyOrigin<Listed["sections"][number]>;
export type FrameTemplate = OfAnyOrigin<Listed["frames"][number]>;
export interface Templates {
  readonly occasions: readonly Occasion[];
  readonly sections: readonly SectionTemplate[];
  readonly frames: readonly FrameTemplate[];
}

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
  /** null for all. */
  readonly origin: Origin | null;
}

const fromOrigin = ({ origin }: { readonly origin: Origin }, wanted: Origin | null): boolean =>
  wanted === null || origin === wanted;

/** One without occasions suits any. */
const suits = ({ occasions }: SectionTemplate, occasion: string): boolean =>
  occasions.length === 0 || occasions.includes(occasion);

/** Sections that fit; those for the occasion alone when nothing is searched for. */
export function matchingSections(templates: Templates, filter: MaterialFilter): SectionTemplate[] {
  const { query, occasion, role, origin } = filter;
  return templates.sections.filter(
    (section) =>
      (role === null || section.role === role) &&
      fromOrigin(section, origin) &&
      (query !== "" || occasion === null || suits(section, occasion)) &&
      holds([section.heading, section.topic, section.text], query),
  );
}

/** Frames suit any occasion. */
export function matchingFrames(
  templates: Templates,
  { query, role, origin }: MaterialFilter,
): FrameTemplate[] {
  return templates.frames.filter(
    (frame) =>
      (role === null || frame.role === role) && fromOrigin(frame, origin) && holds([frame.text], query),
  );
}
