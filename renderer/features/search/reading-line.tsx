import QuestionCircleOutlined from "@ant-design/icons/QuestionCircleOutlined";
import { zh } from "../../strings/zh.ts";
import { TextButton } from "../../ui/text-button.tsx";
import { SaveSearch } from "./save-search.tsx";

interface ReadingLineProps {
  /** How the query was read; null before there is an answer. */
  readonly reading: string | null;
  /** It is of the query before. */
  readonly stale: boolean;
  readonly query: string;
  /** How it is saved; null while there is nothing to save. */
  readonly onKeep: (() => Promise<number | null>) | null;
  readonly onHelp: () => void;
}

/** Says how the query was read, and leads to the help and to saving the search. */
export function ReadingLine({ reading, stale, query, onKeep, onHelp }: ReadingLineProps) {
  return (
    <div className="reading-line">
      <span className="reading-text" data-stale={stale || undefined} title={reading ?? undefined}>
        {reading === null || reading === "" ? zh.search.syntax : zh.search.readAs(reading)}
      </span>
      {onKeep !== null && <SaveSearch key={query} query={query} onKeep={onKeep} />}
      <TextButton quiet onClick={onHelp}>
        <QuestionCircleOutlined aria-hidden /> {zh.search.help}
      </TextButton>
    </div>
  );
}
