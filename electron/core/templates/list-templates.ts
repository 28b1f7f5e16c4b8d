import type { OutputOf } from "../../../shared/contract/method.ts";
import type { suggestionMethods } from "../../../shared/contract/methods/suggestions.ts";
import { builtInFrames, builtInOccasions, builtInSections } from "../../../templates/built-in.ts";

type TemplateList = OutputOf<(typeof suggestionMethods)["templates.list"]>;

/** All built-in templates in the shape of the contract; texts keep their {kind:prompt} slots. */
export function listTemplates(): TemplateList {
  return {
    occasions: builtInOccasions.map(({ id, name, skeletons }) => ({
      id,
      name,
      skeletons: skeletons.map((skeleton) => ({
        id: skeleton.id,
        name: skeleton.name,
        description: skeleton.description,
        minutes: skeleton.minutes,
        parts: skeleton.parts.map(({ role, heading, share, points }) => ({
          role,
          heading: heading ?? "",
          share,
          points: points.map((point) => ({ heading: point.heading, share: point.share })),
        })),
      })),
    })),
    sections: builtInSections.map(({ id, role, topic, occasions, heading, text }) => ({
      id,
      role,
      topic,
      occasions: [...occasions],
      heading,
      text,
    })),
    frames: builtInFrames.map(({ id, role, kind, text }) => ({ id, role, kind, text })),
  };
}
