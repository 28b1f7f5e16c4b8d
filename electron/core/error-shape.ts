import { AppError, type ErrorShape } from "../../shared/contract/errors.ts";

const SYSTEM_CODES: readonly (readonly [prefix: string, code: ErrorShape["code"]])[] = [
  ["SQLITE_FULL", "disk-full"],
  ["SQLITE_READONLY", "library-readonly"],
  ["SQLITE_CANTOPEN", "library-readonly"],
  ["SQLITE_BUSY", "library-locked"],
  ["SQLITE_LOCKED", "library-locked"],
  ["SQLITE_CORRUPT", "library-damaged"],
  ["SQLITE_NOTADB", "library-damaged"],
  ["ENOSPC", "disk-full"],
  ["EACCES", "library-readonly"],
  ["EPERM", "library-readonly"],
  ["EROFS", "library-readonly"],
  ["EISDIR", "library-readonly"],
  ["ENOTDIR", "library-readonly"],
];

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** Maps whatever was thrown to the closed set of codes. `file` names the library for messages about it. */
export function errorShape(error: unknown, file: string): ErrorShape {
  if (error instanceof AppError) return { code: error.code, details: error.details };
  const code = codeOf(error);
  if (error instanceof Error && error.name === "AbortError") return { code: "cancelled", details: {} };
  const known = SYSTEM_CODES.find(([prefix]) => code.startsWith(prefix));
  return known
    ? { code: known[1], details: { file, holder: "另一个程序" } }
    : { code: "internal", details: {} };
}

/** The same as the error that callers of the backend see, with what was thrown as its cause. */
export function asAppError(error: unknown, file: string): AppError {
  if (error instanceof AppError) return error;
  const { code, details } = errorShape(error, file);
  return new AppError(code, details, { cause: error });
}
