import type { HeadingMatch } from "../../../../shared/contract/methods/headings.ts";
import type { SourceRef } from "../../../../shared/domain/drafts/runs.ts";

/** Where a heading that was taken whole stands; none for one that was put together. */
export function sourceOf({ kind, parts }: HeadingMatch): SourceRef | undefined {
  const source = kind === "whole" ? parts[0]?.sources[0] : undefined;
  return source && { kind: "speech", id: String(source.speech), title: source.title };
}
