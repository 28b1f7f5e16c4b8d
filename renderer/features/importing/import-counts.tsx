import { zh } from "../../strings/zh.ts";

interface ImportCountsProps {
  readonly imported: number;
  readonly updated: number;
  readonly duplicates: number;
  readonly unchanged: number;
  readonly failed: number;
  /** Of those imported or updated: texts that are no speeches; known at the end. */
  readonly notSpeech?: number;
}

const ALWAYS = new Set(["imported", "duplicates", "failed"]);

/** The figures of an import; all but imported, duplicate and failed files only where there are any. */
export function ImportCounts(counts: ImportCountsProps) {
  const shown = (["imported", "updated", "notSpeech", "duplicates", "unchanged", "failed"] as const).filter(
    (kind) => ALWAYS.has(kind) || (counts[kind] ?? 0) > 0,
  );
  return (
    <dl className="import-counts">
      {shown.map((kind) => (
        <div key={kind} data-alarm={(kind === "failed" && counts.failed > 0) || undefined}>
          <dt>{zh.importing[kind]}</dt>
          <dd>{(counts[kind] ?? 0).toLocaleString("zh-CN")}</dd>
        </div>
      ))}
    </dl>
  );
}
