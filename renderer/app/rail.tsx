import BankOutlined from "@ant-design/icons/BankOutlined";
import BookOutlined from "@ant-design/icons/BookOutlined";
import FileTextOutlined from "@ant-design/icons/FileTextOutlined";
import HomeOutlined from "@ant-design/icons/HomeOutlined";
import LayoutOutlined from "@ant-design/icons/LayoutOutlined";
import SearchOutlined from "@ant-design/icons/SearchOutlined";
import SettingOutlined from "@ant-design/icons/SettingOutlined";
import type { ComponentType } from "react";
import { zh } from "../strings/zh.ts";
import { importShare, useImportJob } from "./import-job.ts";
import { useImportPanel } from "./import-panel-state.ts";
import { revisit } from "./navigation.ts";
import { MAIN_PLACES } from "./places.ts";
import type { Place } from "./route.ts";
import "./rail.css";

const ICONS: Readonly<Record<Place, ComponentType>> = {
  home: HomeOutlined,
  draft: FileTextOutlined,
  library: BookOutlined,
  collection: BookOutlined,
  search: SearchOutlined,
  templates: LayoutOutlined,
  profile: BankOutlined,
  settings: SettingOutlined,
};

function RailItem({ place, current, title }: { place: Place; current: boolean; title: string }) {
  const Icon = ICONS[place];
  return (
    <button
      type="button"
      className="plain-button rail-item"
      title={title}
      aria-current={current ? "page" : undefined}
      onClick={() => revisit(place)}
    >
      <Icon aria-hidden />
      {zh.shell.places[place]}
    </button>
  );
}

function RailImport() {
  const job = useImportJob();
  if (job.phase !== "uploading" && job.phase !== "running") return null;
  const percent = Math.floor(100 * importShare(job));
  return (
    <button
      type="button"
      className="plain-button rail-import"
      title={zh.shell.importing}
      onClick={() => useImportPanel.getState().show()}
    >
      {percent}%
      <span className="rail-import-bar">
        <span style={{ width: `${percent}%` }} />
      </span>
    </button>
  );
}

/** The narrow rail at the left: the five places, and 单位 and 设置 at its foot. */
export function Rail({ current }: { readonly current: Place }) {
  return (
    <nav className="rail" aria-label={zh.shell.navigation}>
      <div className="rail-seal" aria-hidden>
        {zh.common.seal}
      </div>
      <div className="rail-places">
        {MAIN_PLACES.map((place, index) => (
          <RailItem
            key={place}
            place={place}
            current={place === current || (place === "library" && current === "collection")}
            title={zh.shell.placeKey(zh.shell.places[place], index + 1)}
          />
        ))}
      </div>
      <RailImport />
      <div className="rail-places rail-foot">
        {(["profile", "settings"] as const).map((place) => (
          <RailItem key={place} place={place} current={place === current} title={zh.shell.places[place]} />
        ))}
      </div>
    </nav>
  );
}
