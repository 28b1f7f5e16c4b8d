import { z } from "zod";
import { command, query } from "../method.ts";
import { errorShapeSchema } from "../protocol.ts";
import { idSchema, kindSchema, none } from "../vocabulary.ts";

const speechRef = { speechId: idSchema, title: z.string() };
const stored = {
  file: z.string(),
  ...speechRef,
  kind: kindSchema,
  /** The earlier speech that this one is a copy of, from another site or in another format. */
  sameAs: z.object(speechRef).nullable(),
};

/**
 * What became of a file. imported: a new speech; updated: the file was imported before and has changed, its speech keeps its id;
 * duplicate: the library has this very text; unchanged: imported before and the same since.
 */
const importOutcomeSchema = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("imported"), ...stored }),
  z.object({ outcome: z.literal("updated"), ...stored }),
  z.object({ outcome: z.literal("duplicate"), file: z.string(), ...speechRef }),
  z.object({ outcome: z.literal("unchanged"), file: z.string(), ...speechRef }),
  z.object({ outcome: z.literal("failed"), file: z.string(), error: errorShapeSchema }),
]);
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

const count = z.number().int();

const importProgressSchema = z.object({
  job: z.string(),
  state: z.enum(["running", "paused", "done", "cancelled"]),
  /** Grows while folders are looked through. */
  total: count,
  /** The sum of the five below. */
  done: count,
  imported: count,
  updated: count,
  duplicates: count,
  unchanged: count,
  failed: count,
  /** The file in work; empty at the end. */
  current: z.string(),
  /** Without pauses. */
  elapsedMs: count,
  /** Estimated; null while that cannot be told. */
  remainingMs: count.nullable(),
});
export type ImportProgress = z.infer<typeof importProgressSchema>;

const jobInput = z.object({ job: z.string() });

export const importMethods = {
  /** Starts at once and returns the job; progress comes as the event import.progress. Tokens come from an upload or a
   * dialog of the host; a token may stand for a folder. */
  "import.start": command(z.object({ tokens: z.array(z.string()).min(1) }), jobInput),
  /** Stops after the file in work until import.resume. */
  "import.pause": query(jobInput, z.object({ paused: z.boolean() })),
  /** Goes on with a job that was paused, or that the program's end broke off; files that were dealt with are not touched again. */
  "import.resume": query(jobInput, z.object({ resumed: z.boolean() })),
  /** Files already imported stay. A job that was broken off can be given up with it, too. */
  "import.cancel": query(jobInput, z.object({ cancelled: z.boolean() })),
  "import.report": query(
    jobInput,
    z.object({ progress: importProgressSchema, outcomes: z.array(importOutcomeSchema) }),
  ),
  /** Jobs that run, pause or were broken off, the newest first. */
  "import.unfinished": query(
    none,
    z.object({ jobs: z.array(z.object({ progress: importProgressSchema, brokenOff: z.boolean() })) }),
  ),
};
