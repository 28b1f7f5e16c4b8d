import { errorMessage } from "../../../shared/contract/error-messages.ts";
import type { ImportOutcome } from "../../../shared/contract/methods/imports.ts";
import type { ImportJob } from "../../app/import-job.ts";
import { zh } from "../../strings/zh.ts";

const text = zh.importing;

function outcomeLine(outcome: ImportOutcome): string {
  switch (outcome.outcome) {
    case "imported":
      return text.reportLine(text.imported, outcome.file, outcome.title);
    case "duplicate":
      return text.reportLine(text.duplicates, outcome.file, text.sameAs(outcome.title));
    default:
      return text.reportLine(text.failed, outcome.file, errorMessage(outcome.error));
  }
}

/** The report of an import as a text file for Notepad: byte order mark, tabs, CR LF; failures first. */
export function reportText(job: Pick<ImportJob, "report" | "refused">): string {
  const refused: ImportOutcome[] = job.refused.map((one) => ({ ...one, outcome: "failed" }));
  const outcomes = [...refused, ...(job.report?.outcomes ?? [])];
  const order = ["failed", "duplicate", "imported"] as const;
  const lines = order.flatMap((kind) =>
    outcomes.filter((outcome) => outcome.outcome === kind).map(outcomeLine),
  );
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}
