import BookOutlined from "@ant-design/icons/BookOutlined";
import FilterOutlined from "@ant-design/icons/FilterOutlined";
import { Button } from "antd";
import { useApi } from "../../app/api-context.tsx";
import { useImportPanel } from "../../app/import-panel-state.ts";
import { addSamples } from "../../app/samples.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { changeFilter, NO_FILTER } from "./library-filter.ts";

const text = zh.library;

/** In place of the list: the library is empty, or nothing matches the filter. */
export function LibraryEmpty({ filtered }: { readonly filtered: boolean }) {
  const api = useApi();
  const samples = useQuery("samples.status", filtered ? null : {}, ["library.changed"]).value;
  if (filtered) {
    return (
      <EmptyState icon={<FilterOutlined aria-hidden />} title={text.noneTitle} text={text.noneText}>
        <Button onClick={() => changeFilter(NO_FILTER)}>{text.clearAll}</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<BookOutlined aria-hidden />} title={text.emptyTitle} text={text.emptyText}>
      <Button type="primary" onClick={() => useImportPanel.getState().show()}>
        {text.emptyImport}
      </Button>
      {samples && samples.available > 0 && (
        <Button onClick={() => void addSamples(api)}>{text.emptySamples(samples.available)}</Button>
      )}
    </EmptyState>
  );
}
