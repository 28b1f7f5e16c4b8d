import { Button, Progress } from "antd";
import { useState } from "react";
import { useApi } from "../../app/api-context.tsx";
import { cancelImport, importShare, type ImportJob } from "../../app/import-job.ts";
import { noteError } from "../../app/toasts.ts";
import { zh } from "../../strings/zh.ts";
import { ImportCounts } from "./import-counts.tsx";

const text = zh.importing;

/** Whole seconds that are left at the pace so far; null while that cannot be told. */
function secondsLeft(progress: NonNullable<ImportJob["progress"]>): number | null {
  const { done, total, elapsedMs } = progress;
  if (done < 3 || elapsedMs < 1000 || done >= total) return null;
  return Math.max(1, Math.round((elapsedMs / done) * (total - done) * 0.001));
}

/** During an import: bar, current file, counts, times, and the way out. */
export function ImportRunning({ job }: { readonly job: ImportJob }) {
  const api = useApi();
  const [stopping, setStopping] = useState(false);
  const { progress } = job;
  const left = progress && secondsLeft(progress);
  const handing = job.phase === "uploading";
  const count = handing
    ? text.count(job.uploaded, job.uploadTotal)
    : progress && text.count(progress.done, progress.total);
  const stop = async (): Promise<void> => {
    setStopping(true);
    try {
      await cancelImport(api);
    } catch (error) {
      noteError(error);
    }
  };
  return (
    <div className="import-running">
      <p className="import-state" role="status">
        <span>{stopping ? text.stopping : handing ? text.handing : text.running}</span>
        <span>{count}</span>
      </p>
      <Progress
        percent={100 * importShare(job)}
        showInfo={false}
        size={{ height: 6 }}
        aria-label={text.title}
      />
      <p className="import-current" title={progress?.current}>
        {progress?.current}
      </p>
      {progress && <ImportCounts {...progress} />}
      <p className="import-times">
        {progress && text.elapsed(text.seconds(Math.round(progress.elapsedMs / 1000)))}
        {left !== null && zh.common.dot + text.remaining(text.seconds(left))}
      </p>
      <div className="import-buttons">
        <Button onClick={() => void stop()} disabled={stopping}>
          {text.stop}
        </Button>
      </div>
      <p className="import-formats">{text.stopHint}</p>
    </div>
  );
}
