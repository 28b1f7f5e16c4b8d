import { Button } from "antd";
import { useApi } from "../../app/api-context.tsx";
import { copyText } from "../../app/clipboard.ts";
import { addSamples, removeSamples } from "../../app/samples.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { SettingsGroup, SettingsRow } from "./settings-group.tsx";
import { WatchSettings } from "./watch-settings.tsx";

const text = zh.settings;

/** Where the library lies, how large it is, and the sample speeches. */
export function LibrarySettings() {
  const api = useApi();
  const info = useQuery("app.info", {}).value;
  const stats = useQuery("library.stats", {}, ["library.changed"]).value;
  const samples = useQuery("samples.status", {}, ["library.changed"]).value;
  return (
    <SettingsGroup title={text.library}>
      <SettingsRow
        label={text.file}
        text={
          <>
            {text.fileText}
            <code>{info?.library}</code>
          </>
        }
      >
        <Button disabled={!info} onClick={() => info && void copyText(info.library)}>
          {text.copyPath}
        </Button>
      </SettingsRow>
      <SettingsRow label={text.size}>
        {stats &&
          text.sizeText(
            zh.common.speeches(stats.speeches),
            zh.common.charsShort(stats.chars),
            text.bytes(stats.dbBytes),
          )}
      </SettingsRow>
      <WatchSettings />
      {samples && (
        <SettingsRow label={text.samples} text={text.samplesText}>
          <span>{samples.present > 0 ? text.samplesPresent(samples.present) : text.samplesAbsent}</span>
          {samples.present > 0 ? (
            <Button onClick={() => void removeSamples(api)}>{text.samplesRemove}</Button>
          ) : (
            <Button disabled={samples.available === 0} onClick={() => void addSamples(api)}>
              {text.samplesAdd}
            </Button>
          )}
        </SettingsRow>
      )}
    </SettingsGroup>
  );
}
