import { navigate } from "../../app/navigation.ts";
import { zh } from "../../strings/zh.ts";

interface MinedSourcesProps {
  readonly sources: readonly {
    readonly speechId: number;
    readonly title: string;
    readonly date: string | null;
    readonly block: number;
  }[];
}

/** The speeches behind what was mined, newest first; a click opens one at the place. */
export function MinedSources({ sources }: MinedSourcesProps) {
  return (
    <ul className="mined-sources" aria-label={zh.templates.evidence}>
      {sources.map(({ speechId, title, date, block }) => (
        <li key={speechId}>
          <button
            type="button"
            className="plain-button"
            onClick={() => navigate({ place: "library", speech: speechId, block })}
          >
            <span>{title}</span>
            {date && <small>{zh.common.date(date)}</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}
