import type { HeadingMatch } from "../../../../shared/contract/methods/headings.ts";
import { zh } from "../../../strings/zh.ts";
import { KeyHint } from "../../../ui/key-hint.tsx";

interface HeadingsRowProps {
  readonly item: HeadingMatch;
  /** The key that takes it, with Ctrl; null where the keys serve something else. */
  readonly digit: number | null;
  /** The lengths of the set. */
  readonly lengths: string | null;
  /** The number of a sibling, by its place among them. */
  readonly numberAt: (sibling: number) => string;
  readonly onTake: (item: HeadingMatch) => void;
}

function formText(item: HeadingMatch, lengths: string | null): string {
  if (lengths !== null && !item.sameLengths) return zh.headings.otherLengths(item.lengths, lengths);
  return item.samePattern ? zh.headings.sameForm(item.lengths) : zh.headings.sameLengths(item.lengths);
}

/** How a heading was put together; null for one that stands so in a speech. */
export function madeOf({ kind, parts }: HeadingMatch): string | null {
  if (kind === "whole") return null;
  const texts = parts.map(({ text }) => text);
  return kind === "lead" ? zh.headings.lead(texts[0] ?? "") : zh.headings.halves(texts);
}

export function titlesOf({ parts }: HeadingMatch): string[] {
  return [...new Set(parts.flatMap(({ sources }) => sources.map(({ title }) => title)))];
}

/** A heading to take over: its words, how it fits, how often and when it was said, what speaks against it. */
export function HeadingsRow({ item, digit, lengths, numberAt, onTake }: HeadingsRowProps) {
  const years = zh.headings.years(item.from, item.to);
  const facts = [formText(item, lengths), zh.headings.count(item.count), ...(years === "" ? [] : [years])];
  const against = [
    ...(item.repeats ? [zh.headings.repeats(numberAt(item.repeats.at), item.repeats.word)] : []),
    ...(item.hollow ? [zh.headings.hollow] : []),
  ];
  const titles = titlesOf(item);
  const made = madeOf(item);
  const more = [made ?? "", titles.length > 0 ? zh.headings.from(titles) : ""].filter(Boolean).join("\n");
  return (
    <li>
      <button
        type="button"
        className="plain-button headings-row"
        title={more || zh.headings.take}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onTake(item)}
      >
        <span className="headings-row-words">{item.text}</span>
        {digit !== null && <KeyHint keys={String(digit)} />}
        <span className="headings-row-facts">
          {facts.join(zh.common.dot)}
          {against.map((text) => (
            <em key={text}>
              {zh.common.dot}
              {text}
            </em>
          ))}
        </span>
        {made !== null && <span className="headings-row-facts headings-row-made">{made}</span>}
      </button>
    </li>
  );
}
