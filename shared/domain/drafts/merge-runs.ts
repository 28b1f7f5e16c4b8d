import type { Run, SourceRef, TextRun } from "./runs.ts";

function sameSource(a: SourceRef | undefined, b: SourceRef | undefined): boolean {
  return a?.kind === b?.kind && a?.id === b?.id && a?.title === b?.title && a?.sectionId === b?.sectionId;
}

function isBreak(run: Run): boolean {
  return run.type === "text" && run.text === "\n";
}

function continues(previous: TextRun, next: TextRun): boolean {
  const sameLook = (previous.bold ?? false) === (next.bold ?? false);
  return isBreak(next) || (sameLook && sameSource(previous.source, next.source));
}

/** Joins neighbouring text of the same look and source, drops empty text, and gives each line break to the text before it. */
export function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const previous = merged.at(-1);
    if (run.type === "text" && run.text === "") continue;
    if (run.type === "text" && previous?.type === "text" && continues(previous, run))
      merged[merged.length - 1] = { ...previous, text: previous.text + run.text };
    else merged.push(run);
  }
  return merged;
}
