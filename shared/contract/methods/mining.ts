import { z } from "zod";
import { FRAME_KINDS } from "../../domain/mining/frames.ts";
import { query } from "../method.ts";
import { idSchema, levelSchema, none, roleSchema } from "../vocabulary.ts";

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

const minedPartSchema = z.union([
  z.object({ text: z.string() }),
  z.object({ variants: z.array(z.object({ text: z.string(), count: z.number().int() })) }),
]);

/** A speech and the block of it that says what was mined. */
const minedSourceSchema = z.object({
  speechId: idSchema,
  title: z.string(),
  date: z.string().nullable(),
  block: idSchema,
  text: z.string(),
});

export const miningMethods = {
  /** Sections and paragraphs that several speeches say in nearly the same words, the most said first; texts are template text. */
  "mining.templates": query(
    z.object({
      role: roleSchema.nullable().optional(),
      query: z.string().max(200).default(""),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({
      total: z.number().int(),
      items: z.array(
        z.object({
          id: idSchema,
          role: roleSchema,
          topic: z.string().nullable(),
          heading: z.string(),
          /** Variants: the wording chosen first, an empty one where some leave the stretch out. */
          parts: z.array(minedPartSchema),
          chars: z.number().int(),
          /** Speeches that say it. */
          support: z.number().int(),
          firstYear: z.number().int().nullable(),
          lastYear: z.number().int().nullable(),
        }),
      ),
    }),
  ),
  /** The speeches behind a mined template, newest first. */
  "mining.templateSources": query(
    z.object({ id: idSchema }),
    z.object({ sources: z.array(minedSourceSchema) }),
  ),
  /** Frames of the library that `least` speeches or more use, those below one or those on top; texts are template text. */
  "mining.frames": query(
    z.object({
      parent: idSchema.nullable().default(null),
      kind: z.enum(FRAME_KINDS).nullable().default(null),
      query: z.string().max(200).default(""),
      least: z.number().int().min(1).max(1000).default(2),
      limit: z.number().int().min(1).max(200).default(60),
    }),
    z.object({
      frames: z.array(
        z.object({
          id: idSchema,
          kind: z.enum(FRAME_KINDS),
          text: z.string(),
          uses: z.number().int(),
          speeches: z.number().int(),
          /** Frames below it that two speeches or more use. */
          below: z.number().int(),
        }),
      ),
    }),
  ),
  /** Where a frame is used, one place a speech, newest first. */
  "mining.frameSources": query(
    z.object({ id: idSchema }),
    z.object({ sources: z.array(minedSourceSchema.extend({ start: z.number().int() })) }),
  ),

  /** The forms that the library's speeches follow, by occasion; empty until the background has mined them. */
  "mining.skeletons": query(
    none,
    z.object({
      occasions: z.array(
        z.object({
          occasion: z.string(),
          /** null for all occasions together. */
          name: z.string().nullable(),
          /** Where the entry is of the speeches of one level alone. */
          level: levelSchema.nullable(),
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
