import { dressText } from "../../../shared/domain/drafts/dress.ts";
import { loadGazetteer } from "../importing/gazetteer.ts";

/** A heading of the library for another speech: names, years and figures become slots in the notation of templates. */
export function headingText(heading: string): string {
  return dressText(heading, { ownNames: [], gazetteer: loadGazetteer() })
    .map((run) => (run.type === "text" ? run.text : `{${run.kind}:${run.prompt}}`))
    .join("");
}
