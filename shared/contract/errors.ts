/** Every way a call can fail. The page and the command line turn a code into Chinese by error-messages.ts. */
export const ERROR_CODES = [
  "invalid-input",
  "unknown-method",
  "not-found",
  "conflict",
  "cancelled",
  "file-unreadable",
  "file-empty",
  "file-encrypted",
  "file-encoding",
  "file-mismatch",
  "file-unsupported",
  "file-damaged",
  "file-too-large",
  "file-no-text",
  "template-file",
  "library-locked",
  "library-readonly",
  "library-newer",
  "library-damaged",
  "disk-full",
  "backend-gone",
  "internal",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface ErrorShape {
  readonly code: ErrorCode;
  /** What the message needs: names of files, holders of locks and the like. Never a stack. */
  readonly details: Readonly<Record<string, string>>;
}

/** The one error that crosses a boundary; everything else becomes `internal` in the backend. */
export class AppError extends Error implements ErrorShape {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, details: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}
