import { useState } from "react";
import type { Output } from "../../../shared/contract/methods.ts";
import type { Profile } from "../../../shared/contract/methods/app.ts";
import type { OwnTemplate } from "../../../shared/contract/methods/templates.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { TOPICS } from "../../../shared/domain/templates/vocabulary.ts";
import { useApi } from "../../app/api-context.tsx";
import { copyText } from "../../app/clipboard.ts";
import { insertOrOffer } from "../../app/insert.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { RoleBadge } from "../../ui/role-badge.tsx";
import { slotText } from "../../ui/slot-text.ts";
import { TextButton } from "../../ui/text-button.tsx";
import { MinedSources } from "./mined-sources.tsx";
import { TemplateMenu } from "./template-menu.tsx";
import { TemplateText } from "./template-text.tsx";

const text = zh.mined;

type MinedTemplate = Output<"mining.templates">["items"][number];
type Part = MinedTemplate["parts"][number];

/** In the wording that was chosen. */
const wordingOf = (part: Part): string => ("text" in part ? part.text : (part.variants[0]?.text ?? ""));

const textOf = ({ parts }: MinedTemplate): string => parts.map((part) => wordingOf(part)).join("");

/** A mined template as the dialog takes it up, to become one of the user's own. */
function minedToWrite(template: MinedTemplate): OwnTemplate {
  const { role, topic, heading } = template;
  return {
    type: "section",
    role,
    topic: TOPICS.find((one) => one === topic) ?? TOPICS[0],
    occasions: [],
    heading,
    text: textOf(template),
  };
}

function otherWordings(part: Part): string | null {
  if ("text" in part) return null;
  const others = part.variants.slice(1).map((one) => (one.text === "" ? text.leftOut : slotText(one.text)));
  return others.length === 0 ? null : text.variants(others);
}

function MinedText({
  template,
  profile,
}: {
  readonly template: MinedTemplate;
  readonly profile: Profile | null;
}) {
  let at = 0;
  return template.parts.map((part) => {
    const key = at;
    at += 1;
    const others = otherWordings(part);
    return others === null ? (
      <TemplateText key={key} text={wordingOf(part)} profile={profile} />
    ) : (
      <span key={key} className="mined-variant" title={others}>
        <TemplateText text={wordingOf(part) || text.leftOut} profile={profile} />
      </span>
    );
  });
}

function MinedCard({
  template,
  profile,
}: {
  readonly template: MinedTemplate;
  readonly profile: Profile | null;
}) {
  const api = useApi();
  const [open, setOpen] = useState(false);
  const [proof, setProof] = useState(false);
  const { id, role, topic, heading, support, firstYear, lastYear } = template;
  const name = slotText(heading) || zh.roles.names[role];
  return (
    <article className="material">
      <h3>
        <RoleBadge role={role} size="small" />
        <span>{heading === "" ? name : <TemplateText text={heading} profile={profile} />}</span>
        <small>{topic}</small>
      </h3>
      <div className="material-text" data-open={open || undefined}>
        <p>
          <MinedText template={template} profile={profile} />
        </p>
      </div>
      <footer>
        <TextButton onClick={() => insertOrOffer(api, { kind: "mined", id })}>
          {zh.templates.insert}
        </TextButton>
        <TextButton quiet onClick={() => void copyText(slotText(textOf(template)))}>
          {zh.templates.copy}
        </TextButton>
        <TextButton quiet aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? zh.common.less : zh.templates.expand}
        </TextButton>
        <TextButton quiet aria-expanded={proof} onClick={() => setProof(!proof)}>
          {proof ? text.hideEvidence : text.evidence(support)}
        </TextButton>
        <TemplateMenu
          template={{ id: String(id), origin: "mined", hidden: false }}
          name={name}
          write={() => minedToWrite(template)}
        />
        <small>{text.years(firstYear, lastYear)}</small>
      </footer>
      {proof && <TemplateSources id={id} />}
    </article>
  );
}

function TemplateSources({ id }: { readonly id: number }) {
  const { value } = useQuery("mining.templateSources", { id }, ["mining.changed"]);
  return <MinedSources sources={value?.sources ?? []} />;
}

interface MinedSectionsProps {
  readonly role: Role | null;
  readonly query: string;
  readonly profile: Profile | null;
  /** How many are shown; null for all. */
  readonly few: number | null;
  readonly onAll: () => void;
}

/** Sections and paragraphs that several speeches of the library say in nearly the same words. */
export function MinedSections({ role, query, profile, few, onAll }: MinedSectionsProps) {
  const { value } = useQuery("mining.templates", { role, query, limit: few ?? 200 }, ["mining.changed"]);
  if (value === null) return null;
  if (value.total === 0)
    return few === null ? <EmptyState title={text.noneTitle} text={text.noneText} /> : null;
  return (
    <section className="mined" aria-label={text.title}>
      <h2>
        {text.sectionsTitle(value.total)}
        {few !== null && value.total > few && (
          <TextButton quiet onClick={onAll}>
            {text.more}
          </TextButton>
        )}
      </h2>
      {value.items.map((template) => (
        <MinedCard key={template.id} template={template} profile={profile} />
      ))}
    </section>
  );
}
