import InboxOutlined from "@ant-design/icons/InboxOutlined";
import { useEffect, useState } from "react";
import { zh } from "../strings/zh.ts";
import { useApi } from "./api-context.tsx";
import { importFiles, resetImport } from "./import-job.ts";
import { useImportPanel } from "./import-panel-state.ts";
import { filesOfDrop } from "./incoming-files.ts";
import { noteError } from "./toasts.ts";
import "./drop-zone.css";

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes files dropped anywhere on the window into the library. */
export function DropZone() {
  const api = useApi();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const dragOver = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    // Left the window: the pointer goes to no element of the page.
    const dragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const take = async (transfer: DataTransfer): Promise<void> => {
      try {
        const files = await filesOfDrop(transfer);
        resetImport();
        useImportPanel.getState().show();
        if (files.length > 0) await importFiles(api, files);
      } catch (error) {
        noteError(error);
      }
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!carriesFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      void take(event.dataTransfer);
    };
    window.addEventListener("dragover", dragOver);
    window.addEventListener("dragleave", dragLeave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", dragOver);
      window.removeEventListener("dragleave", dragLeave);
      window.removeEventListener("drop", drop);
    };
  }, [api]);

  if (!over) return null;
  return (
    <div className="drop-zone">
      <InboxOutlined aria-hidden />
      {zh.shell.drop}
      <small>{zh.shell.dropFormats}</small>
    </div>
  );
}
