import { z } from "zod";
import { command, query } from "../method.ts";
import { idSchema, kindSchema, levelSchema, none, pageSchema, roleSchema } from "../vocabulary.ts";

const speechSummarySchema = z.object({
  id: idSchema,
  title: z.string(),
  post: z.string().nullable(),
  name: z.string().nullable(),
  date: z.string().nullable(),
  year: z.number().int().nullable(),
  occasion: z.string().nullable(),
  level: levelSchema.nullable(),
  origin: z.enum(["user", "sample"]),
  fileName: z.string(),
  format: z.string(),
  chars: z.number().int(),
  sections: z.number().int(),
  /** Characters under each role, for the small role bar of a row. */
  roleChars: z.partialRecord(roleSchema, z.number().int()),
  importedAt: z.number().int(),
  kind: kindSchema,
  /** How many others of the library are the same speech from another site or in another format. */
  copies: z.number().int(),
});
export type SpeechSummary = z.infer<typeof speechSummarySchema>;

const speechBlockSchema = z.object({
  id: idSchema,
  sectionId: idSchema,
  type: z.enum(["heading", "paragraph"]),
  level: z.number().int().nullable(),
  marker: z.string().nullable(),
  text: z.string(),
  role: roleSchema,
  line: z.number().int(),
});
export type SpeechBlock = z.infer<typeof speechBlockSchema>;

const speechSectionSchema = z.object({
  id: idSchema,
  parentId: idSchema.nullable(),
  level: z.number().int(),
  marker: z.string().nullable(),
  /** Empty for the run of paragraphs before the first heading. */
  heading: z.string(),
  role: roleSchema,
  chars: z.number().int(),
  firstBlock: idSchema,
});
export type SpeechSection = z.infer<typeof speechSectionSchema>;

const speechDetailSchema = speechSummarySchema.extend({
  salutation: z.string().nullable(),
  encoding: z.string(),
  sectionTree: z.array(speechSectionSchema),
  blocks: z.array(speechBlockSchema),
  removed: z.array(z.object({ line: z.number().int(), text: z.string(), reason: z.string() })),
  /** The others that are the same speech, the first imported first. */
  sameAs: z.array(
    z.object({ id: idSchema, title: z.string(), fileName: z.string(), date: z.string().nullable() }),
  ),
});
export type SpeechDetail = z.infer<typeof speechDetailSchema>;

const filterSchema = {
  /** Words that title, occasion or speaker hold. */
  text: z.string().max(200).default(""),
  years: z.array(z.number().int()).default([]),
  occasions: z.array(z.string()).default([]),
  /** Speeches that have a section of any of these roles. */
  roles: z.array(roleSchema).default([]),
  levels: z.array(levelSchema).default([]),
  kinds: z.array(kindSchema).default([]),
};

const facetSchema = z.array(z.object({ value: z.string(), count: z.number().int() }));

export const libraryMethods = {
  /** Of speeches that are the same, the list shows the first that passes the filter. */
  "library.list": query(
    z.object({ ...filterSchema, ...pageSchema, sort: z.enum(["date", "imported", "title"]).default("date") }),
    z.object({ total: z.number().int(), items: z.array(speechSummarySchema) }),
  ),
  "library.facets": query(
    z.object(filterSchema),
    z.object({
      years: facetSchema,
      occasions: facetSchema,
      roles: facetSchema,
      levels: facetSchema,
      kinds: facetSchema,
    }),
  ),
  "library.get": query(z.object({ id: idSchema }), speechDetailSchema),
  "library.stats": query(
    none,
    z.object({
      speeches: z.number().int(),
      sections: z.number().int(),
      chars: z.number().int(),
      /** Characters under each role; the others count speeches. */
      byRole: z.record(z.string(), z.number().int()),
      byYear: z.record(z.string(), z.number().int()),
      byOccasion: z.record(z.string(), z.number().int()),
      dbBytes: z.number().int(),
    }),
  ),
  /** Takes speeches out of every list and search at once; library.restore brings them back until they are purged. */
  "library.remove": command(
    z.object({ ids: z.array(idSchema).min(1) }),
    z.object({ removed: z.array(idSchema) }),
  ),
  "library.restore": command(
    z.object({ ids: z.array(idSchema).min(1) }),
    z.object({ restored: z.array(idSchema) }),
  ),
  /** The file as it was imported, byte for byte, as a token to download. */
  "library.original": query(z.object({ id: idSchema }), z.object({ token: z.string(), name: z.string() })),
  "samples.status": query(none, z.object({ available: z.number().int(), present: z.number().int() })),
  "samples.add": command(none, z.object({ added: z.number().int() })),
  "samples.remove": command(none, z.object({ removed: z.number().int() })),
};
