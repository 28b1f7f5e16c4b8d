import CaretRightOutlined from "@ant-design/icons/CaretRightOutlined";
import SnippetsOutlined from "@ant-design/icons/SnippetsOutlined";
import { useState } from "react";
import type { Output } from "../../../shared/contract/methods.ts";
import { FRAME_KINDS, type FrameKind } from "../../../shared/domain/mining/frames.ts";
import type { Profile } from "../../../shared/contract/methods/app.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { useApi } from "../../app/api-context.tsx";
import { insertOrOffer } from "../../app/insert.ts";
import { keepAsTemplate } from "../../app/keep-template.tsx";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextButton } from "../../ui/text-button.tsx";
import { MinedSources } from "./mined-sources.tsx";
import { slotText } from "../../ui/slot-text.ts";

const text = zh.mined;

type Frame = Output<"mining.frames">["frames"][number];

const KINDS_OF_ROLE: Readonly<Record<Role, readonly FrameKind[]>> = {
  opening: ["opening"],
  review: ["data", "transition"],
  situation: ["transition"],
  problems: ["transition"],
  arrangements: ["task"],
  implementation: ["task"],
  closing: ["closing"],
};

/** A frame with its gaps as lines; figures and the like stay named. */
const shown = (frame: string): string => slotText(frame.replaceAll(/\{text:[^{}]*\}/gu, text.gap));

function FrameSources({ id }: { readonly id: number }) {
  const { value } = useQuery("mining.frameSources", { id }, ["mining.changed"]);
  return <MinedSources sources={value?.sources ?? []} />;
}

function FramesBelow({ parent }: { readonly parent: Frame }) {
  const { value } = useQuery("mining.frames", { parent: parent.id, kind: parent.kind }, ["mining.changed"]);
  return (
    <ul>
      {value?.frames.map((frame) => (
        <FrameRow key={frame.id} frame={frame} />
      ))}
    </ul>
  );
}

/** A frame with its count; it opens to the frames that follow it and to the speeches that use it. */
function FrameRow({ frame }: { readonly frame: Frame }) {
  const api = useApi();
  const [open, setOpen] = useState(false);
  const words = shown(frame.text);
  return (
    <li>
      <div className="mined-frame">
        <button type="button" className="plain-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <CaretRightOutlined aria-hidden />
          <span>{words}</span>
          <small title={text.frameCount(frame.speeches, frame.uses)}>{frame.speeches}</small>
        </button>
        <TextButton
          quiet
          aria-label={text.insert(words)}
          onClick={() => insertOrOffer(api, { kind: "mined-frame", id: frame.id })}
        >
          {zh.templates.insert}
        </TextButton>
        <TextButton
          quiet
          aria-label={text.keepFrame(words)}
          title={text.keepFrameHint}
          onClick={() => void keepAsTemplate(api, { kind: "mined-frame", id: frame.id })}
        >
          <SnippetsOutlined aria-hidden />
        </TextButton>
      </div>
      {open && frame.below > 0 && <FramesBelow parent={frame} />}
      {open && (
        <details className="mined-frame-sources">
          <summary>{text.frameCount(frame.speeches, frame.uses)}</summary>
          <FrameSources id={frame.id} />
        </details>
      )}
    </li>
  );
}

function FramesOfKind({
  kind,
  query,
  limit,
}: {
  readonly kind: FrameKind;
  readonly query: string;
  readonly limit: number;
}) {
  const { value } = useQuery("mining.frames", { kind, query, limit }, ["mining.changed"]);
  if (value === null || value.frames.length === 0) return null;
  return (
    <section aria-label={zh.templates.kinds[kind]}>
      <h3>{zh.templates.kinds[kind]}</h3>
      <ul className="mined-frames">
        {value.frames.map((frame) => (
          <FrameRow key={frame.id} frame={frame} />
        ))}
      </ul>
    </section>
  );
}

interface MinedFramesProps {
  readonly role: Role | null;
  readonly query: string;
  readonly profile: Profile | null;
  /** How many of a kind are shown; null for all. */
  readonly few: number | null;
  readonly onAll: () => void;
}

/** The library's frames as a tree: what is said, what follows it, and where. */
export function MinedFrames({ role, query, few, onAll }: MinedFramesProps) {
  const kinds = role === null ? FRAME_KINDS : KINDS_OF_ROLE[role];
  const { value } = useQuery("mining.frames", { limit: 1 }, ["mining.changed"]);
  if (value === null) return null;
  if (value.frames.length === 0)
    return few === null ? <EmptyState title={text.noneTitle} text={text.noneText} /> : null;
  return (
    <section className="mined" aria-label={text.framesTitle}>
      <h2>
        {text.framesTitle}
        {few !== null && (
          <TextButton quiet onClick={onAll}>
            {text.more}
          </TextButton>
        )}
      </h2>
      {kinds.map((kind) => (
        <FramesOfKind key={kind} kind={kind} query={query} limit={few ?? 60} />
      ))}
    </section>
  );
}
