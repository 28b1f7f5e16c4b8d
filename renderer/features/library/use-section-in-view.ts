import { useEffect, useState, type RefObject } from "react";
import type { SpeechDetail } from "../../../shared/contract/methods/library.ts";

/** How far below the upper edge a section counts as being read, in pixels. */
const READING_LINE = 96;

/** The id of the section that stands at the upper edge of the scrolled text; null above the first. */
export function useSectionInView(
  scroller: RefObject<HTMLElement | null>,
  speech: SpeechDetail | null,
): number | null {
  const [current, setCurrent] = useState<number | null>(null);
  useEffect(() => {
    const element = scroller.current;
    if (!element || !speech) return undefined;
    let frame = 0;
    const look = (): void => {
      const edge = element.getBoundingClientRect().top + READING_LINE;
      const sections = element.querySelectorAll<HTMLElement>("[data-section]");
      const above = Array.from(sections).filter((one) => one.getBoundingClientRect().top <= edge);
      const id = above.at(-1)?.dataset["section"];
      setCurrent(id === undefined ? null : Number(id));
    };
    const onScroll = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    onScroll();
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("scroll", onScroll);
    };
  }, [scroller, speech]);
  return current;
}
