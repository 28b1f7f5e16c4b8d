import { Drawer } from "antd";
import { useImportJob } from "../../app/import-job.ts";
import { useImportPanel } from "../../app/import-panel-state.ts";
import { zh } from "../../strings/zh.ts";
import { ChooseFiles } from "./choose-files.tsx";
import { ImportDone } from "./import-done.tsx";
import { ImportRunning } from "./import-running.tsx";
import "./import-panel.css";

/** The drawer at the right for everything about importing; closing it does not stop an import. */
export function ImportPanel() {
  const job = useImportJob();
  const { open, hide } = useImportPanel();
  return (
    <Drawer title={zh.importing.title} open={open} onClose={hide} size={460} mask={{ blur: false }}>
      {job.phase === "idle" && <ChooseFiles />}
      {(job.phase === "uploading" || job.phase === "running") && <ImportRunning job={job} />}
      {job.phase === "done" && <ImportDone job={job} />}
    </Drawer>
  );
}
