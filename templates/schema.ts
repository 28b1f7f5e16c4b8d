import { z } from "zod";
import { badSlot } from "../shared/domain/drafts/template-text.ts";
import { LEVELS, ROLES } from "../shared/domain/speech/speech.ts";
import { FRAME_KINDS, TOPICS } from "../shared/domain/templates/vocabulary.ts";

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
const role = z.enum(ROLES);
const topic = z.enum(TOPICS);
const share = z.number().gt(0).lte(1);
/** Text that may hold slots as `parseTemplateText` reads them, and no other braces. */
const templateText = z
  .string()
  .min(1)
  .refine((text) => badSlot(text) === null, { params: { slot: true } });

/** A level-2 heading of a skeleton; `share` is its part of the level-1 part it stands in. */
const skeletonPointSchema = z.strictObject({
  heading: templateText,
  share,
  topic: topic.optional(),
});

/** A level-1 part; `share` is its part of the whole speech, opening and closing included. */
const skeletonPartSchema = z.strictObject({
  role,
  /** Without its number; null where the part runs on without a heading, as openings and closings do. */
  heading: templateText.nullable(),
  share,
  topic: topic.optional(),
  /** Empty where the part is plain paragraphs; otherwise their shares sum to 1. */
  points: z.array(skeletonPointSchema),
});

export const skeletonSchema = z.strictObject({
  id,
  name: z.string().min(1),
  /** When a clerk would choose this one. */
  description: z.string().min(1),
  /** Usual speaking time. */
  minutes: z.number().int().positive(),
  parts: z.array(skeletonPartSchema).min(2),
});

export const occasionSchema = z.strictObject({
  id,
  name: z.string().min(1),
  /** Other names of such meetings, as they stand in titles, without place and year. */
  aliases: z.array(z.string().min(1)).min(1),
  levels: z.array(z.enum(LEVELS)).min(1),
  skeletons: z.array(skeletonSchema).min(1),
});

export const sectionTemplateSchema = z.strictObject({
  id,
  role,
  topic,
  /** Ids of the occasions it suits. */
  occasions: z.array(id).min(1),
  /** For an opening or a closing a name to list it by; those stand in a speech without a heading. */
  heading: templateText,
  /** One to three paragraphs joined by a line feed. */
  text: templateText,
});

export const frameSchema = z.strictObject({
  id,
  role,
  kind: z.enum(FRAME_KINDS),
  text: templateText,
});

export type SkeletonPart = z.infer<typeof skeletonPartSchema>;
export type Skeleton = z.infer<typeof skeletonSchema>;
export type Occasion = z.infer<typeof occasionSchema>;
export type SectionTemplate = z.infer<typeof sectionTemplateSchema>;
export type Frame = z.infer<typeof frameSchema>;
