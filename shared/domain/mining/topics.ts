/** Fields of work by the words that headings name them with, those that are told more surely first. */
const TOPICS: readonly (readonly [string, RegExp])[] = [
  ["自身建设", /自身建设|政府建设|作风|廉洁|廉政|依法行政|法治政府|效能|执行力|政治建设|忠诚/u],
  ["党的建设", /党的建设|党建|从严治党|干部|队伍/u],
  ["督查问责", /督查|督导|问责|考核|落实机制|压实责任|责任/u],
  ["安全稳定", /安全|风险|稳定|平安|防线|底线|信访|应急|防汛/u],
  ["乡村振兴", /乡村|三农|农业|农村|粮食|农民|和美/u],
  ["生态环境", /生态|绿色|环境保护|美丽|污染|低碳|绿水|环保/u],
  ["民生保障", /民生|群众|幸福|社会事业|公共服务|惠民|共同富裕|品质生活|就业|福祉/u],
  ["科技创新", /科技|创新|人才|科教|新质生产力/u],
  ["项目投资", /项目|投资|内需|需求|招商/u],
  ["消费市场", /消费|商贸|服务业/u],
  ["改革开放", /改革|开放|营商|活力|外贸|经营主体/u],
  ["城镇建设", /城镇|城市|城乡|新区|区域|交通|基础设施/u],
  ["文化旅游", /文化|文旅|旅游|文明/u],
  ["产业发展", /产业|工业|制造|实体|企业|园区/u],
  ["财税金融", /财政|金融|税|债务/u],
  ["经济运行", /经济|增长|运行|稳中/u],
  ["目标要求", /总体要求|目标|思路|部署/u],
];

/** The field of work a heading names, in the short nouns of the trade; null where it names none. */
export function topicOfHeading(heading: string): string | null {
  let best: string | null = null;
  let place = Infinity;
  for (const [topic, pattern] of TOPICS) {
    const at = heading.search(pattern);
    if (at >= 0 && at < place) {
      best = topic;
      place = at;
    }
  }
  return best;
}
