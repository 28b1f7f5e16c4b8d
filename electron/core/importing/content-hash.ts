import { createHash } from "node:crypto";
import type { SourceLine } from "../../../shared/domain/speech/speech.ts";
import { fold } from "../../../shared/domain/text/fold.ts";

/** The same for the same text in another encoding, file format, width, line breaking or in traditional characters. */
export function contentHash(lines: readonly SourceLine[]): string {
  const text = lines.map((line) => (line.number ?? "") + line.text).join("");
  return createHash("sha256").update(fold(text).replace(/\s+/gu, "")).digest("hex");
}
