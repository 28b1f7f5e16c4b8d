import SearchOutlined from "@ant-design/icons/SearchOutlined";
import { Input, Segmented } from "antd";
import { useState } from "react";
import { errorMessage } from "../../../../shared/contract/error-messages.ts";
import { navigate } from "../../../app/navigation.ts";
import { searchRoute } from "../../../app/route.ts";
import { useQuery } from "../../../app/use-query.ts";
import { zh } from "../../../strings/zh.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { TextButton } from "../../../ui/text-button.tsx";
import { useInsertion } from "../use-insertion.ts";
import { useCaretText } from "./use-caret-text.ts";
import { HitCard } from "./hit-card.tsx";
import { useSettledInput } from "./use-settled-input.ts";

/** `caret`: what is most like the paragraph where the caret stands, whatever is typed above. */
const MODES = ["auto", "exact", "caret"] as const;
type Mode = (typeof MODES)[number];
const SHOWN = 30;
/** Fewer characters say too little to be like anything. */
const FEWEST = 6;

/** Looks a phrase up without leaving the desk; a hit goes into the draft at a click. */
export function SearchTab() {
  const input = useSettledInput();
  const [mode, setMode] = useState<Mode>("auto");
  const insert = useInsertion();
  const beside = useCaretText();
  const atCaret = mode === "caret";
  const query = atCaret ? (beside.length >= FEWEST ? beside : "") : input.settled.trim();
  const asked = atCaret ? "similar" : mode;
  const { value, error } = useQuery(
    "search.run",
    query === "" ? null : { query, mode: asked, limit: SHOWN },
    ["library.changed"],
  );
  return (
    <>
      <div className="panel-search">
        <Input
          {...input.props}
          disabled={atCaret}
          allowClear
          prefix={<SearchOutlined />}
          placeholder={zh.desk.searchPlaceholder}
          aria-label={zh.desk.tabs.search}
        />
        <Segmented<Mode>
          size="small"
          value={mode}
          options={MODES.map((one) => ({ value: one, label: zh.desk.searchModes[one] }))}
          onChange={setMode}
        />
      </div>
      {query === "" && (
        <p className="side-panel-foot">{atCaret ? zh.desk.searchCaretHint : zh.desk.searchHint}</p>
      )}
      {error && <p className="side-panel-foot">{errorMessage(error)}</p>}
      {value && query !== "" && (
        <p className="side-panel-note">
          <span>{zh.desk.searchTotal(value.total, value.elapsedMs)}</span>
          {value.total > 0 && (
            <TextButton onClick={() => navigate(searchRoute(query, { mode: asked }))}>
              {zh.desk.allHits}
            </TextButton>
          )}
        </p>
      )}
      {value?.total === 0 && <EmptyState title={zh.desk.searchNone} text={zh.desk.searchNoneHint} />}
      <ol className="hits">
        {value?.hits.map((hit) => (
          <HitCard key={hit.block.id} hit={hit} onTake={insert} />
        ))}
      </ol>
    </>
  );
}
