import { Dropdown } from "antd";
import type { SpeechDetail } from "../../../shared/contract/methods/library.ts";
import { navigate } from "../../app/navigation.ts";
import { zh } from "../../strings/zh.ts";
import { TextButton } from "../../ui/text-button.tsx";

/** The way to the other sources of the same speech; nothing where there are none. */
export function OtherCopies({ speech }: { readonly speech: SpeechDetail }) {
  if (speech.sameAs.length === 0) return null;
  const items = speech.sameAs.map(({ id, fileName, title }) => ({
    key: String(id),
    label: <span title={title}>{fileName}</span>,
    onClick: () => navigate({ place: "library", speech: id, block: null }),
  }));
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <TextButton quiet title={zh.library.copiesTitle}>
        {zh.library.copies(speech.sameAs.length)}
      </TextButton>
    </Dropdown>
  );
}
