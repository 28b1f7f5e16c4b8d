import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { useExtensionSignalValue } from "@lexical/react/useExtensionSignalValue";
import { useEffect, useEffectEvent, type RefObject } from "react";
import type { HeadingMatch } from "../../../../shared/contract/methods/headings.ts";
import { useQuery } from "../../../app/use-query.ts";
import type { Digest } from "../../../editor/digest/digest.ts";
import type { OutlineEntry } from "../../../editor/digest/outline.ts";
import { siblingsOf } from "../../../editor/digest/siblings.ts";
import { DigestExtension } from "../../../editor/extensions/Digest/digest-extension.ts";
import { replaceHeading } from "../../../editor/heading-words.ts";
import { zh } from "../../../strings/zh.ts";
import { HeadingsRow } from "./headings-row.tsx";
import { sourceOf } from "./heading-source.ts";
import { useHeld, type Hold } from "./use-hold.ts";
import "./headings.css";

/** As many as there are keys. */
const SHOWN = 5;
/** Beside running text the block only reminds; the sections below it matter more. */
const SHOWN_IN_TEXT = 3;

interface HeadingsBlockProps {
  readonly digest: Digest;
  readonly active: boolean;
  readonly desk: RefObject<HTMLElement | null>;
  readonly hold: Hold;
  /** The caret stands elsewhere than what is held is for. */
  readonly moved: boolean;
}

function wordsOf({ heading }: OutlineEntry): string {
  return heading?.trim() ?? "";
}

/**
 * Headings that are parallel to those around the one in work. While the caret stands in the heading Ctrl+1 to 5 take them;
 * in running text those keys belong to the sections below.
 */
export function HeadingsBlock({ digest, active, desk, hold, moved }: HeadingsBlockProps) {
  const [editor] = useLexicalComposerContext();
  const caret = useHeld(useExtensionSignalValue(DigestExtension, "caret"), hold);
  const level = useHeld(useExtensionSignalValue(DigestExtension, "level"), hold);
  const { entries, places } = digest.outline;
  const key = caret === null ? null : (places.get(caret)?.entry ?? null);
  const group = key === null ? [] : siblingsOf(entries, key);
  const at = group.findIndex((entry) => entry.key === key);
  const before = group.slice(0, Math.max(0, at)).filter((entry) => wordsOf(entry) !== "");
  const after = group.slice(at + 1).filter((entry) => wordsOf(entry) !== "");
  const siblings = [...before, ...after];
  const own = group[at];
  const inHeading = typeof level === "number";
  const input =
    active && own && siblings.length > 0
      ? { heading: wordsOf(own), before: before.map(wordsOf), after: after.map(wordsOf), limit: SHOWN }
      : null;
  const answer = useQuery("headings.match", input, ["library.changed"]);
  const value = useHeld(answer.value, hold, !answer.loading);
  const items = (value?.items ?? []).slice(0, inHeading ? SHOWN : SHOWN_IN_TEXT);
  const take = (item: HeadingMatch): void => {
    if (own) replaceHeading(editor, own.key, { text: item.text, source: sourceOf(item) });
    editor.focus();
  };
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (!inHeading || event.isComposing || event.altKey || event.shiftKey) return;
    if (!(event.ctrlKey || event.metaKey)) return;
    const digit = /^(?:Digit|Numpad)([1-5])$/u.exec(event.code)?.[1];
    const item = digit === undefined ? undefined : items[Number(digit) - 1];
    if (!item) return;
    event.preventDefault();
    event.stopPropagation();
    if (moved) hold.refresh();
    else take(item);
  });
  useEffect(() => {
    const element = desk.current;
    element?.addEventListener("keydown", onKey, true);
    return () => element?.removeEventListener("keydown", onKey, true);
  }, [desk]);
  const beside = (before.at(-1) ?? after[0])?.heading?.trim();
  if (items.length === 0 || beside === undefined) return null;
  return (
    <section className="headings-block" aria-label={zh.headings.beside(beside)}>
      <header>
        <span>{zh.headings.beside(beside)}</span>
        {inHeading && <small>{zh.headings.keys(items.length)}</small>}
      </header>
      <ol>
        {items.map((item, position) => (
          <HeadingsRow
            key={item.text}
            item={item}
            digit={inHeading ? position + 1 : null}
            lengths={value?.lengths ?? null}
            numberAt={(sibling) => siblings[sibling]?.number ?? ""}
            onTake={take}
          />
        ))}
      </ol>
    </section>
  );
}
