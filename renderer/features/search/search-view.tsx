import { useCallback, useRef, useState } from "react";
import { errorMessage } from "../../../shared/contract/error-messages.ts";
import { useKeepKey } from "../../app/keep-key.ts";
import { LibraryTotals } from "../../app/library-totals.tsx";
import { navigate } from "../../app/navigation.ts";
import { searchRoute, type SearchRoute } from "../../app/route.ts";
import { useSearchFocus } from "../../app/shortcuts.ts";
import { zh } from "../../strings/zh.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { RowListHandle } from "../../ui/row-list.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { FillerChips } from "./filler-chips.tsx";
import { HitList } from "./hit-list.tsx";
import { HitPreview } from "./hit-preview.tsx";
import { fillGap } from "./kwic.ts";
import { ModeChips } from "./mode-chips.tsx";
import { QueryLine } from "./query-line.tsx";
import { SearchNone, SearchStart } from "./search-empty.tsx";
import { hasFilters, NO_FILTERS, SearchFacets } from "./search-facets.tsx";
import { ChoiceSwitch } from "./choice-switch.tsx";
import { ReadingLine } from "./reading-line.tsx";
import { SearchHelp } from "./search-help.tsx";
import { useRemember } from "./use-remember.ts";
import { useHitActs } from "./use-hit-acts.ts";
import { useHits, type SearchGroup, type SearchSort } from "./use-hits.ts";
import "./search-view.css";

const focusQuery = (): void => useSearchFocus.setState(({ asked }) => ({ asked: asked + 1 }));

const SORTS = ["relevance", "date", "frequency"] as const;
const GROUPS = ["none", "sentence", "speech"] as const;

/** 检索: query line, facets, concordance, preview. The route holds the query and its filters. */
export function SearchView({ route }: { readonly route: SearchRoute }) {
  const list = useRef<RowListHandle>(null);
  const [sort, setSort] = useState<SearchSort>("relevance");
  const [group, setGroup] = useState<SearchGroup>("none");
  const [help, setHelp] = useState(false);
  const { result, query, hits, loading, error, want } = useHits(route, sort, group);
  const remembered = useRemember(route, result, loading);
  const [choice, setChoice] = useState({ of: result, index: 0 });
  const selected = choice.of === result ? choice.index : 0;
  const acts = useHitActs(hits, () => void remembered.keep().catch(() => undefined));
  const showHelp = useCallback(() => setHelp(true), []);
  const change = (part: Partial<SearchRoute>): void => navigate({ ...route, ...part }, { replace: true });
  const pattern = result?.mode === "pattern" ? query : "";
  const hit = hits[selected];
  useKeepKey(() => (hit ? { kind: "block", id: hit.block.id } : null));

  return (
    <div className="search">
      <h1 className="visually-hidden">{zh.shell.places.search}</h1>
      <header className="search-head">
        <QueryLine
          query={route.query}
          onQuery={(text) => change({ query: text })}
          onDown={() => list.current?.focus()}
          onEnter={() => acts.take(selected)}
          onHelp={showHelp}
        >
          <span className="query-totals" role="status" data-stale={loading || undefined}>
            {result && zh.search.totals(result.total, result.speeches, result.elapsedMs)}
          </span>
        </QueryLine>
        <div className="search-modes">
          <ModeChips mode={route.mode} effective={result?.mode ?? null} onMode={(mode) => change({ mode })} />
          <ReadingLine
            reading={result?.reading ?? null}
            stale={loading}
            query={route.query.trim()}
            onKeep={remembered.found ? remembered.keep : null}
            onHelp={showHelp}
          />
        </div>
      </header>
      {route.query.trim() === "" ? (
        <div className="search-blank">
          <SearchStart
            onExample={(text) => navigate(searchRoute(text))}
            onPast={({ query, mode, roles, occasions, speakers, levels, from, to }) =>
              navigate(searchRoute(query, { mode, roles, occasions, speakers, levels, from, to }))
            }
            onHelp={showHelp}
          />
        </div>
      ) : (
        <div className="search-columns">
          <SearchFacets
            route={route}
            result={result}
            onFilters={change}
            onField={(field) => change({ query: `${route.query.trim()} ${field}` })}
          />
          <section className="search-results" data-loading={loading || undefined}>
            {result?.fillers && result.fillers.length > 0 && (
              <FillerChips
                key={query}
                fillers={result.fillers}
                more={result.moreFillers ?? []}
                onChoose={(filler, place) =>
                  navigate({ ...route, query: fillGap(route.query, filler, place), mode: "auto" })
                }
              />
            )}
            {error && <EmptyState title={errorMessage(error)} />}
            {result?.total === 0 && !loading && (
              <SearchNone
                query={query}
                mode={route.mode}
                tried={result.mode}
                filtered={hasFilters(route)}
                onMode={(mode) => change({ mode })}
                onClear={() => change(NO_FILTERS)}
              />
            )}
            {result && result.total > 0 && (
              <div className="list-head">
                <ChoiceSwitch
                  label={zh.search.groupGroup}
                  choices={GROUPS}
                  names={zh.search.group}
                  value={group}
                  onChoose={setGroup}
                />
                {result.groups !== undefined && (
                  <span>{zh.search.groupCount(result.groups, zh.search.groups[group])}</span>
                )}
                {result.looked !== undefined && <span>{zh.search.looked(result.looked)}</span>}
                <ChoiceSwitch
                  label={zh.search.sortGroup}
                  choices={SORTS}
                  names={zh.search.sort}
                  value={sort}
                  onChoose={setSort}
                />
              </div>
            )}
            {result && result.total > 0 && (
              <HitList
                ref={list}
                hits={hits}
                total={result.groups ?? result.total}
                pattern={pattern}
                selected={selected}
                onSelect={(index) => setChoice({ of: result, index })}
                onTake={acts.take}
                onOpen={acts.open}
                onCopy={acts.copy}
                onHelp={showHelp}
                onLeave={focusQuery}
                want={want}
              />
            )}
          </section>
          {hit ? (
            <HitPreview
              hit={hit}
              pattern={pattern}
              onTake={() => acts.take(selected)}
              onTakeSection={hit.section ? () => acts.takeSection(selected) : null}
              onCopy={() => acts.copy(selected)}
              onOpen={() => acts.open(selected)}
              onOpenAt={acts.openAt}
              similar={result?.mode === "similar"}
            />
          ) : (
            <div className="hit-preview" />
          )}
        </div>
      )}
      <SearchHelp
        open={help}
        onClose={() => setHelp(false)}
        onExample={(text) => {
          setHelp(false);
          navigate(searchRoute(text));
        }}
      />
      <StatusLine
        hints={zh.search.hints.map((hint) => (
          <span key={hint}>{hint}</span>
        ))}
      >
        <LibraryTotals />
      </StatusLine>
    </div>
  );
}
