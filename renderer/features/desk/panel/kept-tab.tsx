import SearchOutlined from "@ant-design/icons/SearchOutlined";
import { Input } from "antd";
import { useRef, useState, type KeyboardEvent } from "react";
import { errorMessage } from "../../../../shared/contract/error-messages.ts";
import { navigate } from "../../../app/navigation.ts";
import { useQuery } from "../../../app/use-query.ts";
import { zh } from "../../../strings/zh.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { TextButton } from "../../../ui/text-button.tsx";
import { toggle } from "../../../ui/toggle.ts";
import { useInsertion } from "../use-insertion.ts";
import { KeptCard } from "./kept-card.tsx";
import { useSettledInput } from "./use-settled-input.ts";

const text = zh.collection;
const SHOWN = 40;
const TAGS_SHOWN = 8;

/** The collection beside the text: looked through while typing, a piece goes to the caret by Enter or a click. */
export function KeptTab() {
  const input = useSettledInput();
  const [tags, setTags] = useState<string[]>([]);
  const insert = useInsertion();
  const root = useRef<HTMLDivElement>(null);
  const query = input.settled.trim();
  const facets = useQuery("collection.facets", {}, ["collection.changed"]).value;
  const { value, error } = useQuery("collection.list", { text: query, tags, limit: SHOWN }, [
    "collection.changed",
  ]);
  const items = value?.items ?? [];

  /** ↓ and ↑ go through the box and the cards. */
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return;
    const stops = Array.from(root.current?.querySelectorAll<HTMLElement>("input, .suggestion") ?? []);
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = at < 0 ? undefined : stops[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  if (facets?.all === 0)
    return (
      <EmptyState title={text.emptyTitle} text={text.emptyText}>
        <TextButton onClick={() => navigate({ place: "collection", piece: null })}>
          {zh.shell.places.collection}
        </TextButton>
      </EmptyState>
    );
  return (
    <div ref={root} onKeyDown={onKey}>
      <div className="panel-search">
        <Input
          {...input.props}
          allowClear
          prefix={<SearchOutlined />}
          placeholder={text.panelSearch}
          aria-label={text.panelSearch}
        />
        {facets && facets.tags.length > 0 && (
          <div className="kept-tags" role="group" aria-label={text.tags}>
            {facets.tags.slice(0, TAGS_SHOWN).map((tag) => (
              <button
                key={tag.value}
                type="button"
                className="plain-button"
                aria-pressed={tags.includes(tag.value)}
                onClick={() => setTags(toggle(tags, tag.value))}
              >
                {tag.value}
              </button>
            ))}
          </div>
        )}
      </div>
      {error && <p className="side-panel-foot">{errorMessage(error)}</p>}
      {value && (
        <p className="side-panel-note">
          <span>{text.total(value.total)}</span>
          <TextButton onClick={() => navigate({ place: "collection", piece: null })}>
            {zh.shell.places.collection}
          </TextButton>
        </p>
      )}
      {value?.total === 0 && <EmptyState title={text.noneTitle} text={text.noneText} />}
      <ol className="suggestions">
        {items.map((piece) => (
          <KeptCard key={piece.id} piece={piece} onTake={insert} />
        ))}
      </ol>
      {items.length > 0 && <p className="side-panel-foot">{text.panelHint}</p>}
    </div>
  );
}
