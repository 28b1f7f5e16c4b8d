import { useEffect } from "react";
import { zh } from "../strings/zh.ts";
import { ApiProvider, type Api } from "./api-context.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { DropZone } from "./drop-zone.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { useImportPanel } from "./import-panel-state.ts";
import { useRoute } from "./navigation.ts";
import { Rail } from "./rail.tsx";
import { loadSettings, useTone } from "./settings-state.ts";
import { useShortcuts } from "./shortcuts.ts";
import { ToastBar } from "./toast-bar.tsx";
import { tellOfInbox } from "./inbox-notes.ts";
import { tellOfSpread } from "./spread-notes.ts";
import { lookForImports } from "./unfinished-imports.ts";
import { Views } from "./views.tsx";
import "./app.css";

function Shell({ api }: { readonly api: Api }) {
  const route = useRoute();
  const tone = useTone();
  const importOpen = useImportPanel((state) => state.open);
  useShortcuts(api);
  useEffect(() => void loadSettings(api), [api]);
  useEffect(() => void lookForImports(api), [api]);
  useEffect(() => tellOfSpread(api), [api]);
  useEffect(() => tellOfInbox(api), [api]);
  useEffect(() => {
    useImportPanel.getState().hide();
    document.title = zh.shell.windowTitle(zh.shell.places[route.place]);
  }, [route.place]);
  return (
    <div className="app">
      <Rail current={route.place} />
      <main className="app-main">
        <ConnectionBanner />
        <div className="app-views">
          <Views route={route} tone={tone} importOpen={importOpen} />
        </div>
      </main>
      <ToastBar />
      <DropZone />
    </div>
  );
}

/** The page: rail, view, notices. */
export function App({ api }: { readonly api: Api }) {
  return (
    <ErrorBoundary reload>
      <ApiProvider api={api}>
        <Shell api={api} />
      </ApiProvider>
    </ErrorBoundary>
  );
}
