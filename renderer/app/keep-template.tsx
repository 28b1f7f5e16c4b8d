import SnippetsOutlined from "@ant-design/icons/SnippetsOutlined";
import { Button } from "antd";
import type { Input } from "../../shared/contract/methods.ts";
import { zh } from "../strings/zh.ts";
import { useApi, type Api } from "./api-context.tsx";
import { useTemplateDialog } from "./template-dialog.ts";
import { noteError } from "./toasts.ts";

export type TemplateSource = Input<"templates.propose">["target"];

/** Opens a section as a template of the user's own, its slots proposed, ready to be saved. */
export async function keepAsTemplate(api: Api, target: TemplateSource): Promise<void> {
  try {
    useTemplateDialog.getState().show(await api.call("templates.propose", { target }));
  } catch (error) {
    noteError(error);
  }
}

/** 存为模板 for a section of the library. */
export function KeepTemplateButton({ target }: { readonly target: TemplateSource }) {
  const api = useApi();
  return (
    <Button
      icon={<SnippetsOutlined aria-hidden />}
      aria-label={zh.templates.keep}
      title={zh.templates.keepHint}
      onClick={() => void keepAsTemplate(api, target)}
    />
  );
}
