import SearchOutlined from "@ant-design/icons/SearchOutlined";
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useSearchFocus } from "../../app/shortcuts.ts";
import { zh } from "../../strings/zh.ts";

/** Long enough that a fast typist does not ask at every key. */
const DEBOUNCE_MS = 80;

interface QueryLineProps {
  readonly query: string;
  /** Called when typing pauses, and never while an input method composes. */
  readonly onQuery: (query: string) => void;
  readonly onDown: () => void;
  readonly onEnter: () => void;
  readonly onHelp: () => void;
  readonly children: ReactNode;
}

/** The query line; `children` stand at its right end. */
export function QueryLine({ query, onQuery, onDown, onEnter, onHelp, children }: QueryLineProps) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(query);
  const [seen, setSeen] = useState(query);
  const [composing, setComposing] = useState(false);
  const asked = useSearchFocus((state) => state.asked);

  // The query changed elsewhere: an example, a filler, back and forward.
  if (query !== seen) {
    setSeen(query);
    setTyped(query);
  }
  const send = useEffectEvent((text: string) => {
    setSeen(text);
    onQuery(text);
  });
  useEffect(() => {
    if (composing || typed === seen) return undefined;
    const timer = setTimeout(() => send(typed), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [composing, typed, seen]);
  useEffect(() => {
    input.current?.focus();
    if (asked > 0) input.current?.select();
  }, [asked]);

  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") {
      event.preventDefault();
      onDown();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (typed === seen) onEnter();
      else send(typed);
    } else if (event.key === "F1" || (typed === "" && /^[?？]$/u.test(event.key))) {
      event.preventDefault();
      onHelp();
    } else if (event.key === "Escape" && typed !== "") {
      event.preventDefault();
      setTyped("");
    }
  };
  return (
    <div className="query-line">
      <SearchOutlined aria-hidden />
      <input
        ref={input}
        type="text"
        value={typed}
        maxLength={2000}
        placeholder={zh.search.placeholder}
        aria-label={zh.search.label}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={onKey}
      />
      {children}
    </div>
  );
}
