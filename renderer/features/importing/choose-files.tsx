import FileAddOutlined from "@ant-design/icons/FileAddOutlined";
import FolderAddOutlined from "@ant-design/icons/FolderAddOutlined";
import InboxOutlined from "@ant-design/icons/InboxOutlined";
import { Button } from "antd";
import { useRef, type ChangeEvent } from "react";
import { useApi } from "../../app/api-context.tsx";
import { importFiles, importTokens } from "../../app/import-job.ts";
import { filesOfList } from "../../app/incoming-files.ts";
import { addSamples, removeSamples } from "../../app/samples.ts";
import { noteError } from "../../app/toasts.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { BrokenOff } from "./broken-off.tsx";
import { TextButton } from "../../ui/text-button.tsx";

const text = zh.importing;
const ACCEPT = ".txt,.md,.html,.htm,.docx,.doc,.wps,.rtf,.pdf,.ofd,.zip";
/** Every browser knows it; React's types do not. */
const DIRECTORY = { webkitdirectory: "" };

function SampleOffer() {
  const api = useApi();
  const { value } = useQuery("samples.status", {}, ["library.changed"]);
  if (!value || value.available === 0) return null;
  return (
    <section className="import-samples">
      {value.present > 0 ? (
        <>
          <p>{text.samplesPresent(value.present)}</p>
          <TextButton onClick={() => void removeSamples(api)}>{text.samplesRemove}</TextButton>
        </>
      ) : (
        <>
          <p>
            <strong>{text.samplesTitle}</strong>
            {text.samplesText(value.available)}
          </p>
          <TextButton onClick={() => void addSamples(api)}>{text.samplesAdd}</TextButton>
        </>
      )}
    </section>
  );
}

/** Before an import: choose files or a folder, or take the samples. */
export function ChooseFiles() {
  const api = useApi();
  const { desktop } = api.capabilities;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  const choose = async (ask: () => Promise<readonly string[]>): Promise<void> => {
    try {
      const tokens = await ask();
      if (tokens.length > 0) await importTokens(api, tokens);
    } catch (error) {
      noteError(error);
    }
  };
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const chosen = filesOfList(event.target.files ?? []);
    event.target.value = "";
    if (chosen.length > 0) void importFiles(api, chosen);
  };

  return (
    <>
      <BrokenOff />
      <div className="import-drop">
        <InboxOutlined className="import-drop-icon" aria-hidden />
        <p>{text.dropHere}</p>
        <div className="import-buttons">
          <Button
            type="primary"
            icon={<FileAddOutlined aria-hidden />}
            onClick={() => (desktop ? void choose(desktop.chooseFiles) : files.current?.click())}
          >
            {text.chooseFiles}
          </Button>
          <Button
            icon={<FolderAddOutlined aria-hidden />}
            onClick={() => (desktop ? void choose(desktop.chooseFolder) : folder.current?.click())}
          >
            {text.chooseFolder}
          </Button>
        </div>
        <input
          ref={files}
          type="file"
          multiple
          accept={ACCEPT}
          hidden
          aria-label={text.chooseFiles}
          onChange={take}
        />
        <input
          ref={folder}
          type="file"
          {...DIRECTORY}
          hidden
          aria-label={text.chooseFolder}
          onChange={take}
        />
      </div>
      <p className="import-formats">{text.formats}</p>
      <SampleOffer />
    </>
  );
}
