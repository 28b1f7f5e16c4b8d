import { z } from "zod";
import { query } from "../method.ts";
import { idSchema } from "../vocabulary.ts";

const headingText = z.string().max(300);

const headingMatchSchema = z.object({
  text: z.string(),
  /** 8+6: characters of every clause. */
  lengths: z.string(),
  /** whole: stands so in a speech; lead: but for the words its set begins or ends with; halves: two clauses of two headings. */
  kind: z.enum(["whole", "lead", "halves"]),
  topic: z.string().nullable(),
  sameLengths: z.boolean(),
  samePattern: z.boolean(),
  /** A verb that a sibling has, too; `at` counts the siblings from 0. */
  repeats: z.object({ word: z.string(), at: z.number().int() }).nullable(),
  /** Names no work at all. */
  hollow: z.boolean(),
  /** Speeches that have it, of halves the rarer; 0 for one of the built-in templates. */
  count: z.number().int(),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  /** The attested headings it is made of. */
  parts: z.array(
    z.object({
      text: z.string(),
      count: z.number().int(),
      sources: z.array(
        z.object({ speech: idSchema, block: idSchema, title: z.string(), date: z.string().nullable() }),
      ),
    }),
  ),
});
export type HeadingMatch = z.infer<typeof headingMatchSchema>;

export const headingMethods = {
  /** Headings for the place between `before` and `after`, parallel to them, best first. */
  "headings.match": query(
    z.object({
      /** What the heading says so far, or is to be about. */
      heading: headingText.default(""),
      before: z.array(headingText).max(40).default([]),
      after: z.array(headingText).max(40).default([]),
      limit: z.number().int().min(1).max(20).default(5),
    }),
    z.object({
      /** The lengths that most siblings have; null where they have none in common. */
      lengths: z.string().nullable(),
      agree: z.number().int(),
      of: z.number().int(),
      items: z.array(headingMatchSchema),
    }),
  ),
  /** Whole sets for a list of topics, each of one form: that of `like`, or of sets in the library. */
  "headings.sets": query(
    z.object({
      topics: z.array(z.string().min(1).max(40)).min(1).max(12),
      like: z.array(headingText).max(40).default([]),
    }),
    z.object({
      sets: z.array(
        z.object({
          lengths: z.string(),
          /** The speech that has such a set; null for the form of `like`. */
          source: z.string().nullable(),
          fit: z.number().int(),
          of: z.number().int(),
          /** For each topic what fits, best first; empty where nothing attested does. */
          offers: z.array(z.array(headingMatchSchema)),
        }),
      ),
    }),
  ),
};
