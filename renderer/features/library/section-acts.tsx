import CopyOutlined from "@ant-design/icons/CopyOutlined";
import FileAddOutlined from "@ant-design/icons/FileAddOutlined";
import SnippetsOutlined from "@ant-design/icons/SnippetsOutlined";
import StarOutlined from "@ant-design/icons/StarOutlined";
import { Tooltip } from "antd";
import type { SpeechDetail, SpeechSection } from "../../../shared/contract/methods/library.ts";
import { useApi } from "../../app/api-context.tsx";
import { copyText } from "../../app/clipboard.ts";
import { keepPiece } from "../../app/collection.ts";
import { keepAsTemplate } from "../../app/keep-template.tsx";
import { insertOrOffer } from "../../app/insert.ts";
import { zh } from "../../strings/zh.ts";
import { sectionText } from "./speech-flow.ts";

interface SectionActsProps {
  readonly speech: SpeechDetail;
  readonly section: SpeechSection;
}

/** What can be done with one section, in the margin beside it; seen when it is pointed at or has the focus. */
export function SectionActs({ speech, section }: SectionActsProps) {
  const api = useApi();
  return (
    <div
      className="section-acts"
      role="group"
      aria-label={zh.library.section(section.heading || zh.roles.names[section.role])}
    >
      <div>
        <Tooltip title={zh.library.insertSection} placement="left">
          <button
            type="button"
            className="plain-button"
            aria-label={zh.library.insertSection}
            onClick={() => insertOrOffer(api, { kind: "section", id: section.id })}
          >
            <FileAddOutlined aria-hidden />
          </button>
        </Tooltip>
        <Tooltip title={zh.collection.keepSection} placement="left">
          <button
            type="button"
            className="plain-button"
            aria-label={zh.collection.keep}
            onClick={() => void keepPiece(api, { kind: "section", id: section.id })}
          >
            <StarOutlined aria-hidden />
          </button>
        </Tooltip>
        <Tooltip title={zh.templates.keepHint} placement="left">
          <button
            type="button"
            className="plain-button"
            aria-label={zh.templates.keep}
            onClick={() => void keepAsTemplate(api, { kind: "section", id: section.id })}
          >
            <SnippetsOutlined aria-hidden />
          </button>
        </Tooltip>
        <Tooltip title={zh.library.copySection} placement="left">
          <button
            type="button"
            className="plain-button"
            aria-label={zh.library.copySection}
            onClick={() => void copyText(sectionText(speech, section))}
          >
            <CopyOutlined aria-hidden />
          </button>
        </Tooltip>
      </div>
    </div>
  );
}
