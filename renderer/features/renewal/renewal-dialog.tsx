import { Button, Modal } from "antd";
import { useState } from "react";
import { useApi } from "../../app/api-context.tsx";
import { createDraft } from "../../app/drafts.ts";
import { useRenewal } from "../../app/renewal-state.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { FORM_MASK } from "../../ui/form-mask.ts";
import { RenewalPlaces } from "./renewal-places.tsx";
import { FIELDS, fieldOf, type Group } from "./renewal-fields.ts";
import { RenewalRow } from "./renewal-row.tsx";
import "./renewal.css";

const text = zh.renewal;

/** 旧稿换新: all values of an old speech as a form, each once, walked through with Tab; done, it is a draft. */
export function RenewalDialog({ speech }: { readonly speech: number }) {
  const api = useApi();
  const close = useRenewal((state) => state.hide);
  const { value } = useQuery("drafts.renewal", { speech });
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [current, setCurrent] = useState<string | null>(null);
  const groups: readonly Group[] = value?.groups ?? [];
  const answerOf = ({ key, offered }: Group): string => answers[key] ?? offered ?? "";
  const shown = groups.find(({ key }) => key === current) ?? groups[0];
  const filled = groups.filter((group) => answerOf(group).trim() !== "").length;
  const begin = (): void => {
    close();
    const values = Object.fromEntries(groups.map((group) => [group.key, answerOf(group)]));
    void createDraft(api, { fromSpeech: speech, values });
  };
  return (
    <Modal
      open
      title={text.title(value?.title ?? "")}
      mask={FORM_MASK}
      onCancel={close}
      width={960}
      footer={null}
      centered
    >
      <form
        className="renewal"
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        <div className="renewal-fields">
          {value && groups.length === 0 && <p className="renewal-none">{text.none}</p>}
          {FIELDS.map((field) => {
            const rows = groups.filter(({ kind }) => fieldOf(kind) === field);
            if (rows.length === 0) return null;
            return (
              <fieldset key={field}>
                <legend>{text.fields[field]}</legend>
                {rows.map((group) => (
                  <RenewalRow
                    key={group.key}
                    group={group}
                    answer={answerOf(group)}
                    current={group.key === shown?.key}
                    first={group.key === groups[0]?.key}
                    onAnswer={(answer) => setAnswers((old) => ({ ...old, [group.key]: answer }))}
                    onFocus={() => setCurrent(group.key)}
                  />
                ))}
              </fieldset>
            );
          })}
        </div>
        <div className="renewal-places" aria-live="off">
          {shown && <RenewalPlaces group={shown} answer={answerOf(shown)} />}
        </div>
        <footer>
          <span>{text.filled(filled, groups.length)}</span>
          <Button type="primary" htmlType="submit" disabled={!value}>
            {text.begin}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
