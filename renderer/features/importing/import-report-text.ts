import { errorMessage } from "../../../shared/contract/error-messages.ts";
import type { ImportOutcome } from "../../../shared/contract/methods/imports.ts";
import type { ImportJob } from "../../app/import-job.ts";
import { zh } from "../../strings/zh.ts";

const text = zh.importing;

function detail(outcome: ImportOutcome): string {
  if (outcome.outcome === "failed") return errorMessage(outcome.error);
  return outcome.outcome === "duplicate" ? text.sameAs(outcome.title) : outcome.title;
}

function outcomeLine(outcome: ImportOutcome): string {
  return text.reportLine(text.outcomes[outcome.outcome], outcome.file, detail(outcome));
}

/** Failures first, then what the user may wonder about. */
function rank({ outcome }: ImportOutcome): number {
  return outcome === "failed" ? 0 : outcome === "duplicate" ? 1 : 2;
}

/** The report of an import as a text file for Notepad: byte order mark, tabs, CR LF; failures first. */
export function reportText(job: Pick<ImportJob, "report" | "refused">): string {
  const refused: ImportOutcome[] = job.refused.map((one) => ({ ...one, outcome: "failed" }));
  const outcomes = [...refused, ...(job.report?.outcomes ?? [])];
  const lines = outcomes.toSorted((a, b) => rank(a) - rank(b)).map(outcomeLine);
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}
