import type { Output } from "../../../shared/contract/methods.ts";
import { LEVEL_NAMES } from "../../../shared/domain/speech/level-names.ts";
import { zh } from "../../strings/zh.ts";
import type { Occasion } from "./template-match.ts";

type Mined = Output<"mining.skeletons">;

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
        origin: "mined" as const,
        hidden: false,
        name: zh.templates.minedName(form_, support, of),
        description: zh.templates.minedAbout(support, of, chars),
        minutes: Math.max(1, Math.round(chars / PACE)),
        parts: parts.map(({ role, heading, share, points }) => ({
          role,
          heading,
          share,
          points: points.map((point) => ({ heading: point.heading, share: point.share })),
        })),
      })),
    }));
}

/** The occasion that a mined one was mined for, as mining.evidence takes it; null for a built-in one. */
export function minedFrom({ id }: Pick<Occasion, "id">): string | null {
  return id.startsWith(MINED) ? id.slice(MINED.length) : null;
}
