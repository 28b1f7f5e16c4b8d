import type { Role } from "../../../../shared/domain/speech/speech.ts";
import { useQuery } from "../../../app/use-query.ts";
import { zh } from "../../../strings/zh.ts";
import { useInsertion } from "../use-insertion.ts";
import { SlotText } from "./slot-text.tsx";
import { useHeld, type Hold } from "./use-hold.ts";

const SHOWN = 3;

interface SentencesBlockProps {
  readonly role: Role;
  readonly topic: string;
  readonly active: boolean;
  readonly hold: Hold;
}

/** Sentences that several speeches of the library say here, with how many do and since when; a click inserts one. */
export function SentencesBlock({ role, topic, active, hold }: SentencesBlockProps) {
  const insert = useInsertion();
  const answer = useQuery("suggest.sentences", active ? { role, topic, limit: SHOWN } : null, [
    "library.changed",
  ]);
  const value = useHeld(answer.value, hold, !answer.loading);
  if (!value || value.items.length === 0) return null;
  return (
    <section className="sentences" aria-label={zh.desk.sentences}>
      <h3>
        {zh.desk.sentences}
        <small>{zh.desk.sentencesOf(value.of)}</small>
      </h3>
      <ol>
        {value.items.map(({ target, runs, variants, count, firstYear, lastYear }) => (
          <li key={`${target.block} ${target.start}`}>
            <button
              type="button"
              className="plain-button sentence"
              title={variants.length > 0 ? zh.desk.variants(variants) : zh.desk.insertHint}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => insert(target)}
            >
              <span className="suggestion-words">
                <SlotText
                  text={runs.map((run) => (run.type === "text" ? run.text : `〔${run.prompt}〕`)).join("")}
                />
              </span>
              <small>{zh.desk.sentenceFacts(count, variants.length, firstYear, lastYear)}</small>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
