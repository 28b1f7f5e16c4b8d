import FileExclamationOutlined from "@ant-design/icons/FileExclamationOutlined";
import { useRef, useState } from "react";
import { errorMessage } from "../../../shared/contract/error-messages.ts";
import { useKeepKey } from "../../app/keep-key.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useProof } from "./proof/proof-state.ts";
import { ProofView } from "./proof/proof-view.tsx";
import { ReadingHead } from "./reading-head.tsx";
import { selectedWords } from "./selected-words.ts";
import { SectionTree } from "./section-tree.tsx";
import { SpeechPaper } from "./speech-paper.tsx";
import { useSectionInView } from "./use-section-in-view.ts";

interface ReadingPaneProps {
  readonly id: number;
  readonly block: number | null;
}

/** Right column: head matter, section tree, the text on paper. */
export function ReadingPane({ id, block }: ReadingPaneProps) {
  const { value, error } = useQuery("library.get", { id }, ["library.changed"]);
  const proofOn = useProof((state) => state.on);
  const scroller = useRef<HTMLDivElement>(null);
  const [withRemoved, setWithRemoved] = useState(false);
  const current = useSectionInView(scroller, value);
  useKeepKey(() => {
    const section = current ?? value?.sectionTree[0]?.id;
    return (
      selectedWords(scroller.current) ?? (section === undefined ? null : { kind: "section", id: section })
    );
  });
  if (error) {
    const gone = error.code === "not-found";
    return (
      <div className="library-pick">
        <EmptyState
          icon={<FileExclamationOutlined aria-hidden />}
          title={gone ? zh.library.goneTitle : errorMessage(error)}
          text={gone ? zh.library.goneText : undefined}
        />
      </div>
    );
  }
  if (!value) return <div className="library-pick" />;
  return (
    <article className="reading" aria-label={value.title}>
      <ReadingHead
        speech={value}
        withRemoved={withRemoved}
        onToggleRemoved={() => setWithRemoved(!withRemoved)}
      />
      {proofOn ? (
        <ProofView speech={value} block={block} />
      ) : (
        <div className="reading-columns">
          <SectionTree speech={value} current={current} scroller={scroller} />
          <div className="reading-scroll" ref={scroller}>
            <SpeechPaper speech={value} block={block} withRemoved={withRemoved} />
          </div>
        </div>
      )}
    </article>
  );
}
