import { z } from "zod";
import { ERROR_CODES } from "./errors.ts";

/** The one wire format, whatever carries it. */
const requestSchema = z.object({ id: z.number().int(), method: z.string(), params: z.unknown() });
const cancelSchema = z.object({ cancel: z.number().int() });
/** Files by value, answered with a token and with `fileBytesSchema`. Only carriers that clone bytes take these two; over a
 * WebSocket they go by HTTP. */
const putSchema = z.object({
  id: z.number().int(),
  put: z.object({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) }),
});
const readSchema = z.object({ id: z.number().int(), read: z.string().max(100) });
export const fileBytesSchema = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) });
export const clientMessageSchema = z.union([requestSchema, cancelSchema, putSchema, readSchema]);

/** The largest file that may come in, in bytes. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;

export const errorShapeSchema = z.object({
  code: z.enum(ERROR_CODES),
  details: z.record(z.string(), z.string()),
});
const responseSchema = z.union([
  z.object({ id: z.number().int(), ok: z.literal(true), value: z.unknown() }),
  z.object({ id: z.number().int(), ok: z.literal(false), error: errorShapeSchema }),
]);
const eventMessageSchema = z.object({ event: z.string(), payload: z.unknown() });
export const serverMessageSchema = z.union([responseSchema, eventMessageSchema]);

export type ClientMessage = z.infer<typeof clientMessageSchema>;
export type ResponseMessage = z.infer<typeof responseSchema>;
export type ServerMessage = z.infer<typeof serverMessageSchema>;
