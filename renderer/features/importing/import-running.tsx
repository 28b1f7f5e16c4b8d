import { Button, Progress } from "antd";
import { useState } from "react";
import { useApi } from "../../app/api-context.tsx";
import { cancelImport, importShare, pauseImport, type ImportJob } from "../../app/import-job.ts";
import { noteError } from "../../app/toasts.ts";
import { zh } from "../../strings/zh.ts";
import { ImportCounts } from "./import-counts.tsx";

const text = zh.importing;

/** Whole seconds that are left; null while that cannot be told. */
function secondsLeft({ remainingMs, state }: NonNullable<ImportJob["progress"]>): number | null {
  return remainingMs === null || state !== "running" ? null : Math.max(1, Math.round(remainingMs / 1000));
}

/** During an import: bar, current file, counts, times, a pause, and the way out. */
export function ImportRunning({ job }: { readonly job: ImportJob }) {
  const api = useApi();
  const [stopping, setStopping] = useState(false);
  const [pausing, setPausing] = useState(false);
  const { progress } = job;
  const left = progress && secondsLeft(progress);
  const handing = job.phase === "uploading";
  const paused = progress?.state === "paused";
  const waiting = pausing && !paused;
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
  const pause = async (): Promise<void> => {
    setPausing(!paused);
    try {
      await pauseImport(api, !paused);
    } catch (error) {
      setPausing(false);
      noteError(error);
    }
  };
  const state = stopping
    ? text.stopping
    : handing
      ? text.handing
      : paused
        ? text.paused
        : waiting
          ? text.pausing
          : text.running;
  return (
    <div className="import-running">
      <p className="import-state" role="status">
        <span>{state}</span>
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
        {progress && (
          <Button
            type={paused ? "primary" : "default"}
            onClick={() => void pause()}
            disabled={stopping || waiting}
          >
            {paused ? text.resume : text.pause}
          </Button>
        )}
        <Button onClick={() => void stop()} disabled={stopping}>
          {text.stop}
        </Button>
      </div>
      <p className="import-formats">{text.stopHint}</p>
    </div>
  );
}
