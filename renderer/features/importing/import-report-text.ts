import { errorMessage } from "../../../shared/contract/error-messages.ts";
import type { ImportOutcome } from "../../../shared/contract/methods/imports.ts";
import type { ImportJob } from "../../app/import-job.ts";
import { zh } from "../../strings/zh.ts";

const text = zh.importing;

const GROUPS = ["failed", "notSpeech", "copy", "updated", "duplicates", "unchanged", "imported"] as const;
type Group = (typeof GROUPS)[number];

function groupOf(outcome: ImportOutcome): Group {
  if (outcome.outcome === "duplicate") return "duplicates";
  if (outcome.outcome !== "imported") return outcome.outcome;
  if (outcome.kind !== "speech") return "notSpeech";
  return outcome.sameAs ? "copy" : "imported";
}

function detailOf(outcome: ImportOutcome): string {
  switch (outcome.outcome) {
    case "failed":
      return errorMessage(outcome.error);
    case "duplicate":
      return text.sameAs(outcome.title);
    case "imported":
      return outcome.sameAs ? text.copyOf(outcome.sameAs.title) : outcome.title;
    default:
      return outcome.title;
  }
}

/** The report of an import as a text file for Notepad: byte order mark, tabs, CR LF; grouped by outcome, failures first. */
export function reportText(job: Pick<ImportJob, "report" | "refused">): string {
  const refused: ImportOutcome[] = job.refused.map((one) => ({ ...one, outcome: "failed" }));
  const outcomes = [...refused, ...(job.report?.outcomes ?? [])];
  const groups = Map.groupBy(outcomes, groupOf);
  const lines = GROUPS.flatMap((group) =>
    (groups.get(group) ?? []).map((outcome) => text.reportLine(text[group], outcome.file, detailOf(outcome))),
  );
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}
