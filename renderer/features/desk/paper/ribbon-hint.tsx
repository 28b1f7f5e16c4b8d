import { useEffect, useState, type RefObject } from "react";

interface Hint {
  readonly title: string;
  readonly tone: string;
  readonly x: number;
  readonly y: number;
}

/** Over the ribbon in the margin, the pointer stands left of the block that draws it. */
function hintAt(event: MouseEvent): Hint | null {
  const target =
    event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-source-tone]") : null;
  const { sourceTitle, sourceTone } = target?.dataset ?? {};
  if (!target || !sourceTitle || !sourceTone) return null;
  const { left } = target.getBoundingClientRect();
  return event.clientX < left ? { title: sourceTitle, tone: sourceTone, x: left, y: event.clientY } : null;
}

/** The title of the source whose ribbon the pointer is on. */
export function RibbonHint({ desk }: { readonly desk: RefObject<HTMLElement | null> }) {
  const [hint, setHint] = useState<Hint | null>(null);
  useEffect(() => {
    const element = desk.current;
    if (!element) return undefined;
    const move = (event: MouseEvent): void => setHint(event.buttons === 0 ? hintAt(event) : null);
    const leave = (): void => setHint(null);
    element.addEventListener("mousemove", move);
    element.addEventListener("mouseleave", leave);
    element.addEventListener("scroll", leave);
    return () => {
      element.removeEventListener("mousemove", move);
      element.removeEventListener("mouseleave", leave);
      element.removeEventListener("scroll", leave);
    };
  }, [desk]);
  if (!hint) return null;
  return (
    <div
      className="ribbon-hint"
      data-source-tone={hint.tone}
      style={{ left: hint.x, top: hint.y }}
      role="tooltip"
    >
      {hint.title}
    </div>
  );
}
