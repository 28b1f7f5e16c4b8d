import { AppError } from "../../../shared/contract/errors.ts";
import type { OwnTemplate } from "../../../shared/contract/methods/templates.ts";
import type { FrameKind } from "../../../shared/domain/mining/frames.ts";
import { mostFrequent } from "../../../shared/domain/most-frequent.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { frameKind, frameSources } from "../mining/frame-queries.ts";
import { minedFrameText } from "../mining/mined-templates.ts";
import type { Store } from "../store/open-store.ts";
import { blockById, sectionById } from "../suggest/suggest-queries.ts";

const USUAL_ROLE: Readonly<Record<FrameKind, Role>> = {
  opening: "opening",
  transition: "review",
  task: "arrangements",
  data: "review",
  closing: "closing",
};

const MOST_SOURCES = 50;

/** The part of a speech in which most say it. */
function roleOf(store: Store, id: number, kind: FrameKind): Role {
  const roles = frameSources(store, id, MOST_SOURCES).flatMap(({ block }) => {
    const section = blockById(store, block)?.sectionId;
    return (section === undefined ? undefined : sectionById(store, section)?.role) ?? [];
  });
  return mostFrequent(roles)?.value ?? USUAL_ROLE[kind];
}

/** A frame of the library, from its first clause on, as a template for the user to look at. Throws not-found. */
export function proposeFrame(store: Store, id: number): Extract<OwnTemplate, { type: "frame" }> {
  const kind = frameKind(store, id);
  if (kind === undefined) throw new AppError("not-found", { what: "frame" });
  const text = minedFrameText(store, id);
  return {
    type: "frame",
    role: roleOf(store, id, kind),
    kind,
    text: /[。！？]$/u.test(text) ? text : `${text}。`,
  };
}
