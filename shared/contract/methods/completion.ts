import { z } from "zod";
import { query } from "../method.ts";

const candidateSchema = z.object({
  text: z.string(),
  /** How often the library says it; 0 where only the draft does. */
  count: z.number().int(),
});
export type CompletionCandidate = z.infer<typeof candidateSchema>;

export const completionMethods = {
  /** What may come next at the caret. The library's text is made ready in the background from the first call on. */
  "complete.next": query(
    z.object({
      /** The draft up to the caret, or as much of its end as matters; line breaks between blocks. */
      before: z.string().max(20_000),
    }),
    z.object({
      /** At most three, the one that saves the most keystrokes first. */
      candidates: z.array(candidateSchema),
      /** False while parts of the library are still being made ready. */
      complete: z.boolean(),
    }),
  ),
};
