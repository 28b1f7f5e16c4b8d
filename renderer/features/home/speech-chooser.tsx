import { Modal } from "antd";
import { useState } from "react";
import { useRenewal } from "../../app/renewal-state.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { FilterInput } from "../../ui/filter-input.tsx";
import { RoleBar } from "../../ui/role-bar.tsx";
import { speechFacts } from "../../ui/speech-facts.ts";
import "./chooser.css";

const text = zh.home;

/** 以旧稿为底稿: finds a speech of the library and lays a draft out from it. */
export function SpeechChooser({ onClose }: { readonly onClose: () => void }) {
  const [filter, setFilter] = useState("");
  const { value } = useQuery("library.list", { text: filter.trim(), limit: 100 }, ["library.changed"]);
  return (
    <Modal open title={text.chooseSpeech} onCancel={onClose} width={640} footer={null} centered>
      <FilterInput autoFocus label={text.filterSpeeches} value={filter} onFilter={setFilter} />
      <ul className="chooser-speeches">
        {value?.items.map((speech) => (
          <li key={speech.id}>
            <button
              type="button"
              className="plain-button"
              onClick={() => {
                onClose();
                useRenewal.getState().show(speech.id);
              }}
            >
              <span>{speech.title}</span>
              <small>{speechFacts(speech)}</small>
              <RoleBar chars={speech.roleChars} />
            </button>
          </li>
        ))}
      </ul>
      {value?.total === 0 && <p className="chooser-none">{filter ? text.noSpeeches : text.noSpeechesYet}</p>}
    </Modal>
  );
}
