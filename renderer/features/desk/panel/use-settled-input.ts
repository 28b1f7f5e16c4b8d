import { useEffect, useState, type ChangeEvent, type CompositionEvent } from "react";

const REST_MS = 200;

/** What a text field says after a short rest, and never while an input method composes. */
export function useSettledText(initial: string) {
  const [text, setText] = useState(initial);
  const [composing, setComposing] = useState(false);
  const [settled, setSettled] = useState(initial);
  useEffect(() => {
    if (composing) return undefined;
    const timer = setTimeout(() => setSettled(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text, composing]);
  return {
    text,
    settled,
    props: {
      onChange: (event: ChangeEvent<HTMLTextAreaElement>) => setText(event.target.value),
      onCompositionStart: () => setComposing(true),
      onCompositionEnd: (event: CompositionEvent<HTMLTextAreaElement>) => {
        setComposing(false);
        setText(event.currentTarget.value);
      },
    },
  };
}

/** A text field whose value is acted upon after a short rest, and never while an input method composes. */
export function useSettledInput() {
  const [text, setText] = useState("");
  const [composing, setComposing] = useState(false);
  const [settled, setSettled] = useState("");
  useEffect(() => {
    if (composing) return undefined;
    const timer = setTimeout(() => setSettled(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text, composing]);
  return {
    settled,
    props: {
      value: text,
      onChange: (event: ChangeEvent<HTMLInputElement>) => setText(event.target.value),
      onCompositionStart: () => setComposing(true),
      onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
        setComposing(false);
        setText(event.currentTarget.value);
      },
      onPressEnter: () => {
        if (!composing) setSettled(text);
      },
    },
  };
}
