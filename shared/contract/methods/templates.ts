import { z } from "zod";
import { badSlot } from "../../domain/drafts/template-text.ts";
import { FRAME_KINDS, TEMPLATE_ORIGINS, TEMPLATE_TYPES, TOPICS } from "../../domain/templates/vocabulary.ts";
import { command, query } from "../method.ts";
import { idSchema, roleSchema, runBlockSchema } from "../vocabulary.ts";

/** Text with {kind:prompt} slots and no other braces. */
const templateText = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => badSlot(text) === null);
const share = z.number().gt(0).lte(1);

const sectionShape = {
  role: roleSchema,
  topic: z.enum(TOPICS),
  /** Ids of occasions as the list gives them; empty where it suits any. */
  occasions: z.array(z.string().min(1).max(100)).max(50),
  heading: templateText(200),
  text: templateText(20_000),
};
const frameShape = { role: roleSchema, kind: z.enum(FRAME_KINDS), text: templateText(2000) };
const skeletonShape = {
  name: z.string().trim().min(1).max(100),
  description: z.string().trim().min(1).max(500),
  minutes: z.number().int().min(1).max(600),
  parts: z
    .array(
      z.object({
        role: roleSchema,
        /** Empty where the part runs on without a heading. */
        heading: templateText(200).or(z.literal("")),
        share,
        points: z.array(z.object({ heading: templateText(200), share })).max(100),
      }),
    )
    .min(1)
    .max(100),
};

const listed = { id: z.string(), origin: z.enum(TEMPLATE_ORIGINS), hidden: z.boolean() };

const ownSectionSchema = z.object({ type: z.literal("section"), ...sectionShape });
const ownFrameSchema = z.object({ type: z.literal("frame"), ...frameShape });
/** A template of the user's own, as the page writes it. */
const ownTemplateSchema = z.discriminatedUnion("type", [
  ownSectionSchema,
  ownFrameSchema,
  /** `occasion`: by its name. */
  z.object({ type: z.literal("skeleton"), occasion: z.string().trim().min(1).max(100), ...skeletonShape }),
]);
export type OwnTemplate = z.infer<typeof ownTemplateSchema>;

const refSchema = z.object({ type: z.enum(TEMPLATE_TYPES), id: z.string().max(200) });
export type TemplateRef = z.infer<typeof refSchema>;
const refs = z.array(refSchema).min(1).max(10_000);

export const templateMethods = {
  /** Built-in templates and the user's own. */
  "templates.list": query(
    z.object({
      /** Hidden ones, too. */
      hidden: z.boolean().default(false),
    }),
    z.object({
      /** An own occasion has its name as id. */
      occasions: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          origin: z.enum(TEMPLATE_ORIGINS),
          skeletons: z.array(z.object({ ...listed, ...skeletonShape })),
        }),
      ),
      sections: z.array(z.object({ ...listed, ...sectionShape })),
      frames: z.array(z.object({ ...listed, ...frameShape })),
    }),
  ),
  /**
   * Writes an own template: a new one without `id`. `instead` is a built-in one that it takes the place of, which is then hidden.
   * `already`: the very same template was there and is what the id names. `builtIn`: it is a built-in one that nothing was changed in;
   * it is shown, and not saved beside itself.
   */
  "templates.save": command(
    z.object({
      id: z.string().optional(),
      template: ownTemplateSchema,
      instead: refSchema.optional(),
    }),
    z.object({ id: z.string(), already: z.boolean(), builtIn: z.boolean() }),
  ),
  /** A section or a frame as a template to look at before it is saved: slots proposed; role, topic and occasion guessed. */
  "templates.propose": query(
    z.object({
      target: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("section"), id: idSchema }),
        z.object({ kind: z.literal("block"), id: idSchema }),
        z.object({ kind: z.literal("mined-frame"), id: idSchema }),
        /** Of a draft: the section's heading first. */
        z.object({
          kind: z.literal("blocks"),
          blocks: z.array(runBlockSchema).min(1).max(5000),
          role: roleSchema,
          occasion: z.string().max(200).nullable(),
        }),
      ]),
    }),
    z.discriminatedUnion("type", [ownSectionSchema, ownFrameSchema]),
  ),
  /** Takes own templates out of every list; templates.restore brings them back until they are purged. */
  "templates.remove": command(z.object({ templates: refs }), z.object({ removed: z.array(refSchema) })),
  "templates.restore": command(z.object({ templates: refs }), z.object({ restored: z.array(refSchema) })),
  /** Hides templates, or shows them again; gives those for which that changed something. */
  "templates.hide": command(
    z.object({ templates: refs, hidden: z.boolean() }),
    z.object({ changed: z.array(refSchema) }),
  ),
  /** The chosen templates as one file; a token to download. */
  "templates.export": command(
    z.object({ templates: refs }),
    z.object({ token: z.string(), name: z.string() }),
  ),
  /** Takes up such a file: all of it, or nothing (`template-file`). What is there already is not taken twice. */
  "templates.import": command(
    z.object({ token: z.string() }),
    z.object({ added: z.array(refSchema), already: z.number().int() }),
  ),
};
