import { z } from "zod";
import { command, query } from "../method.ts";
import { errorShapeSchema } from "../protocol.ts";
import { none } from "../vocabulary.ts";

const summarySchema = z.object({
  at: z.number().int(),
  imported: z.number().int(),
  updated: z.number().int(),
  duplicates: z.number().int(),
  failed: z.array(z.object({ file: z.string(), error: errorShapeSchema })),
});
export type WatchSummary = z.infer<typeof summarySchema>;

const statusSchema = z.object({
  on: z.boolean(),
  /** To be shown; no call takes a path. */
  folder: z.string(),
  /** Whether it is the folder of the program's own, inside the data folder. */
  own: z.boolean(),
  /** It cannot be read just now; it is tried again. */
  missing: z.boolean(),
  /** What came in last since the program was started. */
  last: summarySchema.nullable(),
});

export const watchMethods = {
  "watch.status": query(none, statusSchema),
  /** `folder`: a token of a host's dialog, null for the program's own folder; without it the folder stays. */
  "watch.set": command(z.object({ on: z.boolean(), folder: z.string().nullable().optional() }), statusSchema),
};
