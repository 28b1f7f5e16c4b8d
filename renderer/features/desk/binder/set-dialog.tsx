import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { Input, Modal, Segmented } from "antd";
import { useState } from "react";
import { useQuery } from "../../../app/use-query.ts";
import { writeHeadingSet, type HeadingGroup } from "../../../editor/heading-words.ts";
import { zh } from "../../../strings/zh.ts";
import { sourceOf } from "../panel/heading-source.ts";
import { useSettledText } from "../panel/use-settled-input.ts";
import { SetChoice, type OfferedSet } from "./set-choice.tsx";
import { topicsOf } from "./set-topics.ts";
import "./set-dialog.css";

interface SetDialogProps {
  readonly group: HeadingGroup;
  /** What the headings say now. */
  readonly headings: readonly string[];
  readonly onClose: () => void;
}

/** Parallel headings for a list of topics, put together only from headings that the library or the templates have. */
export function SetDialog({ group, headings, onClose }: SetDialogProps) {
  const [editor] = useLexicalComposerContext();
  const worded = headings.filter((heading) => heading !== "");
  const [form, setForm] = useState<"like" | "free">(worded.length > 1 ? "like" : "free");
  const { text, settled, props } = useSettledText(headings.join("\n"));
  const topics = topicsOf(settled, worded);
  const input = topics.length === 0 ? null : { topics, like: form === "like" ? worded : [] };
  const { value } = useQuery("headings.sets", input);
  const [chosen, setChosen] = useState(0);
  const use = (set: OfferedSet, picks: readonly number[]): void => {
    const words = set.offers.map((row, at) => {
      const offer = row[(picks[at] ?? 0) % Math.max(1, row.length)];
      const kept = headings[at] ?? "";
      return offer
        ? { text: offer.text, source: sourceOf(offer) }
        : { text: kept === "" ? (topics[at] ?? "") : kept };
    });
    onClose();
    writeHeadingSet(editor, group, words);
    editor.focus();
  };
  const sets = value?.sets ?? [];
  return (
    <Modal open title={zh.headings.setTitle} onCancel={onClose} width={760} footer={null} centered>
      <div className="set-dialog">
        <div className="set-dialog-topics">
          <label>
            {zh.headings.setTopicsLabel}
            <Input.TextArea
              {...props}
              value={text}
              autoFocus
              placeholder={zh.headings.setTopics}
              autoSize={{ minRows: 6, maxRows: 12 }}
            />
          </label>
          {worded.length > 1 && (
            <Segmented
              block
              value={form}
              onChange={(next) => {
                setForm(next === "like" ? "like" : "free");
                setChosen(0);
              }}
              options={[
                { value: "like", label: zh.headings.setLike },
                { value: "free", label: zh.headings.setFree },
              ]}
            />
          )}
          <p>{zh.headings.setHint}</p>
        </div>
        <div className="set-dialog-sets">
          {value && sets.length === 0 && (
            <p className="set-dialog-none">
              {zh.headings.setNone}
              <br />
              {zh.headings.setNoneHint}
            </p>
          )}
          {form === "like" && sets.length > 0 && sets[0]?.source !== null && (
            <p className="set-dialog-other">{zh.headings.setNotLike}</p>
          )}
          {sets.map((set, at) => (
            <SetChoice
              key={`${settled} ${form} ${set.lengths} ${set.source ?? ""} ${set.offers[0]?.[0]?.text ?? at}`}
              set={set}
              topics={topics}
              chosen={at === chosen}
              onChoose={() => setChosen(at)}
              onUse={use}
            />
          ))}
        </div>
      </div>
    </Modal>
  );
}
