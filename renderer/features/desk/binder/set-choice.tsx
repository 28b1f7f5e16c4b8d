import { Button } from "antd";
import { useState } from "react";
import type { Output } from "../../../../shared/contract/methods.ts";
import { zh } from "../../../strings/zh.ts";
import { TextButton } from "../../../ui/text-button.tsx";
import { madeOf, titlesOf } from "../panel/headings-row.tsx";

export type OfferedSet = Output<"headings.sets">["sets"][number];

interface SetChoiceProps {
  readonly set: OfferedSet;
  readonly topics: readonly string[];
  readonly chosen: boolean;
  readonly onChoose: () => void;
  /** `picks` tells for each topic which of its offers. */
  readonly onUse: (set: OfferedSet, picks: readonly number[]) => void;
}

/** One set of headings; the chosen one lets each of its headings be changed for another. */
export function SetChoice({ set, topics, chosen, onChoose, onUse }: SetChoiceProps) {
  const [picks, setPicks] = useState<readonly number[]>(() => topics.map(() => 0));
  const next = (row: number): void =>
    setPicks((old) => old.map((pick, at) => (at === row ? pick + 1 : pick)));
  return (
    <section className="set-choice" data-chosen={chosen || undefined}>
      <header>
        <button type="button" className="plain-button" aria-pressed={chosen} onClick={onChoose}>
          <b>{zh.headings.setForm(set.lengths)}</b>
          <span>{set.source === null ? zh.headings.setFromGroup : zh.headings.setFrom(set.source)}</span>
          <small>{zh.headings.setFit(set.fit, set.of)}</small>
        </button>
      </header>
      <ol>
        {set.offers.map((offers, at) => {
          const offer = offers[(picks[at] ?? 0) % Math.max(1, offers.length)];
          const topic = topics[at] ?? "";
          return (
            // Topics have no id, and two may be the same.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${at} ${topic}`} data-missing={offer === undefined || undefined}>
              <span
                title={
                  offer &&
                  [madeOf(offer) ?? "", titlesOf(offer).length > 0 ? zh.headings.from(titlesOf(offer)) : ""]
                    .filter(Boolean)
                    .join("\n")
                }
              >
                {offer?.text ?? zh.headings.setMissing(topic)}
              </span>
              {offer && (
                <small>{offer.kind === "whole" ? zh.headings.count(offer.count) : madeOf(offer)}</small>
              )}
              {chosen && offers.length > 1 && (
                <TextButton onClick={() => next(at)}>{zh.headings.setOther}</TextButton>
              )}
            </li>
          );
        })}
      </ol>
      {chosen && (
        <Button type="primary" size="small" onClick={() => onUse(set, picks)}>
          {zh.headings.setUse}
        </Button>
      )}
    </section>
  );
}
