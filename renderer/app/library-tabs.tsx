import { zh } from "../strings/zh.ts";
import { revisit } from "./navigation.ts";
import { useQuery } from "./use-query.ts";
import "./library-layout.css";
import "./library-tabs.css";

const TABS = ["library", "collection"] as const;

/** The two lists of 素材库: whole speeches, and the pieces kept from them. */
export function LibraryTabs({ current }: { readonly current: (typeof TABS)[number] }) {
  const { value } = useQuery("collection.facets", {}, ["collection.changed"]);
  const counts = { library: 0, collection: value?.all ?? 0 };
  return (
    <nav className="library-tabs" aria-label={zh.collection.lists}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          className="plain-button"
          aria-current={tab === current ? "page" : undefined}
          onClick={() => revisit(tab)}
        >
          {zh.collection.tabs[tab]}
          {counts[tab] > 0 && <small>{counts[tab].toLocaleString("zh-CN")}</small>}
        </button>
      ))}
    </nav>
  );
}
