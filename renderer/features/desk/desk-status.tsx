import { DEFAULT_PACE, useSettings } from "../../app/settings-state.ts";
import { errorMessage } from "../../../shared/contract/error-messages.ts";
import type { Digest } from "../../editor/digest/digest.ts";
import { zh } from "../../strings/zh.ts";
import { StatusLine } from "../../ui/status-line.tsx";
import type { Autosave, SaveStatus } from "./saving/autosave.ts";
import { useSaveStatus } from "./saving/use-autosave.ts";

interface DeskStatusProps {
  readonly digest: Digest;
  /** Target speaking time. */
  readonly minutes: number | null;
  readonly autosave: Autosave;
  readonly onSlots: () => void;
}

function clock(time: number): string {
  return new Date(time).toLocaleTimeString("zh-CN", { hour12: false });
}

function savingText(status: SaveStatus): string {
  switch (status.kind) {
    case "saved":
      return status.at === null ? zh.desk.savedBefore : zh.desk.saved(clock(status.at));
    case "pending":
      return zh.desk.pending;
    case "waiting":
      return zh.desk.waiting;
    case "conflict":
      return zh.desk.conflict;
    default:
      return zh.desk.failed(errorMessage(status.error));
  }
}

/** Whether all is saved. */
function SavingState({ autosave }: { readonly autosave: Autosave }) {
  const status = useSaveStatus(autosave);
  const text = savingText(status);
  return (
    <span className="desk-status-saving" data-kind={status.kind} role="status" title={text}>
      {text}
    </span>
  );
}

/** The quiet line at the foot: length, speaking time, open slots, borrowed share; at the right whether all is saved. */
export function DeskStatus({ digest, minutes, autosave, onSlots }: DeskStatusProps) {
  const pace = useSettings((state) => state.settings?.pace ?? DEFAULT_PACE);
  const borrowed = digest.sources.reduce((sum, { share }) => sum + share, 0);
  const figures = (
    <>
      <span>
        <b>{zh.desk.statusChars(digest.chars)}</b>
        {minutes !== null && zh.desk.statusTarget(minutes * pace)}
      </span>
      <span>
        <b>{zh.desk.statusMinutes(digest.chars / pace)}</b>
        {minutes !== null && zh.desk.statusMinutesTarget(minutes)}
      </span>
      {digest.slots.length > 0 && (
        <button type="button" className="plain-button desk-status-slots" onClick={onSlots}>
          {zh.desk.statusSlots} <b>{digest.unfilled}</b>
        </button>
      )}
      {borrowed > 0 && <span>{zh.desk.borrowed(borrowed)}</span>}
    </>
  );
  return (
    <div className="desk-status">
      <StatusLine hints={figures}>
        <SavingState autosave={autosave} />
      </StatusLine>
    </div>
  );
}
