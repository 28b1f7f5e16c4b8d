import { Button } from "antd";
import { useEffect, useRef } from "react";
import type { SearchHit } from "../../../shared/contract/methods/search.ts";
import { KeepButton } from "../../app/keep-button.tsx";
import { KeepTemplateButton } from "../../app/keep-template.tsx";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { speechFacts } from "../../ui/speech-facts.ts";
import { TextButton } from "../../ui/text-button.tsx";
import { GroupMembers } from "./group-members.tsx";
import { hitContext, type Neighbour } from "./hit-context.ts";
import { literalsOf, markedText } from "./kwic.ts";
import { LikenessNote } from "./likeness-note.tsx";
import { Segments } from "./segments.tsx";

const text = zh.search;

interface HitPreviewProps {
  readonly hit: SearchHit;
  readonly pattern: string;
  readonly onTake: () => void;
  readonly onTakeSection: (() => void) | null;
  readonly onCopy: () => void;
  readonly onOpen: () => void;
  readonly onOpenAt: (speech: number, block: number) => void;
  /** Similar passages were asked for: say what this one shares. */
  readonly similar: boolean;
}

function Neighbours({ of }: { readonly of: readonly Neighbour[] }) {
  return of.map(({ id, type, text: words }) => (
    <p key={id} className="preview-neighbour" data-type={type}>
      {words}
    </p>
  ));
}

/** Right column: where the hit stands, with the paragraphs around it, and what can be done with it. */
export function HitPreview(props: HitPreviewProps) {
  const { hit, pattern, onTake, onTakeSection, onCopy, onOpen, onOpenAt, similar } = props;
  const { value } = useQuery("library.get", { id: hit.speech.id });
  const speech = value?.id === hit.speech.id ? value : null;
  const context = speech && hitContext(speech, hit.block.id);
  const path = hit.section?.path ?? [];
  const scroller = useRef<HTMLDivElement>(null);
  const shown = `${hit.block.id} ${speech?.id ?? ""}`;
  useEffect(() => {
    const element = scroller.current;
    if (!element || shown === "") return undefined;
    // With the frame: asked for earlier, the whole page would be laid out once more.
    const frame = requestAnimationFrame(() => {
      element.scrollTop = 0;
      element.querySelector("mark")?.scrollIntoView({ block: "nearest" });
    });
    return () => cancelAnimationFrame(frame);
  }, [shown]);
  return (
    <aside className="hit-preview" aria-label={text.preview}>
      <div className="preview-scroll" ref={scroller}>
        <header>
          <h2>{hit.speech.title}</h2>
          <TextButton onClick={onOpen}>{text.open}</TextButton>
          <p>{speechFacts({ ...hit.speech, ...(speech && { name: speech.name, chars: speech.chars }) })}</p>
        </header>
        {path.length > 0 && (
          <p className="preview-path" data-role={hit.block.role}>
            {path.join(zh.common.pathArrow)}
          </p>
        )}
        {similar && <LikenessNote hit={hit} />}
        {hit.group && hit.group.blocks > 1 && (
          <GroupMembers group={hit.group} oneSpeech={hit.group.speeches === 1} onOpen={onOpenAt} />
        )}
        <div className="preview-text">
          {context && <Neighbours of={context.before} />}
          <p data-type={hit.block.type}>
            <Segments of={markedText(hit.text, hit.ranges, literalsOf(pattern))} />
          </p>
          {context && <Neighbours of={context.after} />}
        </div>
      </div>
      <div className="preview-acts">
        <Button type="primary" onClick={onTake}>
          {text.insert} <span aria-hidden>{text.insertKey}</span>
        </Button>
        {onTakeSection && <Button onClick={onTakeSection}>{text.insertSection}</Button>}
        <Button onClick={onCopy}>{text.copy}</Button>
        <KeepButton target={{ kind: "block", id: hit.block.id }} />
        <KeepTemplateButton
          target={hit.section ? { kind: "section", id: hit.section.id } : { kind: "block", id: hit.block.id }}
        />
        {hit.ranges.length > 1 && <p className="preview-others">{text.others(hit.ranges.length - 1)}</p>}
      </div>
    </aside>
  );
}
