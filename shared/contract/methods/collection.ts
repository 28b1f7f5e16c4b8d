import { z } from "zod";
import { command, query } from "../method.ts";
import { idSchema, rangeSchema, roleSchema, runBlockSchema } from "../vocabulary.ts";

/** A tag is a short name without line feeds; white space around it does not count. */
const tagSchema = z
  .string()
  .transform((tag) => tag.replaceAll(/\s+/gu, " ").trim())
  .pipe(z.string().min(1).max(30));
const tagsSchema = z.array(tagSchema).max(20);

/** Where a piece is from. Title, date and place are copies; the ids are null where what they named is no more. */
const pieceSourceSchema = z.object({
  kind: z.enum(["speech", "draft"]),
  title: z.string(),
  date: z.string().nullable(),
  /** Headings above it, the highest first, joined by ›; empty where there is none. */
  place: z.string(),
  speech: idSchema.nullable(),
  draft: idSchema.nullable(),
});

const pieceSummarySchema = z.object({
  id: idSchema,
  /** The piece's own heading; empty where it begins with text. */
  heading: z.string(),
  /** The text below the heading, cut around the first match. */
  excerpt: z.string(),
  /** Matches in the excerpt, [start, end) in UTF-16 units. */
  ranges: z.array(rangeSchema),
  role: roleSchema.nullable(),
  chars: z.number().int(),
  tags: z.array(z.string()),
  note: z.string(),
  source: pieceSourceSchema,
  keptAt: z.number().int(),
});
export type PieceSummary = z.infer<typeof pieceSummarySchema>;

const pieceSchema = pieceSummarySchema.extend({
  blocks: z.array(runBlockSchema),
  /** The block of the speech to open it at. */
  block: idSchema.nullable(),
});
export type Piece = z.infer<typeof pieceSchema>;

const filterSchema = {
  /** Words that text, source, tags or note hold. */
  text: z.string().max(200).default(""),
  /** Pieces that carry all of these. */
  tags: z.array(z.string()).default([]),
  /** Pieces without any tag. */
  untagged: z.boolean().default(false),
  roles: z.array(roleSchema).default([]),
};

const facetSchema = z.array(z.object({ value: z.string(), count: z.number().int() }));

export const collectionMethods = {
  "collection.list": query(
    z.object({
      ...filterSchema,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(5000).default(50),
    }),
    z.object({ total: z.number().int(), items: z.array(pieceSummarySchema) }),
  ),
  /** All tags, and what pieces with these words carry; `all` counts the whole collection. */
  "collection.facets": query(
    z.object({ text: filterSchema.text }),
    z.object({
      all: z.number().int(),
      untagged: z.number().int(),
      tags: facetSchema,
      roles: facetSchema,
    }),
  ),
  "collection.get": query(z.object({ id: idSchema }), pieceSchema),
  /** Keeps a copy of a text; one that is there already is not kept twice. */
  "collection.keep": command(
    z.object({
      target: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("block"), id: idSchema }),
        z.object({ kind: z.literal("section"), id: idSchema }),
        /** Words selected in a speech of the library; `block` is where they begin. */
        z.object({ kind: z.literal("words"), block: idSchema, text: z.string().min(1).max(200_000) }),
        /** What is selected in a draft; `place` as in the source of a piece. */
        z.object({
          kind: z.literal("draft"),
          id: idSchema,
          place: z.string().max(500),
          role: roleSchema.optional(),
          blocks: z.array(runBlockSchema).min(1).max(5000),
        }),
      ]),
    }),
    z.object({ id: idSchema, already: z.boolean() }),
  ),
  "collection.update": command(
    z.object({ id: idSchema, tags: tagsSchema.optional(), note: z.string().max(5000).optional() }),
    pieceSchema,
  ),
  /** Takes pieces out of every list; collection.restore brings them back until they are purged. */
  "collection.remove": command(
    z.object({ ids: z.array(idSchema).min(1) }),
    z.object({ removed: z.array(idSchema) }),
  ),
  "collection.restore": command(
    z.object({ ids: z.array(idSchema).min(1) }),
    z.object({ restored: z.array(idSchema) }),
  ),
  /** What passes the filter as one file, by tag; a token to download. */
  "collection.export": command(
    z.object({ ...filterSchema, format: z.enum(["docx", "txt"]) }),
    z.object({ token: z.string(), name: z.string() }),
  ),
};
