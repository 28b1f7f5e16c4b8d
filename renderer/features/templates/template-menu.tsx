import EllipsisOutlined from "@ant-design/icons/EllipsisOutlined";
import { Dropdown } from "antd";
import type { OwnTemplate, TemplateRef } from "../../../shared/contract/methods/templates.ts";
import { useApi } from "../../app/api-context.tsx";
import { hideTemplates, removeTemplates, useTemplateDialog } from "../../app/template-dialog.ts";
import type { Origin } from "../../app/mined-occasions.ts";
import { zh } from "../../strings/zh.ts";
import { TextButton } from "../../ui/text-button.tsx";

const text = zh.templates;

interface TemplateMenuProps {
  readonly template: { readonly id: string; readonly origin: Origin; readonly hidden: boolean };
  /** What the template is called, for those who cannot see where the button stands. */
  readonly name: string;
  readonly write: () => OwnTemplate;
}

/**
 * What can be done with a template: change, hide, delete. An own one takes the place of a built-in one that is changed; a skeleton
 * is kept beside it, as it may be for another occasion.
 */
export function TemplateMenu({ template, name, write }: TemplateMenuProps) {
  const api = useApi();
  const { id, origin, hidden } = template;
  const ref = (): TemplateRef => ({ type: write().type, id });
  const isSkeleton = write().type === "skeleton";
  const edit = (): void =>
    useTemplateDialog
      .getState()
      .show(
        write(),
        origin === "own" ? { id } : origin === "built-in" && !isSkeleton ? { instead: ref() } : {},
      );
  const keep = isSkeleton ? text.keepSkeleton : origin === "mined" ? text.keepMined : text.editBuiltIn;
  const items = [
    { key: "edit", label: origin === "own" ? text.edit : keep, onClick: edit },
    ...(origin === "mined"
      ? []
      : [
          {
            key: "hide",
            label: hidden ? text.show : text.hide,
            onClick: () => void hideTemplates(api, [ref()], !hidden),
          },
        ]),
    ...(origin === "own"
      ? [
          {
            key: "remove",
            label: text.remove,
            danger: true,
            onClick: () => void removeTemplates(api, [ref()]),
          },
        ]
      : []),
  ];
  return (
    <Dropdown autoFocus trigger={["click"]} menu={{ items }} placement="bottomRight">
      <TextButton quiet aria-label={text.acts(name)} title={text.tools}>
        <EllipsisOutlined aria-hidden />
      </TextButton>
    </Dropdown>
  );
}
