import { builtInFrames, builtInOccasions, builtInSections } from "../../../templates/built-in.ts";
import type { TypedContent } from "./template-content.ts";

/** All that a user can write in a template, in one order. */
function written({ type, content }: TypedContent): string {
  if (type === "section")
    return JSON.stringify([content.role, content.topic, content.occasions, content.heading, content.text]);
  if (type === "frame") return JSON.stringify([content.role, content.kind, content.text]);
  const parts = content.parts.map(({ role, heading, share, points }) => [
    role,
    heading,
    share,
    points.map((point) => [point.heading, point.share]),
  ]);
  return JSON.stringify([content.occasion, content.name, content.description, content.minutes, parts]);
}

/** The id of the built-in template that says the very same; null where none does. */
export function builtInTwin(template: TypedContent): string | null {
  const own = written(template);
  const { type } = template;
  const twin =
    type === "section"
      ? builtInSections.find((content) => written({ type, content }) === own)
      : type === "frame"
        ? builtInFrames.find((content) => written({ type, content }) === own)
        : builtInOccasions
            .flatMap(({ name, skeletons }) => skeletons.map((one) => ({ ...one, occasion: name })))
            .find((content) => written({ type, content }) === own);
  return twin?.id ?? null;
}
