import type { Profile } from "../../../shared/contract/methods/app.ts";
import { parseTemplateText } from "../../../shared/domain/drafts/template-text.ts";
import { zh } from "../../strings/zh.ts";
import { withOwnNames } from "./own-names.ts";

interface TemplateTextProps {
  readonly text: string;
  readonly profile: Profile | null;
}

/** Template text in one line: slots as 〔提示〕, those for own names filled. */
export function TemplateText({ text, profile }: TemplateTextProps) {
  let at = 0;
  return withOwnNames(parseTemplateText(text), profile).map((run) => {
    const key = at;
    at += 1;
    if (run.type === "text") return <span key={key}>{run.text}</span>;
    return run.value === null ? (
      <span key={key} className="slot-open">
        {zh.common.slotOpen}
        {run.prompt}
        {zh.common.slotClose}
      </span>
    ) : (
      <span key={key} className="slot-filled">
        {run.value}
      </span>
    );
  });
}
