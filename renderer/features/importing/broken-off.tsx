import { Button } from "antd";
import { useApi } from "../../app/api-context.tsx";
import { followImport } from "../../app/import-job.ts";
import { noteError } from "../../app/toasts.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";

const text = zh.importing;

/** Offers to go on with an import that the end of the program broke off; nothing where there is none. */
export function BrokenOff() {
  const api = useApi();
  const { value, reload } = useQuery("import.unfinished", {});
  const job = value?.jobs.find(({ brokenOff }) => brokenOff);
  if (!job) return null;
  const { progress } = job;
  const giveUp = async (): Promise<void> => {
    try {
      await api.call("import.cancel", { job: progress.job });
      reload();
    } catch (error) {
      noteError(error);
    }
  };
  return (
    <section className="import-broken-off">
      <p>{text.brokenOffText(progress.done, progress.total)}</p>
      <div className="import-buttons">
        <Button type="primary" onClick={() => void followImport(api, progress, true)}>
          {text.goOn}
        </Button>
        <Button onClick={() => void giveUp()}>{text.giveUp}</Button>
      </div>
    </section>
  );
}
