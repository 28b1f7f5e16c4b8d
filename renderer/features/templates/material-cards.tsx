import { useState } from "react";
import type { Profile } from "../../../shared/contract/methods/app.ts";
import { useApi } from "../../app/api-context.tsx";
import { copyText } from "../../app/clipboard.ts";
import { insertOrOffer } from "../../app/insert.ts";
import type { InsertionTarget } from "../../app/current-draft.ts";
import { zh } from "../../strings/zh.ts";
import { RoleBadge } from "../../ui/role-badge.tsx";
import { slotText } from "../../ui/slot-text.ts";
import { TextButton } from "../../ui/text-button.tsx";
import type { FrameTemplate, SectionTemplate } from "./template-match.ts";
import { TemplateMenu } from "./template-menu.tsx";
import { frameToWrite, sectionToWrite } from "./template-refs.ts";
import { TemplateText } from "./template-text.tsx";

const text = zh.templates;

function Acts({ target, copy }: { readonly target: InsertionTarget; readonly copy: string }) {
  const api = useApi();
  return (
    <>
      <TextButton onClick={() => insertOrOffer(api, target)}>{text.insert}</TextButton>
      <TextButton quiet onClick={() => void copyText(slotText(copy))}>
        {text.copy}
      </TextButton>
    </>
  );
}

/** Whose a template is, where it is not the program's, and whether it is hidden. */
function Marks({ template }: { readonly template: Pick<SectionTemplate, "origin" | "hidden"> }) {
  return (
    <>
      {template.hidden && <small className="material-mark">{text.hiddenMark}</small>}
      {template.origin === "own" && <small className="material-mark">{text.origins.own}</small>}
    </>
  );
}

interface SectionCardProps {
  readonly section: SectionTemplate;
  readonly profile: Profile | null;
}

/** One section template: heading, topic, the first lines and, on demand, the whole text. */
export function SectionCard({ section, profile }: SectionCardProps) {
  const [open, setOpen] = useState(false);
  return (
    <article className="material" data-hidden={section.hidden || undefined}>
      <h3>
        <RoleBadge role={section.role} size="small" />
        <span>
          <TemplateText text={section.heading} profile={profile} />
        </span>
        <Marks template={section} />
        <small>{section.topic}</small>
      </h3>
      <div className="material-text" data-open={open || undefined}>
        {section.text.split("\n").map((paragraph) => (
          <p key={paragraph}>
            <TemplateText text={paragraph} profile={profile} />
          </p>
        ))}
      </div>
      <footer>
        <Acts target={{ kind: "template", id: section.id }} copy={section.text} />
        <TextButton quiet aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? zh.common.less : text.expand}
        </TextButton>
        <TemplateMenu
          template={section}
          name={slotText(section.heading)}
          write={() => sectionToWrite(section)}
        />
      </footer>
    </article>
  );
}

interface FrameCardProps {
  readonly frame: FrameTemplate;
  readonly profile: Profile | null;
}

/** One sentence frame. */
export function FrameCard({ frame, profile }: FrameCardProps) {
  return (
    <article className="material" data-hidden={frame.hidden || undefined}>
      <div className="material-text" data-open>
        <p>
          <TemplateText text={frame.text} profile={profile} />
        </p>
      </div>
      <footer>
        <Acts target={{ kind: "frame", id: frame.id }} copy={frame.text} />
        <TemplateMenu
          template={frame}
          name={slotText(frame.text).slice(0, 20)}
          write={() => frameToWrite(frame)}
        />
        <small>
          <Marks template={frame} />
          <RoleBadge role={frame.role} size="small" />
          {text.kinds[frame.kind] ?? frame.kind}
        </small>
      </footer>
    </article>
  );
}
