import { useLayoutEffect, useState, type RefObject } from "react";

/** A4 is 210 mm wide: 794 px at 96 dpi. */
const PAGE_WIDTH = 794;
const GUTTER = 20;
const SMALLEST = 0.5;

/** How large the page is drawn so that it fits the desk: 1 at most, in steps of a hundredth. */
export function zoomFor(width: number): number {
  const fit = (width - 2 * GUTTER) / PAGE_WIDTH;
  return Math.max(SMALLEST, Math.min(1, Math.floor(fit * 100) / 100));
}

export function useZoom(desk: RefObject<HTMLElement | null>): number {
  const [zoom, setZoom] = useState(1);
  useLayoutEffect(() => {
    const element = desk.current;
    if (!element) return undefined;
    const measure = (): void => {
      // A hidden desk has no width.
      if (element.clientWidth > 0) setZoom(zoomFor(element.clientWidth));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [desk]);
  return zoom;
}
