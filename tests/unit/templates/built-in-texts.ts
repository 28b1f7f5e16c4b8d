import { parseTemplateText } from "../../../shared/domain/drafts/template-text.ts";
import { builtInFrames, builtInOccasions, builtInSections } from "../../../templates/built-in.ts";
import type { Skeleton } from "../../../templates/schema.ts";

/** A text a reader of the built-in templates may see, with a name to find it by. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

function headingTexts(skeleton: Skeleton): NamedText[] {
  const headings = skeleton.parts.flatMap((part) => [
    part.heading ?? "",
    ...part.points.map((point) => point.heading),
  ]);
  return headings.map((text) => ({ name: `${skeleton.id} heading`, text }));
}

function skeletonTexts(skeleton: Skeleton): NamedText[] {
  const { id, name, description } = skeleton;
  return [{ name: id, text: name }, { name: id, text: description }, ...headingTexts(skeleton)];
}

function occasionTexts(): NamedText[] {
  const names = builtInOccasions.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((text) => ({ name: id, text })),
  );
  return names.concat(builtInOccasions.flatMap(({ skeletons }) => skeletons.flatMap(skeletonTexts)));
}

/** Every Chinese text of the built-in templates. */
export function allTexts(): NamedText[] {
  return [
    ...occasionTexts(),
    ...builtInSections.flatMap(({ id, heading, text }) => [
      { name: `${id} heading`, text: heading },
      { name: id, text },
    ]),
    ...builtInFrames.map(({ id, text }) => ({ name: id, text })),
  ];
}

/** What the page shows before a slot is filled: each slot as its prompt. */
export function displayText(text: string): string {
  return parseTemplateText(text)
    .map((run) => (run.type === "slot" ? run.prompt : run.text))
    .join("");
}

/** The fixed wording alone; a slot leaves a space. */
export function fixedText(text: string): string {
  return parseTemplateText(text)
    .map((run) => (run.type === "slot" ? " " : run.text))
    .join("");
}
