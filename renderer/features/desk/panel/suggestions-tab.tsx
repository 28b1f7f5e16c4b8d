import { useExtensionSignalValue } from "@lexical/react/useExtensionSignalValue";
import { useEffect, useEffectEvent, useState, type RefObject } from "react";
import { useCurrentDraft } from "../../../app/current-draft.ts";
import { useQuery } from "../../../app/use-query.ts";
import type { Digest } from "../../../editor/digest/digest.ts";
import { DigestExtension } from "../../../editor/extensions/Digest/digest-extension.ts";
import { zh } from "../../../strings/zh.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useInsertion } from "../use-insertion.ts";
import { HeadingsBlock } from "./headings-block.tsx";
import { placeOf, samePlace } from "./place.ts";
import { SentencesBlock } from "./sentences-block.tsx";
import { SuggestionCard } from "./suggestion-card.tsx";
import { useHeld, useHold } from "./use-hold.ts";

/** As many as there are keys. */
const SHOWN = 9;

/** The speeches the draft has taken from, most first; shares in whole hundredths, so that typing alone asks nothing anew. */
function usedSpeeches({ sources }: Digest): { speech: number; share: number }[] {
  return sources
    .filter(({ source }) => source.kind === "speech")
    .slice(0, 20)
    .map(({ source, share }) => ({ speech: Number(source.id), share: Math.round(share * 20) / 20 }));
}

interface SuggestionsTabProps {
  readonly digest: Digest;
  readonly occasion: string | null;
  readonly active: boolean;
  readonly desk: RefObject<HTMLElement | null>;
}

/** Sections of the library and built-in templates for the place where the caret stands. */
export function SuggestionsTab({ digest: newest, occasion, active, desk }: SuggestionsTabProps) {
  const caretNow = useExtensionSignalValue(DigestExtension, "caret");
  const pointer = useHold();
  const [shown, setShown] = useState(false);
  const hold = { ...pointer, holding: pointer.holding && shown };
  const digest = useHeld(newest, hold);
  const caret = useHeld(caretNow, hold);
  const place = placeOf(digest.outline, caret);
  const moved = hold.holding && !samePlace(place, placeOf(newest.outline, caretNow));
  const draft = useCurrentDraft((state) => state.draft?.id);
  const insert = useInsertion();
  const input = active
    ? {
        role: place.role,
        topic: place.topic,
        level: place.level,
        occasion,
        used: usedSpeeches(digest),
        ...(draft !== undefined && { draft }),
        limit: SHOWN,
      }
    : null;
  const answer = useQuery("suggest.sections", input, ["library.changed", "templates.changed"]);
  // Sentences are asked for when the sections are there, which matter more.
  const [asked, setAsked] = useState({ role: place.role, topic: place.topic });
  if (!answer.loading && (asked.role !== place.role || asked.topic !== place.topic))
    setAsked({ role: place.role, topic: place.topic });
  const value = useHeld(answer.value, hold, !answer.loading);
  if (shown !== (value !== null)) setShown(value !== null);
  const items = value?.items ?? [];
  const news = moved || value !== answer.value;
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(event.code)?.[1];
    const item = digit === undefined ? undefined : items[Number(digit) - 1];
    if (!item) return;
    event.preventDefault();
    // What is shown is for another place: show what is for this one before anything is taken.
    if (moved) hold.refresh();
    else insert(item.target);
  });
  useEffect(() => {
    const element = desk.current;
    element?.addEventListener("keydown", onKey);
    return () => element?.removeEventListener("keydown", onKey);
  }, [desk]);
  return (
    <div className="held-suggestions" {...hold.props}>
      <p className="side-panel-note">
        <span>
          {place.atStart ? zh.desk.becauseStart : zh.desk.because}{" "}
          {!place.atStart && (
            <b>{[zh.roles.names[place.role], place.topic].filter(Boolean).join(zh.common.dot)}</b>
          )}
        </span>
        {news ? (
          <button
            type="button"
            className="plain-button suggestion-news"
            onMouseDown={(event) => event.preventDefault()}
            onClick={hold.refresh}
          >
            {zh.desk.suggestionNews}
          </button>
        ) : (
          value && value.total > 0 && <span>{zh.desk.suggestionCount(value.total)}</span>
        )}
      </p>
      <HeadingsBlock digest={digest} active={active} desk={desk} hold={hold} moved={moved} />
      {value && items.length === 0 && (
        <EmptyState title={zh.desk.noSuggestions} text={zh.desk.noSuggestionsHint} />
      )}
      <ol className="suggestions">
        {items.map((item, at) => (
          <SuggestionCard
            key={`${item.target.kind} ${item.target.id}`}
            item={item}
            digit={at + 1}
            onTake={insert}
          />
        ))}
      </ol>
      <SentencesBlock role={asked.role} topic={asked.topic} active={active} hold={hold} />
      {items.length > 0 && <p className="side-panel-foot">{zh.desk.suggestionKeys}</p>}
    </div>
  );
}
