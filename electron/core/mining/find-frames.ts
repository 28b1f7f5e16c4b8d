import { framesOf, type FrameKind } from "../../../shared/domain/mining/frames.ts";
import type { Store } from "../store/open-store.ts";
import { frameId, putFrameUse } from "./frame-queries.ts";
import type { UnitBlock } from "./unit-queries.ts";

interface Found {
  readonly kind: FrameKind;
  readonly path: readonly string[];
  readonly block: number;
  readonly start: number;
  uses: number;
}

/** Counts the frames that a speech uses, with the place where each stands first; pauses after every block and every frame. */
export function* findFrames(
  store: Store,
  speechId: number,
  blocks: readonly UnitBlock[],
): Generator<undefined, void> {
  const found = new Map<string, Found>();
  for (const { id, type, role, text } of blocks) {
    if (type !== "paragraph") continue;
    for (const { kind, path, start } of framesOf(text, role)) {
      path.forEach((_, at) => {
        const upTo = path.slice(0, at + 1);
        const key = [kind, ...upTo].join("\n");
        const known = found.get(key);
        if (known) known.uses++;
        else found.set(key, { kind, path: upTo, block: id, start, uses: 1 });
      });
    }
    yield;
  }
  for (const { kind, path, block, start, uses } of found.values()) {
    const frame = path.reduce((parent, text) => frameId(store, parent, kind, text), 0);
    putFrameUse(store, { frame, speechId, uses, block, start });
    yield;
  }
}
