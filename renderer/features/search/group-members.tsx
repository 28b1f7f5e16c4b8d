import type { HitGroup } from "../../../shared/contract/methods/search.ts";
import { zh } from "../../strings/zh.ts";

interface GroupMembersProps {
  readonly group: HitGroup;
  /** All in one speech: their sentences tell them apart, not their titles. */
  readonly oneSpeech: boolean;
  readonly onOpen: (speech: number, block: number) => void;
}

/** How often and since when something was said, and where; each place opens. */
export function GroupMembers({ group, oneSpeech, onOpen }: GroupMembersProps) {
  const rest = group.blocks - group.members.length;
  return (
    <section className="group-members">
      <h3>
        {oneSpeech
          ? zh.search.inSpeech(group.blocks)
          : zh.search.saidIn(group.speeches, group.first?.slice(0, 4), group.last?.slice(0, 4))}
      </h3>
      <ul>
        {group.members.map(({ block, speech, text }) => (
          <li key={block}>
            <button type="button" className="plain-button" onClick={() => onOpen(speech.id, block)}>
              {!oneSpeech && <small>{speech.date?.slice(0, 4) ?? zh.search.noYear}</small>}
              <span>{oneSpeech ? text : speech.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{zh.search.moreMembers(rest)}</p>}
    </section>
  );
}
