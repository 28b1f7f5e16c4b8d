import ExportOutlined from "@ant-design/icons/ExportOutlined";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { useApi } from "../../app/api-context.tsx";
import { note, noteError } from "../../app/toasts.ts";
import { zh } from "../../strings/zh.ts";
import { filterInput, type CollectionFilter } from "./collection-filter.ts";

const text = zh.collection;

/** Writes all pieces that the list shows into a file. */
export function ExportButton({
  filter,
  disabled,
}: {
  readonly filter: CollectionFilter;
  readonly disabled: boolean;
}) {
  const api = useApi();
  const [busy, setBusy] = useState(false);
  const run = async (format: "docx" | "txt"): Promise<void> => {
    setBusy(true);
    try {
      const { token, name } = await api.call("collection.export", { ...filterInput(filter), format });
      const saved = await api.download(token, name);
      const { desktop } = api.capabilities;
      if (saved)
        note(
          text.exported(saved.name),
          desktop && { label: text.showFile, run: () => void desktop.showSaved() },
        );
    } catch (error) {
      noteError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dropdown
      trigger={["click"]}
      disabled={disabled || busy}
      menu={{
        items: [
          { key: "docx", label: text.exportWord, onClick: () => void run("docx") },
          { key: "txt", label: text.exportText, onClick: () => void run("txt") },
        ],
      }}
    >
      <Button icon={<ExportOutlined aria-hidden />} loading={busy} title={text.exportHint}>
        {text.export}
      </Button>
    </Dropdown>
  );
}
