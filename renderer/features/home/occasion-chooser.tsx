import { Modal } from "antd";
import { useState } from "react";
import type { MeetingFacts } from "../../../shared/contract/methods/drafts.ts";
import { useApi } from "../../app/api-context.tsx";
import { createDraft } from "../../app/drafts.ts";
import { occasionsToBegin, skeletonRef, type Occasion, type Skeleton } from "../../app/mined-occasions.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { FORM_MASK } from "../../ui/form-mask.ts";
import { FilterInput } from "../../ui/filter-input.tsx";
import { MeetingForm } from "./meeting-form.tsx";
import { SkeletonOption, SkeletonOutline } from "./skeleton-option.tsx";
import "./chooser.css";

const text = zh.home;
const NO_FACTS: MeetingFacts = { leaderPost: "", leaderName: "", unit: "", meeting: "", date: "" };

function OccasionList(props: {
  readonly occasions: readonly Occasion[];
  readonly chosen: Occasion | undefined;
  readonly onChoose: (occasion: Occasion) => void;
}) {
  return (
    <ul className="chooser-occasions">
      {props.occasions.map((occasion) => (
        <li key={occasion.id}>
          <button
            type="button"
            className="plain-button"
            aria-pressed={occasion.id === props.chosen?.id}
            onClick={() => props.onChoose(occasion)}
          >
            {occasion.name}
            <small>{occasion.skeletons.length}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** 按场合起草: occasion, then skeleton, then meeting, speaker, title and minutes. */
export function OccasionChooser({ onClose }: { readonly onClose: () => void }) {
  const api = useApi();
  const { value } = useQuery("templates.list", {}, ["templates.changed"]);
  const mined = useQuery("mining.skeletons", {}, ["mining.changed"]).value;
  const [filter, setFilter] = useState("");
  const [occasionId, setOccasionId] = useState<string | null>(null);
  const [skeletonId, setSkeletonId] = useState<string | null>(null);
  const [ownTitle, setOwnTitle] = useState<string | null>(null);
  const [minutes, setMinutes] = useState<number | null>(null);

  const all = value && mined ? occasionsToBegin(value.occasions, mined) : [];
  const matching = all.filter((one) => one.name.includes(filter.trim()));
  const occasion = matching.find((one) => one.id === occasionId) ?? matching[0];
  const skeleton = occasion?.skeletons.find((one) => one.id === skeletonId) ?? occasion?.skeletons[0];
  const defaults = useQuery("drafts.defaults", {}).value;
  const [edited, setEdited] = useState<MeetingFacts | null>(null);
  const facts: MeetingFacts = edited ?? { ...NO_FACTS, ...defaults };
  const held = facts.meeting.trim() || occasion?.name;
  const title = ownTitle ?? (held ? zh.common.titleAt(held) : "");
  const choose = (next: Skeleton): void => {
    setSkeletonId(next.id);
    setMinutes(null);
  };
  const begin = (): void => {
    if (!occasion || !skeleton) return;
    // What was written stays where it did not work.
    void createDraft(api, {
      title: title.trim(),
      occasion: occasion.name,
      minutes: minutes ?? Math.round(skeleton.minutes),
      skeleton: skeletonRef(occasion, skeleton),
      facts,
    }).then((done) => done && onClose());
  };

  return (
    <Modal
      open
      title={text.ways.occasion.title}
      mask={FORM_MASK}
      onCancel={onClose}
      width={920}
      footer={null}
      centered
    >
      <div className="chooser">
        <div className="chooser-side">
          <FilterInput label={text.filterOccasions} value={filter} onFilter={setFilter} />
          <OccasionList
            occasions={matching}
            chosen={occasion}
            onChoose={(next) => {
              setOccasionId(next.id);
              setSkeletonId(null);
              setMinutes(null);
            }}
          />
        </div>
        <div className="chooser-main" role="group" aria-label={text.chooseOccasion}>
          {value && mined && !occasion && <p className="chooser-none">{text.noOccasion}</p>}
          <div className="skeleton-options" role="group" aria-label={zh.templates.skeletons}>
            {occasion?.skeletons.map((one) => (
              <SkeletonOption
                key={one.id}
                skeleton={one}
                chosen={one.id === skeleton?.id}
                onChoose={() => choose(one)}
              />
            ))}
          </div>
          {skeleton && <SkeletonOutline key={skeleton.id} skeleton={skeleton} />}
        </div>
      </div>
      <MeetingForm
        title={title}
        minutes={minutes ?? (skeleton ? Math.round(skeleton.minutes) : null)}
        facts={facts}
        ready={skeleton !== undefined && defaults !== null}
        onTitle={setOwnTitle}
        onMinutes={setMinutes}
        onFacts={setEdited}
        onBegin={begin}
      />
    </Modal>
  );
}
