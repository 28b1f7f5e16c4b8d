import type { SpeechDetail } from "../../../../shared/contract/methods/library.ts";
import { errorMessage } from "../../../../shared/contract/error-messages.ts";
import { useQuery } from "../../../app/use-query.ts";
import { zh } from "../../../strings/zh.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ProofFacts } from "./proof-facts.tsx";
import { ProofList } from "./proof-list.tsx";
import { useCorrections } from "./use-corrections.ts";
import "./proof-view.css";

const text = zh.proof;

interface ProofViewProps {
  readonly speech: SpeechDetail;
  readonly block: number | null;
}

/** 核对: the file beside what the reader made of it, with everything to be put right where it stands. */
export function ProofView({ speech, block }: ProofViewProps) {
  const { value, error } = useQuery("corrections.source", { speech: speech.id }, ["library.changed"]);
  const { make, undo } = useCorrections(speech.id);
  if (error) return <EmptyState title={errorMessage(error)} />;
  if (!value) return <div className="proof" />;
  return (
    <div className="proof">
      <ProofFacts speech={speech} onChange={(change) => void make(change)} />
      <div className="proof-heads" aria-hidden>
        <span>{text.sourceHead}</span>
        <span>
          {text.readingHead}
          {value.lessons > 0 && <em>{text.lessons(value.lessons)}</em>}
        </span>
      </div>
      <ProofList
        speech={speech}
        source={value}
        block={block}
        onChange={(change) => void make(change)}
        onUndo={() => void undo()}
      />
      <p className="proof-keys">{text.keys}</p>
    </div>
  );
}
