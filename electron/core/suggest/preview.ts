import type { Run } from "../../../shared/domain/drafts/runs.ts";

const LENGTH = 140;

/** Runs as one line of text; unfilled slots stand as 〔prompt〕. */
export function plainRuns(runs: readonly Run[]): string {
  return runs.map((run) => (run.type === "text" ? run.text : (run.value ?? `〔${run.prompt}〕`))).join("");
}

/** The beginning of some paragraphs for a list. */
export function previewOf(paragraphs: readonly (readonly Run[])[]): string {
  const text = paragraphs.map(plainRuns).join(" ");
  return text.length <= LENGTH ? text : `${text.slice(0, LENGTH)}…`;
}
