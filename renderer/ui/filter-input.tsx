import SearchOutlined from "@ant-design/icons/SearchOutlined";
import { Input } from "antd";
import { useEffect, useEffectEvent, useState } from "react";

/** Long enough that a fast typist does not ask at every key. */
const DEBOUNCE_MS = 80;

interface FilterInputProps {
  readonly value: string;
  /** Called when typing pauses, and never while an input method composes. */
  readonly onFilter: (value: string) => void;
  /** What can be looked for; also the placeholder. */
  readonly label: string;
  readonly autoFocus?: boolean;
}

/** A box that narrows a list. */
export function FilterInput({ value, onFilter, label, autoFocus = false }: FilterInputProps) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const [composing, setComposing] = useState(false);
  // Changed elsewhere, as by clearing all filters.
  if (value !== seen) {
    setSeen(value);
    setTyped(value);
  }
  const send = useEffectEvent((text: string) => {
    setSeen(text);
    onFilter(text);
  });
  useEffect(() => {
    if (composing || typed === seen) return undefined;
    const timer = setTimeout(() => send(typed), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [composing, typed, seen]);
  return (
    <Input
      allowClear
      autoFocus={autoFocus}
      prefix={<SearchOutlined aria-hidden />}
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  );
}
