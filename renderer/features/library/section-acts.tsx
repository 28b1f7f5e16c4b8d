import CopyOutlined from "@ant-design/icons/CopyOutlined";
import LoginOutlined from "@ant-design/icons/LoginOutlined";
import type { SpeechDetail, SpeechSection } from "../../../shared/contract/methods/library.ts";
import { useApi } from "../../app/api-context.tsx";
import { copyText } from "../../app/clipboard.ts";
import { insertOrOffer } from "../../app/insert.ts";
import { zh } from "../../strings/zh.ts";
import { TextButton } from "../../ui/text-button.tsx";
import { sectionText } from "./speech-flow.ts";

interface SectionActsProps {
  readonly speech: SpeechDetail;
  readonly section: SpeechSection;
}

/** What can be done with one section; seen when it is pointed at or has the focus. */
export function SectionActs({ speech, section }: SectionActsProps) {
  const api = useApi();
  return (
    <div
      className="section-acts"
      role="group"
      aria-label={zh.library.section(section.heading || zh.roles.names[section.role])}
    >
      <TextButton onClick={() => insertOrOffer(api, { kind: "section", id: section.id })}>
        <LoginOutlined aria-hidden />
        {zh.library.insertSection}
      </TextButton>
      <TextButton quiet onClick={() => void copyText(sectionText(speech, section))}>
        <CopyOutlined aria-hidden />
        {zh.library.copySection}
      </TextButton>
    </div>
  );
}
