import ShareAltOutlined from "@ant-design/icons/ShareAltOutlined";
import { Button, Checkbox, Modal } from "antd";
import { useState } from "react";
import type { TemplateRef } from "../../../shared/contract/methods/templates.ts";
import { useApi } from "../../app/api-context.tsx";
import { note, noteError } from "../../app/toasts.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { slotText } from "../../ui/slot-text.ts";
import { TextButton } from "../../ui/text-button.tsx";
import type { Templates } from "./template-match.ts";

const text = zh.templates;

interface Choice extends TemplateRef {
  readonly words: string;
  readonly hidden: boolean;
}

interface Group {
  readonly title: string;
  readonly choices: readonly Choice[];
}

function groupsOf({ occasions, sections, frames }: Templates): Group[] {
  const own = (origin: string): boolean => origin === "own";
  const groups: Group[] = [
    {
      title: text.sections,
      choices: sections
        .filter(({ origin }) => own(origin))
        .map(({ id, heading, hidden }) => ({ type: "section", id, words: slotText(heading), hidden })),
    },
    {
      title: text.frames,
      choices: frames
        .filter(({ origin }) => own(origin))
        .map(({ id, text: words, hidden }) => ({ type: "frame", id, words: slotText(words), hidden })),
    },
    {
      title: text.skeletons,
      choices: occasions.flatMap(({ name, skeletons }) =>
        skeletons
          .filter(({ origin }) => own(origin))
          .map((one) => ({
            type: "skeleton" as const,
            id: one.id,
            words: `${name}${zh.common.dot}${one.name}`,
            hidden: one.hidden,
          })),
      ),
    },
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}

const keyOf = ({ type, id }: TemplateRef): string => `${type} ${id}`;

/** Chooses of the user's own templates those that one file is to hold. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const api = useApi();
  const { value } = useQuery("templates.list", { hidden: true }, ["templates.changed"]);
  const groups = value ? groupsOf(value) : [];
  const all = groups.flatMap(({ choices }) => choices);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const chosen = all.filter((one) => !left.has(keyOf(one)));
  const toggle = (choice: Choice): void => {
    const next = new Set(left);
    if (!next.delete(keyOf(choice))) next.add(keyOf(choice));
    setLeft(next);
  };
  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      const templates = chosen.map(({ type, id }) => ({ type, id }));
      const { token, name } = await api.call("templates.export", { templates });
      const saved = await api.download(token, name);
      const { desktop } = api.capabilities;
      if (saved) {
        note(
          text.exported(saved.name),
          desktop && { label: zh.collection.showFile, run: () => void desktop.showSaved() },
        );
        onClose();
      }
    } catch (error) {
      noteError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={text.shareTitle}
      width={560}
      centered
      onCancel={onClose}
      footer={
        <div className="share-foot">
          {all.length > 0 && (
            <TextButton
              quiet
              onClick={() => setLeft(new Set(chosen.length === all.length ? all.map(keyOf) : []))}
            >
              {chosen.length === all.length ? text.shareNone : text.shareAll}
            </TextButton>
          )}
          <Button type="primary" disabled={chosen.length === 0} loading={busy} onClick={() => void run()}>
            {text.shareRun(chosen.length)}
          </Button>
        </div>
      }
    >
      {value && all.length === 0 ? (
        <EmptyState
          icon={<ShareAltOutlined aria-hidden />}
          title={text.shareEmpty}
          text={text.shareEmptyText}
        />
      ) : (
        <>
          <p className="share-text">{text.shareText}</p>
          <div className="share-groups">
            {groups.map(({ title, choices }) => (
              <section key={title} aria-label={title}>
                <h3>{title}</h3>
                {choices.map((choice) => (
                  <Checkbox
                    key={keyOf(choice)}
                    checked={!left.has(keyOf(choice))}
                    onChange={() => toggle(choice)}
                  >
                    <span title={choice.words}>{choice.words}</span>
                    {choice.hidden && <small>{text.hiddenMark}</small>}
                  </Checkbox>
                ))}
              </section>
            ))}
          </div>
        </>
      )}
    </Modal>
  );
}
