import { z } from "zod";
import { query } from "../method.ts";
import { idSchema, levelSchema, rangeSchema, roleSchema } from "../vocabulary.ts";

export const SEARCH_MODES = ["auto", "exact", "words", "pattern", "similar", "heading"] as const;

const memberSchema = z.object({
  block: idSchema,
  speech: z.object({ id: idSchema, title: z.string(), date: z.string().nullable() }),
  /** The sentence of the match. */
  text: z.string(),
});

const groupSchema = z.object({
  /** How many of the matching blocks belong to the group, and in how many speeches they stand. */
  blocks: z.number().int(),
  speeches: z.number().int(),
  /** The days of the oldest and the newest dated speech. */
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** The newest blocks of the group; not all of a large one. */
  members: z.array(memberSchema),
});
export type HitGroup = z.infer<typeof groupSchema>;

const searchHitSchema = z.object({
  speech: z.object({
    id: idSchema,
    title: z.string(),
    date: z.string().nullable(),
    occasion: z.string().nullable(),
    level: levelSchema.nullable(),
    post: z.string().nullable(),
    name: z.string().nullable(),
  }),
  section: z
    .object({ id: idSchema, heading: z.string(), role: roleSchema, path: z.array(z.string()) })
    .nullable(),
  block: z.object({ id: idSchema, type: z.enum(["heading", "paragraph"]), role: roleSchema }),
  text: z.string(),
  /** Matches in `text`, [start, end) in UTF-16 units. */
  ranges: z.array(rangeSchema),
  score: z.number(),
  /** The group that this hit stands for, where groups were asked for. */
  group: groupSchema.optional(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

const fillersSchema = z.array(z.object({ text: z.string(), count: z.number().int() }));
const facetSchema = z.array(z.object({ value: z.string(), count: z.number().int() }));

export const searchMethods = {
  "search.run": query(
    z.object({
      query: z.string().max(2000),
      mode: z.enum(SEARCH_MODES).default("auto"),
      roles: z.array(roleSchema).default([]),
      occasions: z.array(z.string()).default([]),
      /** Post and name as the facets give them. */
      speakers: z.array(z.string()).default([]),
      levels: z.array(levelSchema).default([]),
      from: z.number().int().optional(),
      to: z.number().int().optional(),
      /** By frequency: what stands in most speeches first; of speeches, those with the most matches. */
      sort: z.enum(["relevance", "date", "frequency"]).default("relevance"),
      /** One hit for all that stand in one speech, or for all blocks whose sentence with the match is the same. */
      group: z.enum(["none", "speech", "sentence"]).default("none"),
      limit: z.number().int().min(1).max(500).default(20),
      offset: z.number().int().min(0).default(0),
      /** Facets cost a pass over all matching blocks; the command line leaves them out. */
      facets: z.boolean().default(false),
      /** Also count the shapes of the headings found, which waits for the dictionary. */
      shapes: z.boolean().default(false),
    }),
    z.object({
      total: z.number().int(),
      speeches: z.number().int().optional(),
      elapsedMs: z.number(),
      mode: z.enum(SEARCH_MODES),
      /** One line of Chinese: how the query was read. */
      reading: z.string().optional(),
      hits: z.array(searchHitSchema),
      /** How many groups there are, for paging; `offset` and `limit` count groups then. */
      groups: z.number().int().optional(),
      /** Of so many matching blocks groups and frequencies were taken, where there are more. */
      looked: z.number().int().optional(),
      /** What filled the first gap or word of a pattern, most frequent first. */
      fillers: fillersSchema.optional(),
      /** The same for its second place and further ones. */
      moreFillers: z.array(fillersSchema).optional(),
      facets: z
        .object({
          years: facetSchema,
          roles: facetSchema,
          occasions: facetSchema,
          speakers: facetSchema,
          levels: facetSchema,
          /** Of headings only: by length in characters, and by shape (headingShape). */
          lengths: facetSchema.optional(),
          shapes: facetSchema.optional(),
        })
        .optional(),
    }),
  ),
};
export type SearchResult = z.infer<(typeof searchMethods)["search.run"]["output"]>;
export type SearchInput = z.input<(typeof searchMethods)["search.run"]["input"]>;
