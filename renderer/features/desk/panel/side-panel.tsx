import type { RefObject } from "react";
import type { Digest } from "../../../editor/digest/digest.ts";
import { zh } from "../../../strings/zh.ts";
import { KeptTab } from "./kept-tab.tsx";
import { SearchTab } from "./search-tab.tsx";
import { SlotsTab } from "./slots-tab.tsx";
import { SourcesTab } from "./sources-tab.tsx";
import { SuggestionsTab } from "./suggestions-tab.tsx";
import "./panel.css";

const TABS = ["suggestions", "search", "kept", "slots", "sources"] as const;
export type PanelTab = (typeof TABS)[number];

interface SidePanelProps {
  readonly digest: Digest;
  readonly occasion: string | null;
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly active: boolean;
  readonly desk: RefObject<HTMLElement | null>;
}

function TabButton({
  tab,
  chosen,
  count,
  onTab,
}: {
  tab: PanelTab;
  chosen: boolean;
  count: number;
  onTab: (tab: PanelTab) => void;
}) {
  return (
    <button
      type="button"
      role="tab"
      id={`desk-tab-${tab}`}
      className="plain-button side-panel-tab"
      aria-selected={chosen}
      aria-controls="desk-tab-panel"
      tabIndex={chosen ? 0 : -1}
      onClick={() => onTab(tab)}
      onKeyDown={(event) => {
        const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
        if (step === 0) return;
        const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length] ?? tab;
        onTab(next);
        document.querySelector<HTMLElement>(`#desk-tab-${next}`)?.focus();
      }}
    >
      {zh.desk.tabs[tab]}
      {count > 0 && <span>{count}</span>}
    </button>
  );
}

/** What helps writing, one thing at a time. */
export function SidePanel({ digest, occasion, tab, onTab, active, desk }: SidePanelProps) {
  return (
    <aside className="side-panel" aria-label={zh.desk.panel}>
      <div role="tablist" className="side-panel-tabs">
        {TABS.map((one) => (
          <TabButton
            key={one}
            tab={one}
            chosen={one === tab}
            count={one === "slots" ? digest.unfilled : 0}
            onTab={onTab}
          />
        ))}
      </div>
      <div
        role="tabpanel"
        id="desk-tab-panel"
        aria-labelledby={`desk-tab-${tab}`}
        className="side-panel-body"
      >
        {tab === "suggestions" && (
          <SuggestionsTab digest={digest} occasion={occasion} active={active} desk={desk} />
        )}
        {tab === "search" && <SearchTab />}
        {tab === "kept" && <KeptTab />}
        {tab === "slots" && <SlotsTab digest={digest} />}
        {tab === "sources" && <SourcesTab digest={digest} />}
      </div>
    </aside>
  );
}
