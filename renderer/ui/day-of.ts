import { isDay } from "../../shared/domain/corrections/is-day.ts";

/** A day, month or year as people write it, as the library keeps it; null for nothing, undefined for what is no day. */
export function dayOf(typed: string): string | null | undefined {
  if (typed === "") return null;
  const match = /^(\d{4})(?:\s*[-年./]\s*(\d{1,2})(?:\s*[-月./]\s*(\d{1,2}))?)?\s*[年月日]?$/u.exec(typed);
  const parts = match?.slice(1).filter((part) => part !== undefined) ?? [];
  const day = parts.map((part) => part.padStart(2, "0")).join("-");
  return isDay(day) ? day : undefined;
}
