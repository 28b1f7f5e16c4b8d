import QuestionCircleOutlined from "@ant-design/icons/QuestionCircleOutlined";
import { zh } from "../../strings/zh.ts";
import { TextButton } from "../../ui/text-button.tsx";
import { SaveSearch } from "./save-search.tsx";

interface ReadingLineProps {
  /** How the query was read; null before there is an answer. */
  readonly reading: string | null;
  /** It is of the query before. */
  readonly stale: boolean;
  /** The search in the history, once it is there. */
  readonly searchId: number | null;
  readonly query: string;
  readonly onHelp: () => void;
}

/** Says how the query was read, and leads to the help and to saving the search. */
export function ReadingLine({ reading, stale, searchId, query, onHelp }: ReadingLineProps) {
  return (
    <div className="reading-line">
      <span className="reading-text" data-stale={stale || undefined} title={reading ?? undefined}>
        {reading === null || reading === "" ? zh.search.syntax : zh.search.readAs(reading)}
      </span>
      {searchId !== null && <SaveSearch key={searchId} id={searchId} query={query} />}
      <TextButton quiet onClick={onHelp}>
        <QuestionCircleOutlined aria-hidden /> {zh.search.help}
      </TextButton>
    </div>
  );
}
