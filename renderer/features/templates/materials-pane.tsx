import FileSearchOutlined from "@ant-design/icons/FileSearchOutlined";
import { useState, type ReactNode } from "react";
import type { Profile } from "../../../shared/contract/methods/app.ts";
import { ROLES, type Role } from "../../../shared/domain/speech/speech.ts";
import type { Origin } from "../../app/mined-occasions.ts";
import { zh } from "../../strings/zh.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { RoleBadge } from "../../ui/role-badge.tsx";
import "./mined.css";
import { FrameCard, SectionCard } from "./material-cards.tsx";
import { MinedFrames } from "./mined-frames.tsx";
import { MinedSections } from "./mined-sections.tsx";
import { matchingFrames, matchingSections, type MaterialFilter, type Templates } from "./template-match.ts";

const text = zh.templates;

interface MaterialsPaneProps {
  readonly templates: Templates;
  readonly filter: MaterialFilter;
  readonly profile: Profile | null;
  readonly onRole: (role: Role | null) => void;
  readonly onOrigin: (origin: Origin | null) => void;
  readonly tools: ReactNode;
}

/** So many of what was mined stand above the templates. */
const FEW = { sections: 4, frames: 3 };

const ORIGINS = ["own", "mined", "built-in"] as const satisfies readonly Origin[];

function OriginChoice({
  origin,
  onOrigin,
}: {
  readonly origin: Origin | null;
  readonly onOrigin: (origin: Origin | null) => void;
}) {
  return (
    <div className="origin-choice" role="group" aria-label={text.originFilter}>
      {ORIGINS.map((one) => (
        <button
          key={one}
          type="button"
          className="plain-button"
          aria-pressed={one === origin}
          onClick={() => onOrigin(one === origin ? null : one)}
        >
          {text.origins[one]}
        </button>
      ))}
    </div>
  );
}

function RoleChoice({ role, onRole }: { role: Role | null; onRole: (role: Role | null) => void }) {
  return (
    <div className="role-choice" role="group" aria-label={text.roles}>
      <button
        type="button"
        className="plain-button"
        aria-pressed={role === null}
        onClick={() => onRole(null)}
      >
        {text.allRoles}
      </button>
      {ROLES.map((one) => (
        <button
          key={one}
          type="button"
          className="plain-button"
          title={zh.roles.names[one]}
          aria-label={zh.roles.names[one]}
          aria-pressed={one === role}
          onClick={() => onRole(one === role ? null : one)}
        >
          <RoleBadge role={one} decorative />
        </button>
      ))}
    </div>
  );
}

/** Right column: section templates and frames for the part at hand, or for what is searched. */
export function MaterialsPane(props: MaterialsPaneProps) {
  const { templates, filter, profile, onRole, onOrigin, tools } = props;
  const [tab, setTab] = useState<"sections" | "frames">("sections");
  const sections = matchingSections(templates, filter);
  const frames = matchingFrames(templates, filter);
  const { role, query, origin } = filter;
  const few = origin === "mined" ? null : FEW[tab];
  const Mined = tab === "sections" ? MinedSections : MinedFrames;
  const counts = { sections: sections.length, frames: frames.length };
  return (
    <aside className="materials" aria-label={text.materials}>
      <header className="materials-head">
        <div className="materials-tabs" role="group" aria-label={text.materials}>
          {(["sections", "frames"] as const).map((one) => (
            <button
              key={one}
              type="button"
              className="plain-button"
              aria-pressed={one === tab}
              onClick={() => setTab(one)}
            >
              {text[one]}
              {origin !== "mined" && <small>{counts[one]}</small>}
            </button>
          ))}
        </div>
        {tools}
      </header>
      <div className="materials-filters">
        <RoleChoice role={filter.role} onRole={onRole} />
        <OriginChoice origin={filter.origin} onOrigin={onOrigin} />
      </div>
      <div className="materials-scroll">
        {origin !== "own" && origin !== "built-in" && (
          <Mined role={role} query={query} profile={profile} few={few} onAll={() => onOrigin("mined")} />
        )}
        {counts[tab] === 0 && origin !== "mined" && (
          <EmptyState icon={<FileSearchOutlined aria-hidden />} title={text.noneTitle} text={text.noneText} />
        )}
        {tab === "sections"
          ? sections.map((section) => <SectionCard key={section.id} section={section} profile={profile} />)
          : frames.map((frame) => <FrameCard key={frame.id} frame={frame} profile={profile} />)}
      </div>
    </aside>
  );
}
