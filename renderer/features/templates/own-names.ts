import type { Profile } from "../../../shared/contract/methods/app.ts";
import type { Run } from "../../../shared/domain/drafts/runs.ts";

const PROMPTS: Readonly<Record<string, keyof Profile>> = {
  省名: "province",
  市名: "city",
  县名: "county",
  县市名: "county",
  区名: "county",
  乡镇名: "town",
  镇名: "town",
  单位: "unit",
  单位名称: "unit",
  本单位: "unit",
  公司名称: "unit",
};

/** The runs with slots for the user's own names filled from the profile; others stay open. */
export function withOwnNames(runs: readonly Run[], profile: Profile | null): Run[] {
  if (!profile) return [...runs];
  return runs.map((run) => {
    if (run.type !== "slot" || !["place", "org"].includes(run.kind)) return run;
    const field = PROMPTS[run.prompt];
    const value = field ? profile[field] : "";
    return value === "" ? run : { ...run, value };
  });
}
