import { Segmented, Slider, Switch } from "antd";
import type { Settings } from "../../../shared/contract/methods/app.ts";
import { useApi } from "../../app/api-context.tsx";
import { saveSettings, useSettings } from "../../app/settings-state.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { LibrarySettings } from "./library-settings.tsx";
import { SettingsGroup, SettingsRow } from "./settings-group.tsx";
import "./settings-view.css";

const text = zh.settings;
const THEMES = (["system", "light", "dark"] as const).map((value) => ({ value, label: text.themes[value] }));
const PACE = { min: 120, max: 260, step: 5 };

/** 设置: look, pace, where the library lies, keys, about. */
export function SettingsView() {
  const api = useApi();
  const settings = useSettings((state) => state.settings);
  const info = useQuery("app.info", {}).value;
  return (
    <div className="settings">
      <div className="settings-scroll">
        <div className="settings-page">
          <h1>{text.title}</h1>
          <SettingsGroup title={text.look}>
            <SettingsRow label={text.theme} text={text.themeText}>
              <Segmented<Settings["theme"]>
                aria-label={text.theme}
                options={THEMES}
                value={settings?.theme ?? "system"}
                onChange={(theme) => void saveSettings(api, { theme })}
              />
            </SettingsRow>
          </SettingsGroup>
          <SettingsGroup title={text.writing}>
            <SettingsRow label={text.pace} text={text.paceText}>
              <Slider
                {...PACE}
                className="settings-pace"
                ariaLabelForHandle={text.pace}
                tooltip={{ formatter: (n) => text.paceLabel(n ?? 0) }}
                value={settings?.pace ?? 180}
                onChange={(pace) => void saveSettings(api, { pace })}
              />
              <span>
                {settings?.pace ?? 180} {text.paceUnit}
              </span>
            </SettingsRow>
            <SettingsRow label={text.completion} text={text.completionText}>
              <Switch
                aria-label={text.completion}
                checkedChildren={text.completionOn}
                unCheckedChildren={text.completionOff}
                checked={settings?.completion ?? true}
                onChange={(completion) => void saveSettings(api, { completion })}
              />
            </SettingsRow>
          </SettingsGroup>
          <LibrarySettings />
          <SettingsGroup title={text.keys}>
            {text.keyList.map(({ keys, act }) => (
              <SettingsRow key={keys} label={act}>
                <KeyHint keys={keys} />
              </SettingsRow>
            ))}
          </SettingsGroup>
          <SettingsGroup title={text.about}>
            <SettingsRow
              label={info ? text.versionOf(info.version) : zh.common.appName}
              text={text.aboutText}
            >
              {null}
            </SettingsRow>
          </SettingsGroup>
        </div>
      </div>
      <StatusLine hints={text.hints} />
    </div>
  );
}
