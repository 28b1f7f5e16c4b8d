import { z } from "zod";
import { frameSchema, sectionTemplateSchema, skeletonSchema } from "./schema.ts";

/** Ids of built-in occasions, or names of occasions of the user's own; none where it suits any. */
const occasions = z.array(z.string().min(1).max(100)).max(50);

/** What a user's own template holds; like a built-in one, but its id is the library's to give. */
export const userSectionSchema = sectionTemplateSchema.omit({ id: true }).extend({ occasions });
export const userFrameSchema = frameSchema.omit({ id: true });
/** `occasion`: the name of one that is built in, or of another. */
export const userSkeletonSchema = skeletonSchema
  .omit({ id: true })
  .extend({ occasion: z.string().min(1).max(100) });

export type UserSection = z.infer<typeof userSectionSchema>;
export type UserFrame = z.infer<typeof userFrameSchema>;
export type UserSkeleton = z.infer<typeof userSkeletonSchema>;

/** How a file of shared templates says what it is. */
export const TEMPLATE_FILE = { format: "andu-templates", version: 1 } as const;
