import { navigate } from "../../app/navigation.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";

interface SkeletonEvidenceProps {
  readonly occasion: string;
  readonly form: string;
}

/** The speeches behind a mined skeleton, newest first; a click opens one. */
export function SkeletonEvidence({ occasion, form }: SkeletonEvidenceProps) {
  const { value } = useQuery("mining.evidence", { occasion, form }, ["mining.changed"]);
  const speeches = value?.speeches ?? [];
  return (
    <section className="skeleton-evidence" aria-label={zh.templates.evidence}>
      <h2>
        {zh.templates.evidence}
        <small>{zh.templates.evidenceCount(speeches.length)}</small>
      </h2>
      <ul>
        {speeches.map(({ id, title, date, post, chars }) => (
          <li key={id}>
            <button
              type="button"
              className="plain-button"
              onClick={() => navigate({ place: "library", speech: id, block: null })}
            >
              <span>{title}</span>
              <small>
                {[date ? zh.common.date(date) : null, post, zh.common.chars(chars)]
                  .filter(Boolean)
                  .join(zh.common.dot)}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
