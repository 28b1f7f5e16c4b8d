import { z } from "zod";
import { LEVELS, ROLES, SLOT_KINDS, type TextKind } from "../domain/speech/speech.ts";

/** Shapes that several methods share. Ids of rows are positive integers; times are milliseconds since 1970. */
export const roleSchema = z.enum(ROLES);
export const levelSchema = z.enum(LEVELS);
/** What a text is; all but speeches are kept apart in lists. */
export const kindSchema = z.enum([
  "speech",
  "notice",
  "news",
  "other",
] as const satisfies readonly TextKind[]);
export const idSchema = z.number().int().positive();
export const pageSchema = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(50),
};
export const rangeSchema = z.tuple([z.number().int(), z.number().int()]);
export const none = z.object({});

const sourceRefSchema = z.object({
  kind: z.enum(["speech", "template"]),
  id: z.string(),
  title: z.string(),
  sectionId: z.number().int().optional(),
});

const runSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("text"),
    text: z.string(),
    bold: z.boolean().optional(),
    source: sourceRefSchema.optional(),
  }),
  z.object({
    type: z.literal("slot"),
    key: z.string(),
    kind: z.enum([...SLOT_KINDS, "text"]),
    prompt: z.string(),
    value: z.string().nullable(),
    source: sourceRefSchema.optional(),
  }),
]);

export const runBlockSchema = z.object({
  type: z.enum(["heading", "paragraph"]),
  level: z.number().int().nullable(),
  runs: z.array(runSchema),
});
