import type { ErrorCode } from "../../../shared/contract/errors.ts";

/** What an importer can say about a file beyond "damaged". */
export class ReadError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, reason: string) {
    super(reason);
    this.name = "ReadError";
    this.code = code;
  }
}
