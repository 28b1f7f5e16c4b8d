import { parseTemplateText } from "../../shared/domain/drafts/template-text.ts";
import { zh } from "../strings/zh.ts";

/** Template text as one plain string, slots as 〔提示〕. */
export function slotText(template: string): string {
  return parseTemplateText(template)
    .map((run) =>
      run.type === "text" ? run.text : `${zh.common.slotOpen}${run.prompt}${zh.common.slotClose}`,
    )
    .join("");
}
