import { Button } from "antd";
import type { Profile } from "../../../shared/contract/methods/app.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { useApi } from "../../app/api-context.tsx";
import { createDraft } from "../../app/drafts.ts";
import { skeletonRef, type Occasion, type Skeleton } from "../../app/mined-occasions.ts";
import { zh } from "../../strings/zh.ts";
import { SkeletonEvidence } from "./skeleton-evidence.tsx";
import { SkeletonPaper } from "./skeleton-paper.tsx";
import { TemplateMenu } from "./template-menu.tsx";
import { skeletonToWrite } from "./template-refs.ts";

const text = zh.templates;

interface SkeletonPaneProps {
  readonly occasion: Occasion;
  readonly skeleton: Skeleton;
  readonly profile: Profile | null;
  readonly role: Role | null;
  readonly onRole: (role: Role | null) => void;
  readonly onSkeleton: (skeleton: Skeleton) => void;
}

/** Middle column: the occasion's skeletons to choose from, and the chosen one on paper. */
export function SkeletonPane(props: SkeletonPaneProps) {
  const { occasion, skeleton, profile, role, onRole, onSkeleton } = props;
  const api = useApi();
  const general = occasion.name === text.allMined;
  const begin = (): void =>
    void createDraft(api, {
      title: general ? "" : zh.common.titleAt(occasion.name),
      ...(general ? {} : { occasion: occasion.name }),
      minutes: Math.round(skeleton.minutes),
      skeleton: skeletonRef(occasion, skeleton),
    });
  return (
    <section className="skeleton-pane" aria-label={text.outline}>
      <header>
        <div className="skeleton-tabs" role="group" aria-label={text.skeletons}>
          {occasion.skeletons.map((one) => (
            <button
              key={one.id}
              type="button"
              className="plain-button"
              aria-pressed={one.id === skeleton.id}
              onClick={() => onSkeleton(one)}
            >
              {one.name}
              {one.origin === "own" && <small>{text.mine}</small>}
              {one.hidden && <small>{text.hiddenMark}</small>}
            </button>
          ))}
        </div>
        <div className="skeleton-acts">
          <TemplateMenu
            template={skeleton}
            name={skeleton.name}
            write={() => skeletonToWrite(occasion, skeleton)}
          />
          <Button type="primary" onClick={begin}>
            {text.begin}
          </Button>
        </div>
      </header>
      <div className="skeleton-scroll">
        <p className="skeleton-about">{text.about(skeleton.description, Math.round(skeleton.minutes))}</p>
        <SkeletonPaper
          occasion={occasion}
          skeleton={skeleton}
          profile={profile}
          role={role}
          onRole={onRole}
        />
        <p className="skeleton-about">{skeleton.group === undefined ? text.partHint : text.minedPartHint}</p>
        {skeleton.group !== undefined && (
          <SkeletonEvidence occasion={skeleton.group} form={skeleton.id.replace(/^mined:/u, "")} />
        )}
      </div>
    </section>
  );
}
