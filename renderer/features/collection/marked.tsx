interface MarkedProps {
  readonly text: string;
  /** Ascending, [start, end) in UTF-16 units. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** Text with the ranges marked. */
export function Marked({ text, ranges }: MarkedProps) {
  return (
    <>
      {ranges.flatMap(([start, end], index) => [
        <span key={`before ${start}`}>{text.slice(ranges[index - 1]?.[1] ?? 0, start)}</span>,
        <mark key={start}>{text.slice(start, end)}</mark>,
      ])}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
