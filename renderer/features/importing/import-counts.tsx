import { zh } from "../../strings/zh.ts";

interface ImportCountsProps {
  readonly imported: number;
  readonly duplicates: number;
  readonly failed: number;
}

/** The three figures of an import. */
export function ImportCounts(counts: ImportCountsProps) {
  return (
    <dl className="import-counts">
      {(["imported", "duplicates", "failed"] as const).map((kind) => (
        <div key={kind} data-alarm={(kind === "failed" && counts.failed > 0) || undefined}>
          <dt>{zh.importing[kind]}</dt>
          <dd>{counts[kind].toLocaleString("zh-CN")}</dd>
        </div>
      ))}
    </dl>
  );
}
