import { lazy, Suspense, useState } from "react";
import { useApi } from "../../app/api-context.tsx";
import { createDraft } from "../../app/drafts.ts";
import { LibraryTotals } from "../../app/library-totals.tsx";
import { useNow } from "../../app/use-now.ts";
import { zh } from "../../strings/zh.ts";
import { StatusLine } from "../../ui/status-line.tsx";
import { BeginWays, type Way } from "./begin-ways.tsx";
import { LibraryGlance } from "./library-glance.tsx";
import { RecentDrafts } from "./recent-drafts.tsx";
import "./home-view.css";

// Dialogs bring more of antd than the first view should wait for.
const OccasionChooser = lazy(async () => ({
  default: (await import("./occasion-chooser.tsx")).OccasionChooser,
}));
const SpeechChooser = lazy(async () => ({ default: (await import("./speech-chooser.tsx")).SpeechChooser }));

/** 首页: three ways to begin, the recent drafts, the library at a glance. */
export function HomeView() {
  const api = useApi();
  const now = useNow();
  const [way, setWay] = useState<Way | null>(null);
  const begin = (chosen: Way): void => {
    if (chosen === "blank") void createDraft(api, {});
    else setWay(chosen);
  };
  return (
    <div className="home">
      <div className="home-scroll">
        <div className="home-sheet">
          <header className="home-head">
            <h1>{zh.home.heading}</h1>
            <p>{zh.home.today(new Date(now))}</p>
          </header>
          <BeginWays onBegin={begin} />
          <div className="home-columns">
            <RecentDrafts />
            <LibraryGlance />
          </div>
        </div>
      </div>
      <StatusLine hints={zh.home.hints}>
        <LibraryTotals />
      </StatusLine>
      <Suspense>
        {way === "occasion" && <OccasionChooser onClose={() => setWay(null)} />}
        {way === "speech" && <SpeechChooser onClose={() => setWay(null)} />}
      </Suspense>
    </div>
  );
}
