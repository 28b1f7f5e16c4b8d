/** Words that paragraphs of the genre begin with. */
const STARTS =
  /^(?:刚刚过去|过去(?:的|一|五)|今年(?:以来|是|的|要|上半年|初)|去年|一年来|五年来|几年来|近年来|近期|最近|当前|目前|今后|下一步|下半年|上半年|(?:\d{4}|20\*\*|\*+)年(?:[,是来以度]|我|全)|从|为|为了|我们|我[市县区镇乡省]|全[市县区镇乡省]|各(?:级|部门|乡镇|单位)|要(?!求)|必须|坚持|围绕|按照|以(?=.{2,20}(?:为|,))|牢固|深入|全面|紧紧|加强|加快|强化|进一步|坚决|切实|大力|积极|认真|严格|推进|实施|做好|抓好|落实|根据|针对|面对|随着|在(?=.{2,20}(?:下|上|中|时|,))|对(?=.{1,16}(?:来说|,))|希望|站在|紧扣|锚定|对标|同志们|大家|这(?:是|次|些|几)|顺应|开展|通过|立足|聚焦|突出|把|(?:一|首)(?:是|要)|首先|第一|目标|没有|作为|如果|只有|关于)/u;

/** A paragraph may also begin with a statement of its own. */
const STATEMENT = /^[^,。]{2,14}(?:是[^,。]{2,30}[,。]|,(?:关键|重点|核心|根本|难在|贵在|成在))/u;
/** 一是: the points of a section begin right behind its heading. */
const POINT = /^(?:一|首)(?:是|要)/u;

/** Words that headings of speeches end with and running text seldom stops at. */
const STRONG_END = /(?:落实|到位|实效|上来|认识|领导|纪律|作风|合力|氛围|措施|责任)$/u;

/** Words that headings of the genre end with. */
const ENDS =
  /(?:工作|回顾|安排|任务|目标|要求|建设|发展|落实|改革|开放|创新|转型升级|真抓实干|增势|发力|奋进|前行|落细|开新局|比高下|升级|管理|治理|服务|保障|稳定|安全|和谐|民生|生态|环境|振兴|增长|增收|效益|水平|能力|成效|成绩|突破|进展|提升|提高|改善|优化|增强|加强|推进|推动|整治|活动|措施|思路|部署|重点|形势|问题|差距|原因|意义|认识|责任|作风|纪律|领导|监督|督查|考核|氛围|合力|格局|局面|活力|动力|实力|质量|经济|产业|农业|工业|项目|城镇化|现代化|体系|机制|制度|队伍|法治|廉政|效能|保护|攻坚战|攻坚|战略|扎实|显著|硕果累累|喜人|新姿|新台阶|新局面|新篇章|新步伐|新突破|情况|意见|几点|方面|步骤|原则|方法|精神|使命|担当|全力以赴|上来|到位|见效|实效|抓手|底线|关|仗|者|态势|成果|先进位|一流|基础)[”》)]?$/u;

/** The rules' weight for a boundary at `at`; 2.2 and more is worth looking at. */
export function boundaryScore(plain: string, from: number, at: number, to: number): number {
  const head = plain.slice(from, at);
  const rest = plain.slice(at, Math.min(to, at + 40)).trimStart();
  let score = plain.charAt(at) === " " ? 3 : 0;
  const ends = ENDS.exec(head);
  if (ends) score += ends[0].length >= 2 ? 2 : 1;
  const starts = STARTS.exec(rest);
  if (POINT.test(rest)) score += 3.5;
  else if (STATEMENT.test(rest)) score += 2;
  else if (starts) score += starts[0].length >= 3 ? 2 : 1.2;
  if (starts && STRONG_END.test(head)) score += 3.5;
  score += repetition(head, rest);
  if (rest.startsWith(head.slice(-2))) score += 2.5;
  if (rest.startsWith("落实") && /[作策务]$/u.test(head)) score -= 6;
  const length = at - from;
  if (length < 6) score -= 0.8;
  if (length > 20) score -= (length - 20) * 0.06;
  if (
    /(?:的|和|与|及|了|各级?|我们?|今年|要|必须|应当|部门|是|在|对|把|为|以|加快|推进|坚持|全面|进一步|大力)$/u.test(
      head,
    )
  )
    score -= 2.5;
  if (/^(?:的|和|与|及|了|等|上|下|中|里|性|化|力|者|们|工作|建设|发展|水平|能力)/u.test(rest)) score -= 2.5;
  return score;
}

/** The paragraph takes up the heading's words: 「……群众路线教育实践活动开展群众路线教育实践活动，是……」. */
function repetition(head: string, rest: string): number {
  let best = 0;
  const near = rest.slice(0, 24);
  for (let size = Math.min(12, head.length); size >= 3; size--) {
    for (let i = 0; i + size <= head.length; i++)
      if (near.includes(head.slice(i, i + size))) {
        best = size;
        break;
      }
    if (best > 0) break;
  }
  if (best === 0) return 0;
  const atStart = near.startsWith(head.slice(0, 2)) || head.includes(near.slice(0, 3));
  return (atStart ? 1.6 : 0.6) + Math.min(1, (best - 3) * 0.2);
}
