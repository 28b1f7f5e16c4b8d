import type { SearchHit } from "../../../shared/contract/methods/search.ts";
import { zh } from "../../strings/zh.ts";

const SHOWN = 4;

/** Why a passage counts as alike: how much, and the longest stretches it shares. */
export function LikenessNote({ hit }: { readonly hit: SearchHit }) {
  const shared = hit.ranges.map(([start, end]) => hit.text.slice(start, end));
  const longest = [...new Set(shared)].toSorted((a, b) => b.length - a.length).slice(0, SHOWN);
  return (
    <p className="likeness-note">
      <b>{zh.search.likeness(Math.round(hit.score * 100))}</b>
      {longest.length > 0 && zh.search.sharing(longest)}
    </p>
  );
}
