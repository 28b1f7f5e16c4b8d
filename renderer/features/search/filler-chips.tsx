import { useState } from "react";
import type { SearchResult } from "../../../shared/contract/methods/search.ts";
import { zh } from "../../strings/zh.ts";
import { ChoiceSwitch } from "./choice-switch.tsx";

const SHOWN = 8;
const MOST = 60;
const PLACES = ["0", "1", "2", "3"] as const;
type Place = (typeof PLACES)[number];

interface FillerChipsProps {
  readonly fillers: NonNullable<SearchResult["fillers"]>;
  /** What filled the second place and further ones. */
  readonly more: NonNullable<SearchResult["moreFillers"]>;
  readonly onChoose: (filler: string, place: number) => void;
}

/** What filled each gap of a pattern, most frequent first. */
export function FillerChips({ fillers, more, onChoose }: FillerChipsProps) {
  const [all, setAll] = useState(false);
  const [place, setPlace] = useState<Place>("0");
  const lists = [fillers, ...more];
  const at = Number(place);
  const list = lists[at] ?? fillers;
  const shown = list.slice(0, all ? MOST : SHOWN);
  const rest = Math.min(list.length, MOST) - shown.length;
  return (
    <div className="filler-chips">
      {lists.length > 1 ? (
        <ChoiceSwitch
          label={zh.search.fillers}
          choices={PLACES.slice(0, lists.length)}
          names={zh.search.places}
          value={place}
          onChoose={setPlace}
        />
      ) : (
        <span>{zh.search.fillers}</span>
      )}
      {shown.map(({ text, count }) => (
        <button
          key={text}
          type="button"
          className="plain-button filler-chip"
          onClick={() => onChoose(text, at)}
        >
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
