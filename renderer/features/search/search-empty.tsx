import BookOutlined from "@ant-design/icons/BookOutlined";
import FileSearchOutlined from "@ant-design/icons/FileSearchOutlined";
import SearchOutlined from "@ant-design/icons/SearchOutlined";
import { Button } from "antd";
import type { PastSearch } from "../../../shared/contract/methods/search-history.ts";
import { useImportPanel } from "../../app/import-panel-state.ts";
import type { SearchMode } from "../../app/route.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { TextButton } from "../../ui/text-button.tsx";
import { SearchHistory } from "./search-history.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

const text = zh.search;

interface SearchStartProps {
  readonly onExample: (query: string) => void;
  readonly onPast: (search: PastSearch) => void;
  readonly onHelp: () => void;
}

/** Before a query: the user's own searches and what can be asked; or, in an empty library, what to do first. */
export function SearchStart({ onExample, onPast, onHelp }: SearchStartProps) {
  const stats = useQuery("library.stats", {}, ["library.changed"]).value;
  if (stats?.speeches === 0) {
    return (
      <EmptyState
        icon={<BookOutlined aria-hidden />}
        title={text.emptyLibraryTitle}
        text={text.emptyLibraryText}
      >
        <Button type="primary" onClick={() => useImportPanel.getState().show()}>
          {text.import}
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className="search-start">
      <EmptyState icon={<FileSearchOutlined aria-hidden />} title={text.startTitle} text={text.startText} />
      <div className="search-start-columns">
        <div>
          <ul>
            {text.examples.map(({ query, about }) => (
              <li key={query}>
                <button type="button" className="plain-button" onClick={() => onExample(query)}>
                  <span>{query}</span>
                  <small>{about}</small>
                </button>
              </li>
            ))}
          </ul>
          <p className="search-start-help">
            <TextButton quiet onClick={onHelp}>
              {text.allHelp}
            </TextButton>
          </p>
        </div>
        <div>
          <SearchHistory onOpen={onPast} />
        </div>
      </div>
    </div>
  );
}

interface SearchNoneProps {
  readonly query: string;
  readonly mode: SearchMode;
  /** How 自动 looked the query up. */
  readonly tried: SearchMode;
  readonly filtered: boolean;
  readonly onMode: (mode: SearchMode) => void;
  readonly onClear: () => void;
}

/** Nothing was found: what else to try. */
export function SearchNone({ query, mode, tried, filtered, onMode, onClear }: SearchNoneProps) {
  const others = (["words", "similar"] as const).filter((one) => one !== mode && one !== tried);
  return (
    <EmptyState
      icon={<SearchOutlined aria-hidden />}
      title={text.noneTitle(query)}
      text={text.noneText(
        others.map((one) => text.modes[one]),
        filtered,
      )}
    >
      {filtered && <Button onClick={onClear}>{text.clearFilters}</Button>}
      {others.map((one) => (
        <Button key={one} onClick={() => onMode(one)}>
          {text.tryMode(text.modes[one])}
        </Button>
      ))}
    </EmptyState>
  );
}
