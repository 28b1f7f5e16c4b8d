import { SEARCH_MODES, type SearchMode } from "../../app/route.ts";
import { zh } from "../../strings/zh.ts";

interface ModeChipsProps {
  readonly mode: SearchMode;
  /** How the last query was really looked up; marks the chip that 自动 stood for. */
  readonly effective: SearchMode | null;
  readonly onMode: (mode: SearchMode) => void;
}

/** The ways of searching. */
export function ModeChips({ mode, effective, onMode }: ModeChipsProps) {
  return (
    <div className="mode-chips" role="group" aria-label={zh.search.modeGroup}>
      {SEARCH_MODES.map((one) => (
        <button
          key={one}
          type="button"
          className="plain-button mode-chip"
          title={zh.search.modeHints[one]}
          aria-pressed={one === mode}
          data-effective={(mode === "auto" && one === effective) || undefined}
          onClick={() => onMode(one)}
        >
          {zh.search.modes[one]}
        </button>
      ))}
    </div>
  );
}
