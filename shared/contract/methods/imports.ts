import { z } from "zod";
import { command, query } from "../method.ts";
import { errorShapeSchema } from "../protocol.ts";
import { idSchema } from "../vocabulary.ts";

export const importOutcomeSchema = z.discriminatedUnion("outcome", [
  z.object({ file: z.string(), outcome: z.literal("imported"), speechId: idSchema, title: z.string() }),
  z.object({ file: z.string(), outcome: z.literal("duplicate"), speechId: idSchema, title: z.string() }),
  z.object({ file: z.string(), outcome: z.literal("failed"), error: errorShapeSchema }),
]);
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

export const importProgressSchema = z.object({
  job: z.string(),
  state: z.enum(["running", "done", "cancelled"]),
  total: z.number().int(),
  done: z.number().int(),
  imported: z.number().int(),
  duplicates: z.number().int(),
  failed: z.number().int(),
  /** The file in work; empty at the end. */
  current: z.string(),
  elapsedMs: z.number().int(),
});
export type ImportProgress = z.infer<typeof importProgressSchema>;

export const importMethods = {
  /** Starts at once and returns the job; progress comes as the event import.progress. Tokens come from an upload or a
   * dialog of the host; a token may stand for a folder. */
  "import.start": command(z.object({ tokens: z.array(z.string()).min(1) }), z.object({ job: z.string() })),
  /** Files already imported stay. */
  "import.cancel": query(z.object({ job: z.string() }), z.object({ cancelled: z.boolean() })),
  "import.report": query(
    z.object({ job: z.string() }),
    z.object({ progress: importProgressSchema, outcomes: z.array(importOutcomeSchema) }),
  ),
};
