import { z } from "zod";
import { query } from "../method.ts";
import { idSchema, none, roleSchema } from "../vocabulary.ts";

/** Headings are template text: {kind:prompt} stands for a slot. Shares are parts of the whole above, 0 to 1. */
const minedSkeletonSchema = z.object({
  /** Names it in mining.evidence and drafts.create. */
  form: z.string(),
  /** 回顾—安排—落实. */
  name: z.string(),
  support: z.number().int(),
  of: z.number().int(),
  /** Median length of the speeches behind it. */
  chars: z.number().int(),
  parts: z.array(
    z.object({
      role: roleSchema,
      /** Empty in an opening or a closing. */
      heading: z.string(),
      share: z.number(),
      count: z.number().int(),
      points: z.array(
        z.object({ topic: z.string(), heading: z.string(), share: z.number(), count: z.number().int() }),
      ),
    }),
  ),
});

export const miningMethods = {
  /** The forms that the library's speeches follow, by occasion; empty until the background has mined them. */
  "mining.skeletons": query(
    none,
    z.object({
      occasions: z.array(
        z.object({
          occasion: z.string(),
          /** null for all occasions together. */
          name: z.string().nullable(),
          speeches: z.number().int(),
          skeletons: z.array(minedSkeletonSchema),
        }),
      ),
    }),
  ),
  /** The speeches that follow a form, newest first. */
  "mining.evidence": query(
    z.object({ occasion: z.string().max(200), form: z.string().max(400) }),
    z.object({
      speeches: z.array(
        z.object({
          id: idSchema,
          title: z.string(),
          date: z.string().nullable(),
          post: z.string().nullable(),
          chars: z.number().int(),
        }),
      ),
    }),
  ),
};
