import { navigate } from "../../../app/navigation.ts";
import type { Digest, SourceShare } from "../../../editor/digest/digest.ts";
import { sourceTone } from "../../../editor/extensions/Provenance/source-tone.ts";
import { zh } from "../../../strings/zh.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";

function SourceRow({ entry }: { readonly entry: SourceShare }) {
  const { source, chars, share } = entry;
  const speech = source.kind === "speech" ? Number(source.id) : null;
  const facts = [speech === null ? zh.desk.template : zh.desk.speechSource, zh.desk.chars(chars)];
  const body = (
    <>
      <span className="source-row-title">{source.title}</span>
      <span className="source-row-share">{zh.desk.percent(share)}</span>
      <span className="source-row-facts">{facts.join(zh.common.dot)}</span>
      <span className="source-row-bar" aria-hidden>
        <i style={{ width: `${Math.max(1, Math.round(share * 100))}%` }} />
      </span>
    </>
  );
  return (
    <li className="source-row" data-source={sourceTone(source)}>
      {speech === null ? (
        <div>{body}</div>
      ) : (
        <button
          type="button"
          className="plain-button"
          title={zh.desk.openSource}
          onClick={() => navigate({ place: "library", speech, block: null })}
        >
          {body}
        </button>
      )}
    </li>
  );
}

/** Where borrowed text came from and how much of the draft it is. */
export function SourcesTab({ digest }: { readonly digest: Digest }) {
  const { sources } = digest;
  if (sources.length === 0) return <EmptyState title={zh.desk.noSources} text={zh.desk.noSourcesHint} />;
  return (
    <>
      <p className="side-panel-note">
        <span>{zh.desk.borrowedWhole(sources.reduce((sum, { share }) => sum + share, 0))}</span>
      </p>
      <ol>
        {sources.map((entry) => (
          <SourceRow key={`${entry.source.kind} ${entry.source.id}`} entry={entry} />
        ))}
      </ol>
    </>
  );
}
