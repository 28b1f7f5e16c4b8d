import { useState } from "react";
import type { SearchResult } from "../../../shared/contract/methods/search.ts";
import { zh } from "../../strings/zh.ts";

const SHOWN = 8;
const MOST = 60;

interface FillerChipsProps {
  readonly fillers: NonNullable<SearchResult["fillers"]>;
  readonly onChoose: (filler: string) => void;
}

/** What filled the first gap of a pattern, most frequent first. */
export function FillerChips({ fillers, onChoose }: FillerChipsProps) {
  const [all, setAll] = useState(false);
  const shown = fillers.slice(0, all ? MOST : SHOWN);
  const rest = Math.min(fillers.length, MOST) - shown.length;
  return (
    <div className="filler-chips">
      <span>{zh.search.fillers}</span>
      {shown.map(({ text, count }) => (
        <button key={text} type="button" className="plain-button filler-chip" onClick={() => onChoose(text)}>
          {text}
          <small>{count}</small>
        </button>
      ))}
      {rest > 0 && (
        <button type="button" className="plain-button filler-chip" onClick={() => setAll(true)}>
          {zh.search.moreFillers(rest)}
        </button>
      )}
    </div>
  );
}
