import { z } from "zod";
import { SLOT_KINDS } from "../../domain/speech/speech.ts";
import { command, query } from "../method.ts";
import { idSchema, none } from "../vocabulary.ts";

/** Who speaks, for whom, where and when; empty where that is not known. */
export const meetingFactsSchema = z.object({
  leaderPost: z.string().trim().max(50).default(""),
  leaderName: z.string().trim().max(50).default(""),
  unit: z.string().trim().max(100).default(""),
  meeting: z.string().trim().max(100).default(""),
  /** ISO, as exact as known: 2026-03-05, 2026-03 or 2026. */
  date: z
    .string()
    .regex(/^(?:(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?$/u)
    .default(""),
});
export type MeetingFacts = z.infer<typeof meetingFactsSchema>;

const draftSummarySchema = z.object({
  id: idSchema,
  title: z.string(),
  occasion: z.string().nullable(),
  /** Target speaking time; null while not set. */
  minutes: z.number().int().nullable(),
  chars: z.number().int(),
  /** The first lines, for the small page on the home view. */
  excerpt: z.string(),
  unfilledSlots: z.number().int(),
  updatedAt: z.number().int(),
  createdAt: z.number().int(),
});
export type DraftSummary = z.infer<typeof draftSummarySchema>;

const draftSchema = draftSummarySchema.extend({
  revision: z.number().int(),
  facts: meetingFactsSchema,
  /** Serialised editor state (JSON text). */
  state: z.string(),
});
export type Draft = z.infer<typeof draftSchema>;

const refillSlotSchema = z.object({
  key: z.string(),
  kind: z.enum([...SLOT_KINDS, "text"]),
  prompt: z.string(),
  /** null while unfilled. */
  value: z.string().nullable(),
});
export type RefillSlot = z.infer<typeof refillSlotSchema>;

const lineSchema = z.object({ was: z.string(), is: z.string() });
/** What follows in a text from other facts of its meeting. */
const refillSchema = z.object({
  /** By slot key; an empty value opens the slot. */
  fills: z.array(z.object({ key: z.string(), value: z.string() })),
  /** What stands below the title by itself: before and now. */
  byline: lineSchema,
  dateline: lineSchema,
});
export type Refill = z.infer<typeof refillSchema>;

export const draftMethods = {
  "drafts.list": query(none, z.object({ items: z.array(draftSummarySchema) })),
  "drafts.get": query(z.object({ id: idSchema }), draftSchema),
  /** A blank draft, or one laid out from a skeleton or from a speech of the library (旧稿). */
  "drafts.create": command(
    z.object({
      title: z.string().max(300).default(""),
      occasion: z.string().max(100).optional(),
      minutes: z.number().int().min(1).max(600).optional(),
      /** Built-in or own by its ids; mined by the occasion of mining.skeletons and `mined:` with the form. */
      skeleton: z.object({ occasion: z.string(), id: z.string() }).optional(),
      fromSpeech: idSchema.optional(),
      facts: meetingFactsSchema.optional(),
      /** What the form of an old speech was given, by slot key; a slot that is not in it stays open. */
      values: z.record(z.string().max(200), z.string().max(500)).optional(),
    }),
    draftSchema,
  ),
  /** What a new draft's form begins with: speaker and unit as they were last, else those of the profile. */
  "drafts.defaults": query(none, meetingFactsSchema.pick({ leaderPost: true, leaderName: true, unit: true })),
  /** An old speech (旧稿) as a form: each value once, with what it probably becomes and the sentences it stands in. */
  "drafts.renewal": query(
    z.object({ speech: idSchema }),
    z.object({
      title: z.string(),
      date: z.string().nullable(),
      groups: z.array(
        z.object({
          key: z.string(),
          kind: z.enum([...SLOT_KINDS, "text"]),
          prompt: z.string(),
          old: z.string(),
          offered: z.string().nullable(),
          places: z.array(z.object({ before: z.string(), after: z.string() })),
        }),
      ),
    }),
  ),
  /** Fails with `conflict` when the stored revision is not `expectedRevision`. */
  "drafts.save": command(
    z.object({
      id: idSchema,
      expectedRevision: z.number().int(),
      state: z.string().max(20_000_000),
    }),
    z.object({ revision: z.number().int(), savedAt: z.number().int() }),
  ),
  /** What is known of a draft: its occasion, time and meeting; tells what follows from it in the text, which the page changes. */
  "drafts.update": command(
    z.object({
      id: idSchema,
      occasion: z.string().max(100).nullable().optional(),
      minutes: z.number().int().min(1).max(600).nullable().optional(),
      facts: meetingFactsSchema.optional(),
      /** Those of the text as it stands, each key once. */
      slots: z.array(refillSlotSchema).max(20_000).default([]),
    }),
    z.object({ draft: draftSummarySchema, refill: refillSchema }),
  ),
  "drafts.remove": command(z.object({ id: idSchema }), z.object({ removed: z.boolean() })),
  "drafts.restore": command(z.object({ id: idSchema }), z.object({ restored: z.boolean() })),
  "drafts.snapshots": query(
    z.object({ id: idSchema }),
    z.object({
      items: z.array(
        z.object({
          id: idSchema,
          revision: z.number().int(),
          chars: z.number().int(),
          createdAt: z.number().int(),
        }),
      ),
    }),
  ),
  "drafts.snapshot": query(z.object({ id: idSchema }), z.object({ state: z.string() })),
  "export.docx": command(
    z.object({ draft: idSchema, profile: z.enum(["official", "reading"]).default("official") }),
    z.object({ token: z.string(), name: z.string() }),
  ),
};
