import type { OutputOf } from "../../../shared/contract/method.ts";
import type { templateMethods } from "../../../shared/contract/methods/templates.ts";
import type { StockedSkeleton, TemplateStock } from "./template-stock.ts";

type TemplateList = OutputOf<(typeof templateMethods)["templates.list"]>;

function listedSkeleton(skeleton: StockedSkeleton): TemplateList["occasions"][number]["skeletons"][number] {
  const { id, origin, hidden, name, description, minutes, parts } = skeleton;
  return {
    id,
    origin,
    hidden,
    name,
    description,
    minutes,
    parts: parts.map(({ role, heading, share, points }) => ({
      role,
      heading: heading ?? "",
      share,
      points: points.map((point) => ({ heading: point.heading, share: point.share })),
    })),
  };
}

/** A stock in the shape of the contract; texts keep their {kind:prompt} slots. */
export function listTemplates({ occasions, sections, frames }: TemplateStock): TemplateList {
  return {
    occasions: occasions.map(({ id, name, origin, skeletons }) => ({
      id,
      name,
      origin,
      skeletons: skeletons.map(listedSkeleton),
    })),
    sections: sections.map((section) => ({ ...section, occasions: [...section.occasions] })),
    frames: [...frames],
  };
}
