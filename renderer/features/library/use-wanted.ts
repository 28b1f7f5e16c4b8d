import { useEffect, useEffectEvent, useRef } from "react";
import type { SpeechPages } from "./use-speech-pages.ts";

/** How often pages are asked for while the list is being scrolled. */
const EVERY_MS = 60;
/** Rows fetched beyond the visible ones. */
const AHEAD = 50;

/** Asks for the rows in view; while scrolling only for where the list has got to every now and then. */
export function useWanted(want: SpeechPages["want"], first: number, last: number): void {
  const range = useRef([first, last] as const);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const ask = useEffectEvent(() => {
    const [from, to] = range.current;
    want(Math.max(0, from - AHEAD), to + AHEAD);
  });
  useEffect(() => {
    range.current = [first, last];
    timer.current ??= setTimeout(() => {
      timer.current = null;
      ask();
    }, EVERY_MS);
  }, [first, last]);
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
}
