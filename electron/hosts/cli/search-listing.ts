import type { SearchHit, SearchResult } from "../../../shared/contract/methods/search.ts";

const AROUND = 36;
const MODES: Readonly<Record<SearchResult["mode"], string>> = {
  auto: "自动",
  exact: "原词",
  words: "词语",
  pattern: "句式",
  similar: "相似",
  heading: "标题",
};

/** The first match with its surroundings on one line, matches in 【】. */
function inContext({ text, ranges }: SearchHit): string {
  const from = Math.max(0, (ranges[0]?.[0] ?? 0) - AROUND);
  const to = Math.min(text.length, Math.max(from + 2 * AROUND, (ranges[0]?.[1] ?? 0) + AROUND));
  let out = from > 0 ? "…" : "";
  let at = from;
  for (const [start, end] of ranges) {
    if (end > to) break;
    out += `${text.slice(at, start)}【${text.slice(start, end)}】`;
    at = end;
  }
  return out + text.slice(at, to) + (to < text.length ? "…" : "");
}

function hitLines(hit: SearchHit, number: number): string {
  const { speech, section } = hit;
  const place = section === null || section.path.length === 0 ? "" : `　${section.path.join(" › ")}`;
  return `${number}. ${speech.date ?? "日期不详"}《${speech.title}》${place}\n   ${inContext(hit)}`;
}

/** A result for people to read. */
export function searchListing(query: string, result: SearchResult): string {
  if (result.total === 0) return `没有找到「${query}」。可以少写几个字，或者用 --mode words 按词语查找。`;
  const speeches = result.speeches === undefined ? "" : `，出自 ${result.speeches} 篇讲话`;
  const head = `「${query}」共 ${result.total} 处${speeches}（${MODES[result.mode]}，${result.elapsedMs} 毫秒）`;
  const fillers = (result.fillers ?? []).slice(0, 12).map(({ text, count }) => `${text} ${count}`);
  const filled = fillers.length === 0 ? [] : [`空处：${fillers.join("，")}`];
  const read = result.reading?.includes("；") ? [`读作：${result.reading}`] : [];
  return [head, ...read, ...filled, ...result.hits.map((hit, i) => hitLines(hit, i + 1))].join("\n");
}
