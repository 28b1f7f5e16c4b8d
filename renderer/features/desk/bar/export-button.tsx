import DownOutlined from "@ant-design/icons/DownOutlined";
import { Button, Dropdown, Space } from "antd";
import { useState } from "react";
import type { Input } from "../../../../shared/contract/methods.ts";
import { useApi } from "../../../app/api-context.tsx";
import { note, noteError } from "../../../app/toasts.ts";
import { zh } from "../../../strings/zh.ts";
import type { Autosave } from "../saving/autosave.ts";

type Profile = NonNullable<Input<"export.docx">["profile"]>;

/** Writes the draft as it stands now into a Word file, in the official look or in big type. */
export function ExportButton({
  draftId,
  autosave,
}: {
  readonly draftId: number;
  readonly autosave: Autosave;
}) {
  const api = useApi();
  const [busy, setBusy] = useState(false);
  const run = async (profile: Profile): Promise<void> => {
    setBusy(true);
    try {
      await autosave.flush();
      const { token, name } = await api.call("export.docx", { draft: draftId, profile });
      const saved = await api.download(token, name);
      const { desktop } = api.capabilities;
      if (saved)
        note(
          zh.desk.exported(saved.name),
          desktop && { label: zh.desk.showFile, run: () => void desktop.showSaved() },
        );
    } catch (error) {
      noteError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Space.Compact>
      <Button type="primary" loading={busy} onClick={() => void run("official")}>
        {busy ? zh.desk.exporting : zh.desk.exportWord}
      </Button>
      <Dropdown
        trigger={["click"]}
        placement="bottomRight"
        menu={{
          items: [{ key: "reading", label: zh.desk.exportReading, onClick: () => void run("reading") }],
        }}
      >
        <Button
          type="primary"
          icon={<DownOutlined />}
          aria-label={zh.desk.exportMore}
          title={zh.desk.exportMore}
          disabled={busy}
        />
      </Dropdown>
    </Space.Compact>
  );
}
