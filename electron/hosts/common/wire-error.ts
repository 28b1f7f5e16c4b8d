import { AppError, type ErrorShape } from "../../../shared/contract/errors.ts";

/** What may be told over a wire about a failure; anything unexpected is `internal`, without its text. */
export function wireError(error: unknown): ErrorShape {
  return error instanceof AppError
    ? { code: error.code, details: error.details }
    : { code: "internal", details: {} };
}
