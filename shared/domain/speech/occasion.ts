import { bareOccasion } from "./occasion-name.ts";

const MEETING =
  /在?((?:[^,。;:!?]{0,60})(?:会议|大会|座谈会|推进会|动员会|工作会|部署会|调度会|启动会|表彰会|总结会|交流会|现场会|恳谈会|培训班|研讨班|开班式|开幕式|闭幕式|启动仪式|开工仪式|典礼|仪式|论坛|晚会|茶话会|团拜会|招待会|会))(?:暨[^,。;:!?]{2,30}(?:会议|大会|会|仪式))?上/u;
const INVITED =
  /(?:召开|举行|举办)(?:这次|今天的?|一次)?((?:全[省市县区州镇乡]|[^,。;:!?"“”]{0,30}?)[^,。;:!?"“”]{2,30}?(?:会议|大会|座谈会|推进会|动员会|仪式|典礼|工作会))[,。]/u;

/** The meeting a title or subtitle (in `plainForm`) names, without year and 全县: [start, end) in it, or null. */
export function occasionOfTitle(plain: string): { start: number; end: number } | null {
  const match = MEETING.exec(plain);
  if (!match) return null;
  let start = match.index + match[0].indexOf(match[1] ?? "");
  let end = match.index + match[0].length - 1;
  const at = plain.lastIndexOf("在", end);
  if (at >= start && at < end - 3) start = at + 1;
  while (end > start && plain[end - 1] === " ") end--;
  if (end - start < 2) return null;
  const bare = bareOccasion(plain.slice(start, end));
  return { start: start + bare.start, end: start + bare.end };
}

/** The meeting that the first paragraph says is being held, or null. */
export function occasionOfOpening(plain: string): { start: number; end: number } | null {
  const match = INVITED.exec(plain.slice(0, 300));
  if (!match?.[1]) return null;
  const start = match.index + match[0].indexOf(match[1]);
  const bare = bareOccasion(match[1]);
  return { start: start + bare.start, end: start + bare.end };
}
