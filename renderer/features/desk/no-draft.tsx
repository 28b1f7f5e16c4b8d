import FileTextOutlined from "@ant-design/icons/FileTextOutlined";
import { Button } from "antd";
import { useApi } from "../../app/api-context.tsx";
import { createDraft } from "../../app/drafts.ts";
import { revisit } from "../../app/navigation.ts";
import { zh } from "../../strings/zh.ts";
import { EmptyState } from "../../ui/empty-state.tsx";

/** The desk while there is no draft at all. */
export function NoDraft() {
  const api = useApi();
  return (
    <EmptyState icon={<FileTextOutlined />} title={zh.desk.emptyTitle} text={zh.desk.emptyText}>
      <Button type="primary" onClick={() => void createDraft(api, {})}>
        {zh.desk.newDraft}
      </Button>
      <Button onClick={() => revisit("templates")}>{zh.desk.fromTemplate}</Button>
    </EmptyState>
  );
}
