import { zh } from "../strings/zh.ts";
import "./share-mark.css";

interface ShareMarkProps {
  /** Part of the whole speech, 0 to 1. */
  readonly share: number;
  /** The share that fills the bar. */
  readonly full: number;
  /** What is said of it when the pointer rests there. */
  readonly title?: string;
}

/** What a part takes of a speech: a thin bar in the colour of its role, and the percentage. */
export function ShareMark({ share, full, title }: ShareMarkProps) {
  return (
    <span className="share-mark" title={title}>
      <span className="share-mark-bar" aria-hidden>
        <span style={{ width: `${Math.min(100, (100 * share) / Math.max(full, 0.01))}%` }} />
      </span>
      <span className="share-mark-percent">{zh.common.percent(share)}</span>
    </span>
  );
}
