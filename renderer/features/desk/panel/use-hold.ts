import { useState, type FocusEvent } from "react";

/** Whether what is shown has to stay as it is, since the pointer is over it or the focus in it. */
export interface Hold {
  readonly holding: boolean;
  /** Counts how often the newest was asked for all the same. */
  readonly turn: number;
  readonly refresh: () => void;
  /** For the element that is not to move. */
  readonly props: {
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: () => void;
    readonly onFocus: () => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
}

export function useHold(): Hold {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const [turn, setTurn] = useState(0);
  return {
    holding: pointed || focused,
    turn,
    refresh: () => {
      setTurn((old) => old + 1);
      // The button that asked goes away, and nothing tells that the focus went with it.
      setFocused(false);
    },
    props: {
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setFocused(false);
      },
    },
  };
}

/**
 * A value that stays the same object while it is held, and then becomes the newest; after a refresh the next one that is ready
 * is taken all the same, and so is the first one after null: nothing shown cannot move. `value` must not be made anew at every
 * drawing.
 */
export function useHeld<T>(value: T, { holding, turn }: Pick<Hold, "holding" | "turn">, ready = true): T {
  const [kept, setKept] = useState({ value, turn });
  const takes = !holding || kept.value === null || (kept.turn !== turn && ready);
  if (takes && (kept.value !== value || kept.turn !== turn)) setKept({ value, turn });
  return takes ? value : kept.value;
}
