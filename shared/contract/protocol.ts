import { z } from "zod";
import { ERROR_CODES } from "./errors.ts";

/** The one wire format, whatever carries it. */
export const requestSchema = z.object({ id: z.number().int(), method: z.string(), params: z.unknown() });
export const cancelSchema = z.object({ cancel: z.number().int() });
export const clientMessageSchema = z.union([requestSchema, cancelSchema]);

export const errorShapeSchema = z.object({
  code: z.enum(ERROR_CODES),
  details: z.record(z.string(), z.string()),
});
export const responseSchema = z.union([
  z.object({ id: z.number().int(), ok: z.literal(true), value: z.unknown() }),
  z.object({ id: z.number().int(), ok: z.literal(false), error: errorShapeSchema }),
]);
export const eventMessageSchema = z.object({ event: z.string(), payload: z.unknown() });
export const serverMessageSchema = z.union([responseSchema, eventMessageSchema]);

export type ClientMessage = z.infer<typeof clientMessageSchema>;
export type ServerMessage = z.infer<typeof serverMessageSchema>;
