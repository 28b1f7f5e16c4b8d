import { z } from "zod";
import { isDay } from "../../domain/corrections/is-day.ts";
import type { Change } from "../../domain/corrections/correction.ts";
import { command, query } from "../method.ts";
import { idSchema, roleSchema } from "../vocabulary.ts";

const placeSchema = z.object({ line: z.number().int().min(1), text: z.string().min(1) });
const factSchema = z.string().trim().min(1).max(200).nullable();

/** What is put right; places are named by their words and line, since ids change when a speech is read again. */
const changeSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("title"),
    value: z.string().trim().min(1).max(300),
    place: placeSchema.nullable(),
  }),
  z.object({ kind: z.literal("speaker"), post: factSchema, name: factSchema }),
  z.object({ kind: z.literal("date"), value: z.string().refine(isDay).nullable() }),
  z.object({ kind: z.literal("occasion"), value: factSchema }),
  z.object({ kind: z.literal("heading"), place: placeSchema, level: z.number().int().min(1).max(6) }),
  z.object({ kind: z.literal("paragraph"), place: placeSchema }),
  z.object({ kind: z.literal("role"), place: placeSchema, role: roleSchema }),
  z.object({ kind: z.literal("restore"), place: placeSchema }),
  z.object({ kind: z.literal("remove"), place: placeSchema }),
]) satisfies z.ZodType<Change>;

const correctionSchema = z.object({
  id: idSchema,
  change: changeSchema,
  /** Whether its words are still in the text. */
  applied: z.boolean(),
});

const evidenceSchema = z.object({
  role: roleSchema,
  /** About 0.3 is a hint, 3 and more is strong; below 0 it speaks against the role. */
  weight: z.number(),
  /** `lesson`: a clerk gave this role to the same or a like heading elsewhere. */
  source: z.enum(["words", "section", "place", "above", "lesson"]),
  /** The words found; for a lesson the heading that was put right. */
  words: z.string().nullable(),
});
export type EvidenceItem = z.infer<typeof evidenceSchema>;

export const correctionMethods = {
  /** A speech's file line by line as the reader sees it, and what was put right in it. */
  "corrections.source": query(
    z.object({ speech: idSchema }),
    z.object({
      lines: z.array(z.string()),
      corrections: z.array(correctionSchema),
      /** How many roles come from corrections of other speeches. */
      lessons: z.number().int(),
    }),
  ),
  /** What spoke for the role of a heading, strongest first; empty for a paragraph. */
  "corrections.evidence": query(
    z.object({ speech: idSchema, block: idSchema }),
    z.object({ evidence: z.array(evidenceSchema) }),
  ),
  /**
   * Puts something right; sections, search and lists follow at once. Other speeches with headings of the same words learn from the role of a
   * heading in the background and are told of by the event corrections.spread. `learning`: whether they will.
   */
  "corrections.make": command(
    z.object({ speech: idSchema, change: changeSchema }),
    z.object({ correction: idSchema, learning: z.boolean() }),
  ),
  /** Takes a correction back, here and in what learned from it. */
  "corrections.undo": command(z.object({ correction: idSchema }), z.object({ undone: z.boolean() })),
  /** Leaves a correction as it is, but takes it back in what learned from it. */
  "corrections.keepHere": command(z.object({ correction: idSchema }), z.object({ changed: z.boolean() })),
};
