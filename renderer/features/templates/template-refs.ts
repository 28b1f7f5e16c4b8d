import type { OwnTemplate } from "../../../shared/contract/methods/templates.ts";
import { zh } from "../../strings/zh.ts";
import type { Occasion, Skeleton } from "../../app/mined-occasions.ts";
import type { FrameTemplate, SectionTemplate } from "./template-match.ts";

/** Listed templates as the dialog takes them up. */
export function sectionToWrite({ role, topic, occasions, heading, text }: SectionTemplate): OwnTemplate {
  return { type: "section", role, topic, occasions, heading, text };
}

export function frameToWrite({ role, kind, text }: FrameTemplate): OwnTemplate {
  return { type: "frame", role, kind, text };
}

export function skeletonToWrite({ name }: Pick<Occasion, "name">, skeleton: Skeleton): OwnTemplate {
  const { description, minutes, parts } = skeleton;
  const occasion = name === zh.templates.allMined ? "" : name;
  // A whole number, and no share of nothing: mined ones are as measured.
  const share = (one: number): number => Math.min(1, Math.max(0.001, one));
  return {
    type: "skeleton",
    occasion,
    name: skeleton.name,
    description,
    minutes: Math.max(1, Math.round(minutes)),
    parts: parts.map((part) => ({
      role: part.role,
      heading: part.heading,
      share: share(part.share),
      points: part.points.map((point) => ({ heading: point.heading, share: share(point.share) })),
    })),
  };
}
