import { Activity, lazy, Suspense, type ReactNode } from "react";
import type { Tone } from "../ui/theme.ts";
import { usePieceDialog } from "./collection.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { lastRoute } from "./navigation.ts";
import { useRenewal } from "./renewal-state.ts";
import type { Place, Route } from "./route.ts";
import { useTemplateDialog } from "./template-dialog.ts";
import { ViewLoading } from "./view-loading.tsx";

const load = {
  frame: async () => ({ default: (await import("../ui/antd-frame.tsx")).AntdFrame }),
  home: async () => ({ default: (await import("../features/home/home-view.tsx")).HomeView }),
  draft: async () => ({ default: (await import("../features/desk/desk-view.tsx")).DeskView }),
  library: async () => ({ default: (await import("../features/library/library-view.tsx")).LibraryView }),
  collection: async () => ({
    default: (await import("../features/collection/collection-view.tsx")).CollectionView,
  }),
  search: async () => ({ default: (await import("../features/search/search-view.tsx")).SearchView }),
  templates: async () => ({
    default: (await import("../features/templates/templates-view.tsx")).TemplatesView,
  }),
  profile: async () => ({ default: (await import("../features/settings/profile-view.tsx")).ProfileView }),
  settings: async () => ({ default: (await import("../features/settings/settings-view.tsx")).SettingsView }),
  piece: async () => ({ default: (await import("../features/collection/piece-dialog.tsx")).PieceDialog }),
  renewal: async () => ({ default: (await import("../features/renewal/renewal-dialog.tsx")).RenewalDialog }),
  template: async () => ({
    default: (await import("../features/templates/dialog/template-dialog.tsx")).TemplateDialog,
  }),
  importing: async () => ({ default: (await import("../features/importing/import-panel.tsx")).ImportPanel }),
};

const AntdFrame = lazy(load.frame);
const HomeView = lazy(load.home);
const DeskView = lazy(load.draft);
const LibraryView = lazy(load.library);
const CollectionView = lazy(load.collection);
const SearchView = lazy(load.search);
const TemplatesView = lazy(load.templates);
const ProfileView = lazy(load.profile);
const SettingsView = lazy(load.settings);
const PieceDialog = lazy(load.piece);
const ImportPanel = lazy(load.importing);
const RenewalDialog = lazy(load.renewal);
const TemplateDialog = lazy(load.template);

/** Asks for the code of the first view before anything is drawn; without it each chunk would wait for the one above. */
export function preloadView(place: Place): void {
  // What fails here fails again, and is shown, when the view is drawn.
  void Promise.allSettled([load.frame(), load[place]()]);
}

const PLACES: readonly Place[] = [
  "home",
  "draft",
  "library",
  "collection",
  "search",
  "templates",
  "profile",
  "settings",
];

function view(route: Route, active: boolean): ReactNode {
  switch (route.place) {
    case "home":
      return <HomeView />;
    case "draft":
      return <DeskView draftId={route.id} active={active} />;
    case "library":
      return <LibraryView speech={route.speech} block={route.block} />;
    case "collection":
      return <CollectionView piece={route.piece} />;
    case "search":
      return <SearchView route={route} />;
    case "templates":
      return <TemplatesView occasion={route.occasion} skeleton={route.skeleton} />;
    case "profile":
      return <ProfileView />;
    default:
      return <SettingsView />;
  }
}

interface ViewsProps {
  readonly route: Route;
  readonly tone: Tone;
  readonly importOpen: boolean;
}

interface KeptProps {
  readonly place: Place;
  readonly shown: boolean;
  readonly children: ReactNode;
}

/** Hidden views stop their effects, all but the desk: its editor keeps caret, undo history and autosave. */
function Kept({ place, shown, children }: KeptProps) {
  if (place === "draft")
    return (
      <div className="kept-desk" hidden={!shown}>
        {children}
      </div>
    );
  return <Activity mode={shown ? "visible" : "hidden"}>{children}</Activity>;
}

/** The view of the route; those visited before stay as they were left. */
export function Views({ route, tone, importOpen }: ViewsProps) {
  const piece = usePieceDialog((state) => state.piece);
  const renewing = useRenewal((state) => state.speech);
  const template = useTemplateDialog((state) => state.draft);
  return (
    <Suspense fallback={<ViewLoading />}>
      <AntdFrame tone={tone}>
        {PLACES.map((place) => {
          const shown = place === route.place;
          const there = shown ? route : lastRoute(place);
          if (!there) return null;
          return (
            <Kept key={place} place={place} shown={shown}>
              <ErrorBoundary>
                <Suspense fallback={<ViewLoading />}>{view(there, shown)}</Suspense>
              </ErrorBoundary>
            </Kept>
          );
        })}
        {piece !== null && (
          <Suspense>
            <PieceDialog piece={piece} />
          </Suspense>
        )}
        {renewing !== null && (
          <Suspense>
            <RenewalDialog key={renewing} speech={renewing} />
          </Suspense>
        )}
        {template !== null && (
          <Suspense>
            <TemplateDialog draft={template} />
          </Suspense>
        )}
        {importOpen && (
          <Suspense>
            <ImportPanel />
          </Suspense>
        )}
      </AntdFrame>
    </Suspense>
  );
}
