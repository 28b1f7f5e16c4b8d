import type { Occasion } from "../../app/mined-occasions.ts";
import { zh } from "../../strings/zh.ts";
import { FilterInput } from "../../ui/filter-input.tsx";

const text = zh.templates;

interface OccasionListProps {
  readonly occasions: readonly Occasion[];
  readonly chosen: Occasion | undefined;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onChoose: (occasion: Occasion) => void;
}

/** Left column: search box and occasions. */
export function OccasionList({ occasions, chosen, query, onQuery, onChoose }: OccasionListProps) {
  const groups = [
    { title: text.mined, list: occasions.filter(({ origin }) => origin === "mined") },
    { title: text.mine, list: occasions.filter(({ origin }) => origin === "own") },
    { title: text.builtIn, list: occasions.filter(({ origin }) => origin === "built-in") },
  ];
  return (
    <nav className="template-occasions" aria-label={text.occasions}>
      <FilterInput label={text.search} value={query} onFilter={onQuery} />
      {occasions.length === 0 && <p>{text.noOccasion}</p>}
      <div className="template-occasion-groups">
        {groups.map(({ title, list }) => (
          <section key={title} aria-label={title}>
            {list.length > 0 && <h2>{title}</h2>}
            <ul>
              {list.map((occasion) => (
                <li key={occasion.id}>
                  <button
                    type="button"
                    className="plain-button"
                    aria-current={occasion.id === chosen?.id || undefined}
                    onClick={() => onChoose(occasion)}
                  >
                    {[occasion.name, occasion.level].filter(Boolean).join(zh.common.dot)}
                    <small>{occasion.skeletons.length}</small>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
}
