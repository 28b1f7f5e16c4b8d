import { z } from "zod";
import { query } from "../method.ts";
import { idSchema, runBlockSchema } from "../vocabulary.ts";

const candidateSchema = z.object({
  /** Slots are written as their value, or as 〔prompt〕. */
  text: z.string(),
  /** How often the library says it; 0 where only the draft does. */
  count: z.number().int(),
  /** The same as text and slots: figures, years and names are never those of the library. */
  runs: runBlockSchema.shape.runs,
});
export type CompletionCandidate = z.infer<typeof candidateSchema>;

export const completionMethods = {
  /** What may come next at the caret. The library's text is made ready in the background from the first call on. */
  "complete.next": query(
    z.object({
      /** The draft up to the caret, or as much of its end as matters; line breaks between blocks. */
      before: z.string().max(20_000),
      /** The draft: its facts and the profile fill slots. */
      draft: idSchema.optional(),
    }),
    z.object({
      /** At most three, the one that saves the most keystrokes first; at most two of them hold slots. */
      candidates: z.array(candidateSchema),
      /** False while parts of the library are still being made ready. */
      complete: z.boolean(),
    }),
  ),
};
