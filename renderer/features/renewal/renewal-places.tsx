import { zh } from "../../strings/zh.ts";
import type { Group } from "./renewal-fields.ts";

const SHOWN = 8;

/** The sentences that a value stands in, with the new one in its place. */
export function RenewalPlaces({ group, answer }: { readonly group: Group; readonly answer: string }) {
  const filled = answer.trim() !== "";
  return (
    <>
      <p className="renewal-places-head">{zh.renewal.places(group.places.length)}</p>
      <ol>
        {group.places.slice(0, SHOWN).map(({ before, after }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- places of one unchanging text
          <li key={at}>
            {before}
            <span className="slot" data-filled={filled}>
              {filled ? answer : group.old}
            </span>
            {after}
          </li>
        ))}
      </ol>
      {group.places.length > SHOWN && <p>{zh.renewal.morePlaces(group.places.length - SHOWN)}</p>}
    </>
  );
}
