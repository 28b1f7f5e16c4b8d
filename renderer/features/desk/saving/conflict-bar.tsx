import { Button } from "antd";
import { noteError } from "../../../app/toasts.ts";
import { zh } from "../../../strings/zh.ts";
import type { Autosave } from "./autosave.ts";
import { useSaveStatus } from "./use-autosave.ts";

interface ConflictBarProps {
  readonly autosave: Autosave;
  readonly onReload: () => void;
}

/** Two versions of one draft: nothing is saved until the user has chosen. */
export function ConflictBar({ autosave, onReload }: ConflictBarProps) {
  const { kind } = useSaveStatus(autosave);
  if (kind !== "conflict") return null;
  const keep = async (): Promise<void> => {
    try {
      await autosave.overwrite();
    } catch (error) {
      noteError(error);
    }
  };
  return (
    <div className="desk-conflict" role="alert">
      <span>{zh.desk.conflictTitle}</span>
      <Button size="small" onClick={() => void keep()}>
        {zh.desk.keepMine}
      </Button>
      <Button size="small" onClick={onReload}>
        {zh.desk.loadTheirs}
      </Button>
    </div>
  );
}
