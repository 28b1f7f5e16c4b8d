import type { Segment } from "./kwic.ts";

/** Text with its matches marked. */
export function Segments({ of }: { readonly of: readonly Segment[] }) {
  let at = 0;
  return of.map(({ text, kind }) => {
    const key = at;
    at += text.length;
    if (kind === "plain") return <span key={key}>{text}</span>;
    return (
      <mark key={key} data-kind={kind}>
        {text}
      </mark>
    );
  });
}
