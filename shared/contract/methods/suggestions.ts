import { z } from "zod";
import { query } from "../method.ts";
import { idSchema, roleSchema, runBlockSchema } from "../vocabulary.ts";

const sectionSuggestionSchema = z.object({
  /** What insertion.prepare takes. */
  target: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("section"), id: idSchema }),
    z.object({ kind: z.literal("template"), id: z.string() }),
    /** What several speeches say in nearly the same words. */
    z.object({ kind: z.literal("mined"), id: idSchema }),
  ]),
  heading: z.string(),
  role: roleSchema,
  topic: z.string().nullable(),
  /** The first lines, slots shown as 〔prompt〕. */
  preview: z.string(),
  chars: z.number().int(),
  /** Title of the speech, or 内置模板, or 我的模板. */
  source: z.string(),
  date: z.string().nullable(),
  score: z.number(),
  /** Why it is here, most telling first. */
  why: z.array(
    z.discriminatedUnion("kind", [
      /** The heading shares these words with the topic. */
      z.object({ kind: z.literal("heading"), words: z.array(z.string()) }),
      /** The text speaks of the topic, with these words. */
      z.object({ kind: z.literal("text"), words: z.array(z.string()) }),
      z.object({ kind: z.literal("occasion") }),
      z.object({ kind: z.literal("role") }),
      /** So many speeches say it. */
      z.object({
        kind: z.literal("mined"),
        support: z.number().int(),
        firstYear: z.number().int().nullable(),
        lastYear: z.number().int().nullable(),
      }),
    ]),
  ),
});
export type SectionSuggestion = z.infer<typeof sectionSuggestionSchema>;

/** A stretch of a block, UTF-16 units. */
const sentenceTargetSchema = z.object({
  kind: z.literal("sentence"),
  block: idSchema,
  start: z.number().int().min(0),
  end: z.number().int().min(1),
});

export const suggestionMethods = {
  "suggest.sections": query(
    z.object({
      role: roleSchema.optional(),
      /** Heading or words of the place where the caret stands. */
      topic: z.string().max(500).default(""),
      /** Level of the heading the caret stands under, 1 = top. */
      level: z.number().int().min(1).max(9).nullable().default(null),
      occasion: z.string().max(200).nullable().default(null),
      /** Speeches the draft has taken from already, with the share of the draft that is theirs: they step back. */
      used: z
        .array(z.object({ speech: idSchema, share: z.number().min(0).max(1) }))
        .max(100)
        .default([]),
      /** What stands in this draft already, as it was last saved, is not suggested. */
      draft: idSchema.optional(),
      limit: z.number().int().min(1).max(50).default(12),
    }),
    z.object({ total: z.number().int(), items: z.array(sectionSuggestionSchema) }),
  ),
  /** Sentences that several speeches say in nearly the same words on a topic, or, without one, in a part of the speech. */
  "suggest.sentences": query(
    z.object({
      role: roleSchema.optional(),
      topic: z.string().max(500).default(""),
      limit: z.number().int().min(1).max(20).default(4),
    }),
    z.object({
      /** Speeches that were looked through. */
      of: z.number().int(),
      items: z.array(
        z.object({
          target: sentenceTargetSchema,
          runs: runBlockSchema.shape.runs,
          /** Other wordings, as the speeches have them. */
          variants: z.array(z.string()),
          /** Speeches that say it. */
          count: z.number().int(),
          speeches: z.array(idSchema),
          firstYear: z.number().int().nullable(),
          lastYear: z.number().int().nullable(),
        }),
      ),
    }),
  ),
  /** Text ready to insert: everything foreign to the draft has become a slot, and all of it says where it came from. */
  "insertion.prepare": query(
    z.object({
      target: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("section"), id: idSchema }),
        z.object({ kind: z.literal("block"), id: idSchema }),
        sentenceTargetSchema,
        z.object({ kind: z.literal("template"), id: z.string() }),
        z.object({ kind: z.literal("frame"), id: z.string() }),
        z.object({ kind: z.literal("mined"), id: idSchema }),
        /** A frame of the library, from its first clause on. */
        z.object({ kind: z.literal("mined-frame"), id: idSchema }),
        z.object({ kind: z.literal("kept"), id: idSchema }),
      ]),
      /** The draft it goes into: what was said of its meeting fills slots. */
      draft: idSchema.optional(),
      /** Leave out the section's own heading. */
      withoutHeading: z.boolean().default(false),
    }),
    z.object({ blocks: z.array(runBlockSchema) }),
  ),
};
