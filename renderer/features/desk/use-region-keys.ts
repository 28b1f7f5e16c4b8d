import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { useEffect, useEffectEvent, type RefObject } from "react";

/** In the order in which F6 goes through them; each with what takes the focus. */
const REGIONS = [
  { region: ".desk-bar", target: "button" },
  { region: ".binder", target: '[aria-current="location"], ul button' },
  { region: ".paper-desk", target: null },
  { region: ".side-panel", target: '[role="tab"][aria-selected="true"]' },
] as const;

/** F6 goes from bar to outline to page to side panel, Shift+F6 back: in the text Tab belongs to the slots. */
export function useRegionKeys(root: RefObject<HTMLElement | null>, active: boolean): void {
  const [editor] = useLexicalComposerContext();
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== "F6" || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const there = REGIONS.flatMap(({ region, target }) => {
      const element = root.current?.querySelector<HTMLElement>(region);
      return element ? [{ element, target }] : [];
    });
    const from = there.findIndex(({ element }) => element.contains(document.activeElement));
    const step = event.shiftKey ? -1 : 1;
    const next = there[(from + step + there.length) % there.length] ?? there[0];
    if (next?.target === null) editor.focus();
    else if (next) next.element.querySelector<HTMLElement>(next.target)?.focus();
  });
  useEffect(() => {
    if (!active) return undefined;
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [active]);
}
