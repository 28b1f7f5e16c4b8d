import CopyOutlined from "@ant-design/icons/CopyOutlined";
import DeleteOutlined from "@ant-design/icons/DeleteOutlined";
import DiffOutlined from "@ant-design/icons/DiffOutlined";
import DownloadOutlined from "@ant-design/icons/DownloadOutlined";
import { Button, Tooltip } from "antd";
import type { SpeechDetail } from "../../../shared/contract/methods/library.ts";
import { useApi } from "../../app/api-context.tsx";
import { copyText } from "../../app/clipboard.ts";
import { useRenewal } from "../../app/renewal-state.ts";
import { note, noteError } from "../../app/toasts.ts";
import { zh } from "../../strings/zh.ts";
import { speechFacts } from "../../ui/speech-facts.ts";
import { TextButton } from "../../ui/text-button.tsx";
import { OtherCopies } from "./other-copies.tsx";
import { toggleProof, useProof } from "./proof/proof-state.ts";
import { removeSpeeches } from "./remove-speeches.ts";
import { speechText } from "./speech-flow.ts";

const text = zh.library;

interface ReadingHeadProps {
  readonly speech: SpeechDetail;
  readonly withRemoved: boolean;
  readonly onToggleRemoved: () => void;
}

/** What is known of the speech, and what can be done with the whole of it. */
export function ReadingHead({ speech, withRemoved, onToggleRemoved }: ReadingHeadProps) {
  const api = useApi();
  const proofOn = useProof((state) => state.on);
  const saveOriginal = async (): Promise<void> => {
    try {
      const { token, name } = await api.call("library.original", { id: speech.id });
      const saved = await api.download(token, name);
      if (saved) note(text.saved(saved.name));
    } catch (error) {
      noteError(error);
    }
  };
  return (
    <header className="reading-head">
      <div className="reading-head-title">
        <h2 title={speech.title}>{speech.title}</h2>
        <p>
          <span title={speechFacts(speech)}>{speechFacts(speech)}</span>
          <OtherCopies speech={speech} />
          {speech.removed.length > 0 && !proofOn && (
            <TextButton quiet aria-pressed={withRemoved} onClick={onToggleRemoved}>
              {withRemoved ? text.hideRemoved : text.removedLines(speech.removed.length)}
            </TextButton>
          )}
        </p>
      </div>
      <div className="reading-head-acts">
        <Tooltip title={proofOn ? zh.proof.close : zh.proof.open}>
          <Button
            type="text"
            className="reading-proof"
            icon={<DiffOutlined aria-hidden />}
            aria-label={zh.proof.open}
            aria-pressed={proofOn}
            onClick={toggleProof}
          />
        </Tooltip>
        <Tooltip title={text.copyAll}>
          <Button
            type="text"
            icon={<CopyOutlined aria-hidden />}
            aria-label={text.copyAll}
            onClick={() => void copyText(speechText(speech))}
          />
        </Tooltip>
        <Tooltip
          title={`${text.original}${zh.common.dot}${text.origin(speech.fileName, speech.format, speech.encoding)}`}
        >
          <Button
            type="text"
            icon={<DownloadOutlined aria-hidden />}
            aria-label={text.original}
            onClick={() => void saveOriginal()}
          />
        </Tooltip>
        <Tooltip title={text.remove}>
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={text.remove}
            onClick={() => void removeSpeeches(api, [speech.id])}
          />
        </Tooltip>
        <Button type="primary" onClick={() => useRenewal.getState().show(speech.id)}>
          {text.asBase}
        </Button>
      </div>
    </header>
  );
}
