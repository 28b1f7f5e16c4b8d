import { AppError } from "../../../shared/contract/errors.ts";
import type { Handlers } from "../../../shared/contract/method.ts";
import type { correctionMethods } from "../../../shared/contract/methods/corrections.ts";
import type { Change } from "../../../shared/domain/corrections/correction.ts";
import { findPlace } from "../../../shared/domain/corrections/find-place.ts";
import { headingWords } from "../../../shared/domain/corrections/heading-words.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { blockIds } from "../library/speech-queries.ts";
import { countLiveSpeeches } from "../library/stats-queries.ts";
import type { ServiceContext } from "../service-context.ts";
import { amend } from "./amend.ts";
import {
  correctionHash,
  correctionsOf,
  deleteCorrection,
  insertCorrection,
  stopTeaching,
} from "./correction-queries.ts";
import { evidenceFor } from "./evidence.ts";
import { forgetLessons, storedBlocks } from "./lesson-queries.ts";
import { speechOfHash } from "./source-queries.ts";
import type { ReadSource } from "./source-reader.ts";
import { writeAgain } from "./write-again.ts";

/** What a correction of a role says to other speeches. */
interface Teaching {
  readonly heading: string | null;
  readonly roleBefore: Role | null;
  readonly teaches: boolean;
}

const NOTHING: Teaching = { heading: null, roleBefore: null, teaches: false };

function teachingOf(change: Change, source: ReadSource, { store }: Pick<ServiceContext, "store">): Teaching {
  if (change.kind !== "role") return NOTHING;
  const { blocks } = amend(store, source.speech, source.lines, [source.hash]).speech;
  const block = blocks[findPlace(blocks, change.place)];
  if (block?.type !== "heading" || block.role === change.role) return NOTHING;
  return {
    heading: block.text,
    roleBefore: block.role,
    teaches: headingWords(block.text) !== null,
  };
}

/** Corrections of single speeches. `wake`: something is to be read again in the background. */
export function createCorrectionsService(
  context: ServiceContext,
  readSource: (id: number) => Promise<ReadSource>,
  wake: () => void,
): { handlers: Handlers<typeof correctionMethods> } {
  const { store, ports, emit } = context;

  function changed(): void {
    emit("library.changed", { speeches: countLiveSpeeches(store) });
    wake();
  }

  return {
    handlers: {
      "corrections.source": async ({ speech }) => {
        const source = await readSource(speech);
        const changes = new Map(correctionsOf(store, source.hash).map(({ id, change }) => [id, change]));
        const { corrections, learned } = amend(store, source.speech, source.lines, [source.hash]);
        return {
          lines: source.lines.map(({ number, text }) => `${number ?? ""}${text}`),
          corrections: corrections.flatMap(({ id, applied }) => {
            const change = changes.get(id);
            return change ? [{ id, change, applied }] : [];
          }),
          lessons: learned.length,
        };
      },
      "corrections.evidence": ({ speech, block }) => {
        const index = blockIds(store, speech).indexOf(block);
        if (index < 0) throw new AppError("not-found", { what: "block" });
        return { evidence: evidenceFor(store, storedBlocks(store, speech), index) };
      },
      "corrections.make": async ({ speech, change }) => {
        const source = await readSource(speech);
        const made = store.transaction(() => {
          const teaching = teachingOf(change, source, context);
          const madeAt = ports.clock.now();
          const correction = insertCorrection(store, { hash: source.hash, change, ...teaching, madeAt });
          const last = writeAgain(store, source).corrections.at(-1);
          // The page showed a text that is not there any more.
          if (!last?.applied) throw new AppError("conflict");
          return { correction, learning: teaching.teaches };
        });
        changed();
        return made;
      },
      "corrections.undo": async ({ correction }) => {
        const hash = correctionHash(store, correction);
        if (hash === null) return { undone: false };
        const speech = speechOfHash(store, hash);
        const source = speech === null ? null : await readSource(speech);
        store.transaction(() => {
          forgetLessons(store, correction);
          deleteCorrection(store, correction);
          if (source) writeAgain(store, source);
        });
        changed();
        return { undone: true };
      },
      "corrections.keepHere": ({ correction }) => {
        const stopped = store.transaction(() => {
          forgetLessons(store, correction);
          return stopTeaching(store, correction);
        });
        if (stopped) wake();
        return { changed: stopped };
      },
    },
  };
}
