import { z } from "zod";
import { errorShapeSchema } from "../../../shared/contract/protocol.ts";

/** What only a host may ask of its backend process, on the channel that no page can reach. Answered like a request. */
export const hostMessageSchema = z.union([
  /** Lets the page use a file or folder that the user chose in a dialog; answered with a token. */
  z.object({ id: z.number().int(), grant: z.string() }),
  /** Finishes what is queued, closes the library and ends the process. */
  z.object({ id: z.number().int(), close: z.literal(true) }),
]);
export type HostMessage = z.infer<typeof hostMessageSchema>;

/** The first message of a backend process: it is up, or why it cannot be. */
export const startMessageSchema = z.union([
  z.object({ started: z.literal(true) }),
  z.object({ started: z.literal(false), error: errorShapeSchema }),
]);
export type StartMessage = z.infer<typeof startMessageSchema>;
