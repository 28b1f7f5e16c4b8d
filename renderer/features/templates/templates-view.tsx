import { useState } from "react";
import { errorMessage } from "../../../shared/contract/error-messages.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { LibraryTotals } from "../../app/library-totals.tsx";
import { minedOccasions, type Origin } from "../../app/mined-occasions.ts";
import { navigate } from "../../app/navigation.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { MaterialsPane } from "./materials-pane.tsx";
import { OccasionList } from "./occasion-list.tsx";
import { SkeletonPane } from "./skeleton-pane.tsx";
import { MaterialsTools } from "./materials-tools.tsx";
import { ShareDialog } from "./share-dialog.tsx";
import { matchingOccasions, type Templates } from "./template-match.ts";
import "./templates-view.css";

interface TemplatesViewProps {
  readonly occasion: string | null;
  readonly skeleton: string | null;
}

/** 模板: occasions, their skeletons on paper, sections and frames. */
export function TemplatesView(route: TemplatesViewProps) {
  const [withHidden, setWithHidden] = useState(false);
  const [sharing, setSharing] = useState(false);
  const [origin, setOrigin] = useState<Origin | null>(null);
  const { value: templates, error } = useQuery("templates.list", { hidden: withHidden }, [
    "templates.changed",
  ]);
  const profile = useQuery("profile.get", {}).value;
  const [typed, setTyped] = useState("");
  const [role, setRole] = useState<Role | null>(null);
  const query = typed.trim();
  const mined = useQuery("mining.skeletons", {}, ["mining.changed"]).value;
  const all: Templates | null = templates &&
    mined && { ...templates, occasions: [...minedOccasions(mined), ...templates.occasions] };
  const occasions = all ? matchingOccasions(all, query) : [];
  const occasion =
    occasions.find((one) => one.id === route.occasion) ??
    occasions.find((one) => one.origin === "built-in") ??
    occasions[0];
  const skeleton = occasion?.skeletons.find((one) => one.id === route.skeleton) ?? occasion?.skeletons[0];
  const held = occasion && occasion.origin !== "mined" ? occasion.id : null;
  return (
    <div className="templates">
      <h1 className="visually-hidden">{zh.shell.places.templates}</h1>
      {error && <EmptyState title={errorMessage(error)} />}
      {all && (
        <div className="templates-columns">
          <OccasionList
            occasions={occasions}
            chosen={occasion}
            query={typed}
            onQuery={setTyped}
            onChoose={({ id }) => navigate({ place: "templates", occasion: id, skeleton: null })}
          />
          {occasion && skeleton ? (
            <SkeletonPane
              occasion={occasion}
              skeleton={skeleton}
              profile={profile}
              role={role}
              onRole={setRole}
              onSkeleton={({ id }) => navigate({ place: "templates", occasion: occasion.id, skeleton: id })}
            />
          ) : (
            <EmptyState title={zh.templates.noneTitle} text={zh.templates.noneText} />
          )}
          <MaterialsPane
            templates={all}
            filter={{ query, occasion: held, role, origin }}
            profile={profile}
            onRole={setRole}
            onOrigin={setOrigin}
            tools={
              <MaterialsTools
                role={role}
                occasion={held}
                withHidden={withHidden}
                onWithHidden={setWithHidden}
                onShare={() => setSharing(true)}
              />
            }
          />
        </div>
      )}
      {sharing && <ShareDialog onClose={() => setSharing(false)} />}
      <StatusLine hints={zh.templates.hints}>
        <LibraryTotals />
      </StatusLine>
    </div>
  );
}
