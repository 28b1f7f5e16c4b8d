import { zh } from "../../../strings/zh.ts";

/** Where a stretch of text is from; the title gives way to what is short and must be seen whole. */
export function CardFacts({ source, facts }: { readonly source: string; readonly facts: readonly string[] }) {
  return (
    <span className="card-facts">
      <span>{source}</span>
      {facts.length > 0 && <span>{facts.join(zh.common.dot)}</span>}
    </span>
  );
}
