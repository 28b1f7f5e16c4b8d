import ImportOutlined from "@ant-design/icons/ImportOutlined";
import { Button, Select } from "antd";
import { useApi } from "../../app/api-context.tsx";
import { useImportPanel } from "../../app/import-panel-state.ts";
import { zh } from "../../strings/zh.ts";
import { FilterInput } from "../../ui/filter-input.tsx";
import { TextButton } from "../../ui/text-button.tsx";
import { changeFilter, useLibraryFilter, type LibrarySort } from "./library-filter.ts";
import { removeSpeeches } from "./remove-speeches.ts";
import { NO_SELECTION, type Selection } from "./selection.ts";

const text = zh.library;
const SORTS = (["date", "imported", "title"] as const).map((value) => ({ value, label: text.sorts[value] }));

interface ListHeaderProps {
  readonly total: number | null;
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
}

/** Above the list: filter box, import; below it the count and the sort, or what to do with the selected. */
export function ListHeader({ total, selection, onSelection }: ListHeaderProps) {
  const api = useApi();
  const filterText = useLibraryFilter((state) => state.filter.text);
  const sort = useLibraryFilter((state) => state.sort);
  const remove = async (): Promise<void> => {
    if (await removeSpeeches(api, [...selection.ids])) onSelection(NO_SELECTION);
  };
  return (
    <header className="list-header">
      <div className="list-header-row">
        <FilterInput
          label={text.filterText}
          value={filterText}
          onFilter={(typed) => changeFilter({ text: typed })}
        />
        <Button icon={<ImportOutlined aria-hidden />} onClick={() => useImportPanel.getState().show()}>
          {text.import}
        </Button>
      </div>
      {selection.ids.size > 0 ? (
        <div className="list-header-row list-header-selected">
          <span>{text.selected(selection.ids.size)}</span>
          <TextButton onClick={() => void remove()}>{text.remove}</TextButton>
          <TextButton quiet onClick={() => onSelection(NO_SELECTION)}>
            {text.unselect}
          </TextButton>
        </div>
      ) : (
        <div className="list-header-row">
          <span aria-live="polite">{total === null ? "" : text.total(total)}</span>
          <Select<LibrarySort>
            size="small"
            variant="borderless"
            aria-label={text.sort}
            value={sort}
            options={SORTS}
            popupMatchSelectWidth={false}
            onChange={(next) => useLibraryFilter.setState({ sort: next })}
          />
        </div>
      )}
    </header>
  );
}
