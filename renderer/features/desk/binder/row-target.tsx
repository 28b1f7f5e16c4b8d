import { useState } from "react";
import { zh } from "../../../strings/zh.ts";

interface RowTargetProps {
  /** The words of the part. */
  readonly name: string;
  readonly chars: number;
  readonly target: number | null;
  readonly onSet: (chars: number) => void;
}

/** 1430/1500: what a part has and should have; a click lets the target be typed anew, and its siblings share out the rest. */
export function RowTarget({ name, chars, target, onSet }: RowTargetProps) {
  const [typing, setTyping] = useState<string | null>(null);
  const commit = (): void => {
    const next = Number(typing);
    setTyping(null);
    if (typing !== null && Number.isInteger(next) && next > 0 && next !== target) onSet(next);
  };
  if (typing !== null)
    return (
      <input
        className="row-target-input"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the button that was pressed
        autoFocus
        inputMode="numeric"
        value={typing}
        aria-label={zh.desk.targetLabel(name)}
        onChange={(event) => setTyping(event.target.value.replaceAll(/\D/gu, "").slice(0, 6))}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") setTyping(null);
        }}
      />
    );
  const over = target !== null && chars > target * 1.1;
  return (
    <button
      type="button"
      className="plain-button row-target"
      data-over={over || undefined}
      title={zh.desk.setTarget(target)}
      aria-label={zh.desk.targetLabel(name)}
      onClick={() => setTyping(target === null ? "" : String(target))}
    >
      {chars.toLocaleString("zh-CN", { useGrouping: false })}
      {target !== null && `/${target}`}
    </button>
  );
}
