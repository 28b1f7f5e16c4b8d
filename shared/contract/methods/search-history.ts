import { z } from "zod";
import { command, query } from "../method.ts";
import { idSchema, levelSchema, none, roleSchema } from "../vocabulary.ts";
import { SEARCH_MODES } from "./search.ts";

const askedSchema = z.object({
  query: z.string().min(1).max(2000),
  mode: z.enum(SEARCH_MODES),
  roles: z.array(roleSchema).default([]),
  occasions: z.array(z.string()).default([]),
  speakers: z.array(z.string()).default([]),
  levels: z.array(levelSchema).default([]),
  from: z.number().int().nullable().default(null),
  to: z.number().int().nullable().default(null),
});

const pastSearchSchema = askedSchema.extend({
  id: idSchema,
  name: z.string().nullable(),
  /** How many blocks it found when it was asked last. */
  total: z.number().int(),
  usedAt: z.number().int(),
});
export type PastSearch = z.infer<typeof pastSearchSchema>;

export const searchHistoryMethods = {
  /** The last searches and the saved ones, the newest first. */
  "searches.list": query(
    none,
    z.object({ recent: z.array(pastSearchSchema), saved: z.array(pastSearchSchema) }),
  ),
  /** Puts a search at the head of the history. */
  "searches.remember": command(
    askedSchema.extend({ total: z.number().int().min(0) }),
    z.object({ id: idSchema }),
  ),
  /** Saves a search under a name; null lets the name go, the search stays in the history. */
  "searches.name": command(
    z.object({ id: idSchema, name: z.string().trim().min(1).max(60).nullable() }),
    z.object({ before: z.string().nullable() }),
  ),
  /** Takes searches out of the history; saved ones stay when none is named. Gives what `searches.recall` brings back. */
  "searches.forget": command(
    z.object({ ids: z.array(idSchema).max(500).optional() }),
    z.object({ ids: z.array(idSchema) }),
  ),
  "searches.recall": command(z.object({ ids: z.array(idSchema).max(500) }), none),
};
