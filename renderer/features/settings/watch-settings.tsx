import { Button, Switch } from "antd";
import type { Input } from "../../../shared/contract/methods.ts";
import { errorMessage } from "../../../shared/contract/error-messages.ts";
import { useApi } from "../../app/api-context.tsx";
import { copyText } from "../../app/clipboard.ts";
import { noteError } from "../../app/toasts.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { TextButton } from "../../ui/text-button.tsx";
import { SettingsRow } from "./settings-group.tsx";

const text = zh.watching;

/** 收件夹: a folder whose new files are imported on their own. */
export function WatchSettings() {
  const api = useApi();
  const { desktop } = api.capabilities;
  const { value, reload } = useQuery("watch.status", {}, ["watch.imported"]);
  if (!value) return null;
  const set = async (wish: Input<"watch.set">): Promise<void> => {
    try {
      await api.call("watch.set", wish);
      reload();
    } catch (error) {
      noteError(error);
    }
  };
  const choose = async (ask: () => Promise<readonly string[]>): Promise<void> => {
    try {
      const [folder] = await ask();
      if (folder !== undefined) await set({ on: true, folder });
    } catch (error) {
      noteError(error);
    }
  };
  const { on, folder, own, missing, last } = value;
  return (
    <SettingsRow
      label={text.label}
      text={
        <>
          {own ? text.ownText : text.text}
          <code>{folder}</code>
          {on && missing && <strong>{text.missing}</strong>}
          {on && last && <span>{text.last(new Date(last.at), last)}</span>}
          {on && last?.failed.map(({ file, error }) => <span key={file}>{errorMessage(error)}</span>)}
        </>
      }
    >
      {desktop && <Button onClick={() => void choose(desktop.chooseFolder)}>{text.choose}</Button>}
      {desktop && !own && (
        <TextButton quiet onClick={() => void set({ on, folder: null })}>
          {text.own}
        </TextButton>
      )}
      {!desktop && <Button onClick={() => void copyText(folder)}>{zh.settings.copyPath}</Button>}
      <Switch aria-label={text.label} checked={on} onChange={(wish) => void set({ on: wish })} />
    </SettingsRow>
  );
}
