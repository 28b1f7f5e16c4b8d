import { z } from "zod";
import { command, query } from "../method.ts";
import { none } from "../vocabulary.ts";

/** The user's own names; they tell what is foreign in an inserted text. */
export const profileSchema = z.object({
  province: z.string().max(50).default(""),
  city: z.string().max(50).default(""),
  county: z.string().max(50).default(""),
  town: z.string().max(50).default(""),
  unit: z.string().max(100).default(""),
  leaderPost: z.string().max(50).default(""),
  leaderName: z.string().max(50).default(""),
});
export type Profile = z.infer<typeof profileSchema>;

export const settingsSchema = z.object({
  theme: z.enum(["system", "light", "dark"]).default("system"),
  /** Reading pace in characters a minute. */
  pace: z.number().int().min(80).max(400).default(180),
  binderOpen: z.boolean().default(true),
  sidePanelOpen: z.boolean().default(true),
  /** Grey text from the library while typing. */
  completion: z.boolean().default(true),
});
export type Settings = z.infer<typeof settingsSchema>;

export const appMethods = {
  "app.info": query(
    none,
    z.object({ version: z.string(), library: z.string(), home: z.string(), speeches: z.number().int() }),
  ),
  "profile.get": query(none, profileSchema),
  "profile.set": command(profileSchema, profileSchema),
  "settings.get": query(none, settingsSchema),
  "settings.set": command(settingsSchema, settingsSchema),
};
