import type { DraftFacts } from "../../../shared/domain/drafts/known-values.ts";
import type { Run, SlotRun } from "../../../shared/domain/drafts/runs.ts";
import type { SpeechLevel } from "../../../shared/domain/speech/speech.ts";
import { LEVEL_WORDING } from "../../../templates/level-wording.ts";

/** Who holds the meeting, by the unit's name and by the smallest place the profile names; null where neither is known. */
function levelOf({ unit, town, county, city, province }: DraftFacts): SpeechLevel | null {
  if (/(?:公司|集团|厂)$/u.test(unit)) return "company";
  if (/(?:学校|大学|学院|中学|小学)$/u.test(unit)) return "school";
  if (/(?:乡|镇|街道)(?:党委|人民政府|政府)?$/u.test(unit) || town !== "") return "town";
  if (county !== "") return "county";
  if (city !== "") return "city";
  return province === "" ? null : "province";
}

function yearOf(prompt: string, year: number | null): string {
  if (year === null) return "";
  if (/^(?:年份|本年|今年|当年)$/u.test(prompt)) return String(year);
  if (/^(?:上年|去年|上一年)$/u.test(prompt)) return String(year - 1);
  return /^(?:下年|明年|来年)$/u.test(prompt) ? String(year + 1) : "";
}

function nameOf(prompt: string, facts: DraftFacts): string {
  const names: Readonly<Record<string, string>> = {
    省名: facts.province,
    市名: facts.city,
    县名: facts.county,
    县市名: facts.county,
    区名: facts.county,
    乡镇名: facts.town,
    镇名: facts.town,
    单位名称: facts.unit,
    本单位: facts.unit,
    公司名称: facts.unit,
    讲话人: facts.leaderName,
    会议名称: facts.meeting,
    会议日期: facts.day,
  };
  return names[prompt] ?? "";
}

/** What fills a template's slot by itself; empty where only the writer can know. */
export function knownOf({ kind, prompt }: Pick<SlotRun, "kind" | "prompt">, facts: DraftFacts): string {
  if (kind === "year") return yearOf(prompt, facts.year);
  if (kind === "number" || kind === "mask" || kind === "session") return "";
  const level = levelOf(facts);
  const wording: Partial<Record<string, string>> = level === null ? {} : { ...LEVEL_WORDING[level] };
  return wording[`${kind}:${prompt}`] ?? nameOf(prompt, facts);
}

/** Runs of a template with what the draft's facts tell filled in; the others stay open. */
export function fillKnown(runs: readonly Run[], facts: DraftFacts): Run[] {
  return runs.map((run) => {
    if (run.type === "text" || run.value !== null) return run;
    const value = knownOf(run, facts);
    return value === "" ? run : { ...run, value };
  });
}
