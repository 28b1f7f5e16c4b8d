import { parseTemplateText } from "../../../shared/domain/drafts/template-text.ts";
import { builtInFrames, builtInOccasions, builtInSections } from "../../../templates/built-in.ts";

/** A text a reader of the built-in templates may see, with a name to find it by. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

function occasionTexts(): NamedText[] {
  return builtInOccasions.flatMap((occasion) => [
    { name: occasion.id, text: occasion.name },
    ...occasion.aliases.map((text) => ({ name: `${occasion.id} alias`, text })),
    ...occasion.skeletons.flatMap((skeleton) => [
      { name: skeleton.id, text: skeleton.name },
      { name: `${skeleton.id} description`, text: skeleton.description },
      ...skeleton.parts.flatMap((part) =>
        [part.heading, ...part.points.map((point) => point.heading)]
          .filter((heading) => heading !== null)
          .map((text) => ({ name: `${skeleton.id} heading`, text })),
      ),
    ]),
  ]);
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
