import { Button } from "antd";
import { errorMessage } from "../../../shared/contract/error-messages.ts";
import { useApi } from "../../app/api-context.tsx";
import { resetImport, type ImportJob } from "../../app/import-job.ts";
import { useImportPanel } from "../../app/import-panel-state.ts";
import { navigate } from "../../app/navigation.ts";
import { note, noteError } from "../../app/toasts.ts";
import { zh } from "../../strings/zh.ts";
import { ImportCounts } from "./import-counts.tsx";
import { reportText } from "./import-report-text.ts";

const text = zh.importing;

interface Line {
  readonly file: string;
  readonly detail: string;
}

function ReportList({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="import-list">
      <h3>{title}</h3>
      <ul>
        {lines.map(({ file, detail }, index) => (
          // Two files of one name may stand in one report.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${index} ${file}`}>
            <span>{file}</span>
            <small>{detail}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Outcomes = NonNullable<ImportJob["report"]>["outcomes"];

/** What was stored: copies of earlier speeches, texts that are no speeches, files that had changed. */
function storedLists(outcomes: Outcomes): { copies: Line[]; notSpeeches: Line[]; updated: Line[] } {
  const stored = outcomes.filter((one) => one.outcome === "imported" || one.outcome === "updated");
  return {
    copies: stored.flatMap(({ file, sameAs }) =>
      sameAs ? [{ file, detail: text.copyOf(sameAs.title) }] : [],
    ),
    notSpeeches: stored.flatMap(({ file, kind, title }) =>
      kind === "speech" ? [] : [{ file, detail: `${zh.library.kinds[kind]}${zh.common.dot}${title}` }],
    ),
    updated: stored.flatMap(({ outcome, file, title }) =>
      outcome === "updated" ? [{ file, detail: title }] : [],
    ),
  };
}

function headline(job: ImportJob): string {
  if (job.error) return job.error.code === "cancelled" ? text.stopped : text.notDone;
  return job.report?.progress.state === "cancelled" ? text.stopped : text.done;
}

function failures(job: ImportJob): Line[] {
  const refused = job.refused.map(({ file, error }) => ({ file, detail: errorMessage(error) }));
  const failed = (job.report?.outcomes ?? []).flatMap((outcome) =>
    outcome.outcome === "failed" ? [{ file: outcome.file, detail: errorMessage(outcome.error) }] : [],
  );
  return [...refused, ...failed];
}

/** After an import: what failed and why, what is no speech, what came in beside others, what was there already. */
export function ImportDone({ job }: { readonly job: ImportJob }) {
  const api = useApi();
  const failed = failures(job);
  const duplicates = (job.report?.outcomes ?? []).flatMap((outcome) =>
    outcome.outcome === "duplicate" ? [{ file: outcome.file, detail: text.sameAs(outcome.title) }] : [],
  );
  const { copies, notSpeeches, updated } = storedLists(job.report?.outcomes ?? []);
  const progress = job.report?.progress ?? job.progress;
  const save = async (): Promise<void> => {
    try {
      const token = await api.upload(text.reportName, new Blob([reportText(job)], { type: "text/plain" }));
      if (await api.download(token, text.reportName)) note(text.reportSaved);
    } catch (error) {
      noteError(error);
    }
  };
  const toLibrary = (): void => {
    useImportPanel.getState().hide();
    resetImport();
    navigate({ place: "library", speech: null, block: null });
  };
  return (
    <div className="import-done">
      <p className="import-state" role="status">
        <span>{headline(job)}</span>
        {progress && (
          <span>{text.took(text.seconds(Math.max(1, Math.round(progress.elapsedMs / 1000))))}</span>
        )}
      </p>
      {job.error && job.error.code !== "cancelled" && <p role="alert">{errorMessage(job.error)}</p>}
      {progress?.total === 0 && <p>{text.nothing}</p>}
      {progress && (
        <ImportCounts
          {...progress}
          failed={progress.failed + job.refused.length}
          notSpeech={notSpeeches.length}
        />
      )}
      <div className="import-buttons">
        <Button type="primary" onClick={toLibrary}>
          {text.toLibrary}
        </Button>
        <Button onClick={resetImport}>{text.more}</Button>
        {(job.report?.outcomes.length ?? 0) + job.refused.length > 0 && (
          <Button onClick={() => void save()}>{text.saveReport}</Button>
        )}
      </div>
      <ReportList title={text.failedList(failed.length)} lines={failed} />
      <ReportList title={text.notSpeechList(notSpeeches.length)} lines={notSpeeches} />
      <ReportList title={text.copyList(copies.length)} lines={copies} />
      <ReportList title={text.updatedList(updated.length)} lines={updated} />
      <ReportList title={text.duplicateList(duplicates.length)} lines={duplicates} />
    </div>
  );
}
