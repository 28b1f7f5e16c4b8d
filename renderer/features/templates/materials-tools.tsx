import EllipsisOutlined from "@ant-design/icons/EllipsisOutlined";
import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { Button, Dropdown } from "antd";
import { useRef, type ChangeEvent } from "react";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { TOPICS } from "../../../shared/domain/templates/vocabulary.ts";
import { useApi } from "../../app/api-context.tsx";
import { removeTemplates, useTemplateDialog } from "../../app/template-dialog.ts";
import { note, noteError } from "../../app/toasts.ts";
import { zh } from "../../strings/zh.ts";

const text = zh.templates;
const ACCEPT = ".json";

interface MaterialsToolsProps {
  /** What is looked at: a new template begins with it. */
  readonly role: Role | null;
  readonly occasion: string | null;
  readonly withHidden: boolean;
  readonly onWithHidden: (withHidden: boolean) => void;
  readonly onShare: () => void;
}

/** New templates; and sharing, taking up, and what is hidden. */
export function MaterialsTools(props: MaterialsToolsProps) {
  const { role, occasion, withHidden, onWithHidden, onShare } = props;
  const api = useApi();
  const file = useRef<HTMLInputElement>(null);
  const show = useTemplateDialog((state) => state.show);
  const newSection = (): void =>
    show({
      type: "section",
      role: role ?? "arrangements",
      topic: TOPICS[0],
      occasions: occasion === null ? [] : [occasion],
      heading: "",
      text: "",
    });
  const newFrame = (): void => show({ type: "frame", role: role ?? "arrangements", kind: "task", text: "" });
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [chosen] = event.target.files ?? [];
    if (!chosen) return;
    try {
      const token = await api.upload(chosen.name, chosen);
      const { added, already } = await api.call("templates.import", { token });
      note(
        text.taken(added.length, already),
        added.length > 0 ? { label: zh.common.undo, run: () => void removeTemplates(api, added) } : null,
      );
    } catch (error) {
      noteError(error);
    }
    if (file.current) file.current.value = "";
  };
  return (
    <div className="materials-tools">
      <Dropdown
        autoFocus
        trigger={["click"]}
        menu={{
          items: [
            { key: "section", label: text.createSection, onClick: newSection },
            { key: "frame", label: text.createFrame, onClick: newFrame },
          ],
        }}
      >
        <Button size="small" icon={<PlusOutlined aria-hidden />}>
          {text.create}
        </Button>
      </Dropdown>
      <Dropdown
        autoFocus
        trigger={["click"]}
        placement="bottomRight"
        menu={{
          items: [
            { key: "share", label: text.shareOwn, onClick: onShare },
            { key: "take", label: text.take, onClick: () => file.current?.click() },
            {
              key: "hidden",
              label: withHidden ? text.hideHidden : text.showHidden,
              onClick: () => onWithHidden(!withHidden),
            },
          ],
        }}
      >
        <Button
          type="text"
          size="small"
          icon={<EllipsisOutlined aria-hidden />}
          aria-label={text.tools}
          title={text.tools}
        />
      </Dropdown>
      <input
        ref={file}
        type="file"
        accept={ACCEPT}
        hidden
        aria-label={text.take}
        onChange={(event) => void take(event)}
      />
    </div>
  );
}
