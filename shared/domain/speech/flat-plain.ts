const TIME =
  "(?:过去(?:的)?(?:一|五|5)年|刚刚过去的一年|(?:19|20)(?:\\d{2}|\\*{1,2})年|[〇零一二三四五六七八九]{4}年|\\*{1,4}年|今年|去年|上半年|下半年|下一步|今后(?:一个时期|五年|5年)?)";
const WHAT =
  "(?:的)?(?:政府|经济社会发展|全[省市县区镇乡])?(?:(?:主要|重点|总体)?工作(?:的)?(?:简要|总体|主要)?(?:回顾|总结|安排建议|安排|部署|打算|建议|任务|重点|思路)|(?:主要|重点)?(?:目标任务|目标和任务)|(?:主要|重点)(?:工作|任务)|总体要求|(?:发展)?回顾)";
const CONDUCT =
  "(?:全面|切实|持续|扎实|不断|着力|大力|努力)?(?:加强|强化|推进|抓好)(?:政府|党的|机关)?自身建设";
/** 努力做好2031年各项工作. */
const AIM =
  "(?:奋力|全力|努力|扎实|着力|切实|全面)?(?:完成|实现|做好|抓好)(?:19|20)\\d{2}年(?:的)?[\u4e00-\u9fff]{0,10}?(?:各项(?:工作)?|主要|重点|目标|奋斗)?(?:工作|任务|目标)";
const EDGE = "前言|引言|结束语|结语";

/** A part's name that has no number: behind a sentence, straight before the paragraph. */
const HEADING = new RegExp(
  `(?<=[。!?”)] ?|^)(?:${TIME}${WHAT}|${CONDUCT}|${AIM}|${EDGE}) ?(?=[\\u4e00-\\u9fff\\d“(])(?!至关|意义|责任|任务|目标|十分|需要|必须)(?![的和与及等是中上下里内为在以要将就对情方如已])`,
  "gu",
);

/** Cuts before and behind the headings without a marker that head whole parts of a speech (「2023年工作回顾」), in a text without line breaks. */
export function flatPlainHeadings(plain: string, from: number, to: number): number[] {
  const cuts: number[] = [];
  for (const match of plain.slice(from, to).matchAll(HEADING))
    cuts.push(from + match.index, from + match.index + match[0].length);
  return cuts;
}
