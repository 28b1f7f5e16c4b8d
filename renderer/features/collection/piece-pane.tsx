import CopyOutlined from "@ant-design/icons/CopyOutlined";
import DeleteOutlined from "@ant-design/icons/DeleteOutlined";
import FileExclamationOutlined from "@ant-design/icons/FileExclamationOutlined";
import { Button, Tooltip } from "antd";
import type { Piece, PieceSummary } from "../../../shared/contract/methods/collection.ts";
import { errorMessage } from "../../../shared/contract/error-messages.ts";
import { runsText } from "../../../shared/domain/drafts/document-text.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { RoleBadge } from "../../ui/role-badge.tsx";
import { TextButton } from "../../ui/text-button.tsx";
import type { PieceActs } from "./piece-acts.ts";
import { PieceEditor } from "./piece-editor.tsx";
import { sourceFacts } from "./piece-text.ts";
import "./piece-editor.css";

const text = zh.collection;

function SourceLine({ piece, onOpen }: { readonly piece: PieceSummary; readonly onOpen: () => void }) {
  const { kind, speech, draft } = piece.source;
  if (speech !== null) return <TextButton onClick={onOpen}>{text.open}</TextButton>;
  if (draft !== null) return <TextButton onClick={onOpen}>{text.openDraft}</TextButton>;
  return <small>{kind === "speech" ? text.sourceGone : text.draftGone}</small>;
}

function Paper({ piece }: { readonly piece: Piece }) {
  return (
    <div className="paper piece-paper" lang="zh-CN">
      <section>
        {piece.blocks.map(({ type, level, runs }, index) => {
          const Tag = type === "heading" ? "h4" : "p";
          return (
            // Blocks have no id and never move.
            // oxlint-disable-next-line react/no-array-index-key
            <Tag key={index} data-level={level ?? undefined}>
              {runsText(runs)}
            </Tag>
          );
        })}
      </section>
    </div>
  );
}

interface PiecePaneProps {
  readonly id: number;
  readonly acts: PieceActs;
}

/** Right column: where the piece is from, its tags and note, its whole text. */
export function PiecePane({ id, acts }: PiecePaneProps) {
  const { value, error } = useQuery("collection.get", { id }, ["collection.changed"]);
  if (error) {
    const gone = error.code === "not-found";
    return (
      <div className="library-pick">
        <EmptyState
          icon={<FileExclamationOutlined aria-hidden />}
          title={gone ? text.goneTitle : errorMessage(error)}
          text={gone ? text.goneText : undefined}
        />
      </div>
    );
  }
  if (value?.id !== id) return <div className="library-pick" />;
  return (
    <article className="reading piece-pane" aria-label={value.heading || value.excerpt}>
      <header className="reading-head">
        <div className="reading-head-title">
          <h2 title={sourceFacts(value)}>{sourceFacts(value)}</h2>
          <p>
            {value.role && <RoleBadge role={value.role} size="small" />}
            <span title={value.source.place}>
              {[value.source.place, zh.common.chars(value.chars)].filter(Boolean).join(zh.common.dot)}
            </span>
            <SourceLine piece={value} onOpen={() => acts.open(value)} />
          </p>
        </div>
        <div className="reading-head-acts">
          <Tooltip title={text.copy}>
            <Button
              type="text"
              icon={<CopyOutlined aria-hidden />}
              aria-label={text.copy}
              onClick={() => acts.copy(value)}
            />
          </Tooltip>
          <Tooltip title={text.remove}>
            <Button
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={text.remove}
              onClick={() => acts.remove(value)}
            />
          </Tooltip>
          <Button type="primary" onClick={() => acts.insert(value)}>
            {text.insert}
          </Button>
        </div>
      </header>
      <div className="piece-pane-editor">
        <PieceEditor key={id} piece={value} />
      </div>
      <div className="reading-scroll">
        <Paper piece={value} />
      </div>
    </article>
  );
}
