import { useLayoutEffect, useMemo, useRef } from "react";
import type { SpeechBlock, SpeechDetail } from "../../../shared/contract/methods/library.ts";
import { zh } from "../../strings/zh.ts";
import { SectionActs } from "./section-acts.tsx";
import { speechFlow, type FlowGroup, type RemovedLine } from "./speech-flow.ts";
import "./speech-paper.css";

const text = zh.library;

function BlockText({ block, target }: { readonly block: SpeechBlock; readonly target: boolean }) {
  const Tag = block.type === "heading" ? "h4" : "p";
  return (
    <Tag data-block={block.id} data-level={block.level ?? undefined} data-target={target || undefined}>
      {block.marker}
      {block.text}
    </Tag>
  );
}

function Removed({ line }: { readonly line: RemovedLine }) {
  return (
    <p className="speech-paper-removed">
      <small>{text.reason(line.reason)}</small>
      <del>{line.text}</del>
    </p>
  );
}

interface GroupProps {
  readonly speech: SpeechDetail;
  readonly group: FlowGroup;
  readonly target: number | null;
}

function Group({ speech, group, target }: GroupProps) {
  const { section } = group;
  return (
    <section
      className="speech-paper-section"
      data-section={section?.id}
      data-role={section?.role}
      data-ribbon={section !== null || undefined}
    >
      {section && <SectionActs speech={speech} section={section} />}
      {group.items.map((item) =>
        item.type === "block" ? (
          <BlockText key={item.block.id} block={item.block} target={item.block.id === target} />
        ) : (
          <Removed key={item.key} line={item.line} />
        ),
      )}
    </section>
  );
}

interface SpeechPaperProps {
  readonly speech: SpeechDetail;
  readonly block: number | null;
  readonly withRemoved: boolean;
}

/** The speech as on paper, each section with a ribbon in its role's colour. */
export function SpeechPaper({ speech, block, withRemoved }: SpeechPaperProps) {
  const paper = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => speechFlow(speech, withRemoved), [speech, withRemoved]);
  useLayoutEffect(() => {
    if (block !== null) {
      paper.current?.querySelector(`[data-block="${block}"]`)?.scrollIntoView({ block: "center" });
    }
  }, [block]);
  const byline = [speech.post, speech.name].filter(Boolean).join("　");
  return (
    <div className="paper speech-paper" ref={paper} lang="zh-CN">
      <h3>{speech.title}</h3>
      {byline && <p className="speech-paper-byline">{byline}</p>}
      {speech.date && (
        <p className="speech-paper-byline">{zh.common.brackets(zh.common.date(speech.date))}</p>
      )}
      {speech.salutation && <p className="speech-paper-salutation">{speech.salutation}</p>}
      {groups.map((group) => (
        <Group key={group.key} speech={speech} group={group} target={block} />
      ))}
    </div>
  );
}
