import { plainForm } from "../text/plain.ts";

/** What headings are about, with the words that tell it; the earlier a topic stands, the more particular it is. */
const TOPICS: readonly (readonly [string, RegExp])[] = [
  ["安全生产", /安全生产|安全发展|生产安全|防风险|风险|隐患|安全底线|安全防线|平安|除险|守牢.*安全|防范/u],
  ["党风廉政", /廉|正风|纪律|腐败|作风建设|从严治党/u],
  ["党建", /党建|党的建设|政治建设|政治引领|讲政治|忠诚|政治/u],
  ["法治", /法治|依法|法制|执法/u],
  ["自身建设", /自身建设|政府建设|效能建设|行政效能|政府效能|政务/u],
  ["防汛抗旱", /防汛|抗旱|防灾|减灾|应急/u],
  ["信访稳定", /信访|维稳|矛盾纠纷/u],
  ["社会治理", /治理|社会大局|社会稳定|和谐稳定|国家安全/u],
  ["营商环境", /营商|政务服务|办事环境|优环境/u],
  ["招商引资", /招商|引资|外资|引项目|招引/u],
  ["项目建设", /项目|投资/u],
  ["消费", /消费|内需|市场需求|有效需求/u],
  ["科技创新", /科技|科创|创新|人才|研发/u],
  ["教育", /教育|学校|育人|教学|教师|办学|校园/u],
  ["医疗卫生", /卫生|医疗|健康|医药/u],
  ["文化旅游", /文旅|旅游|文化|文脉|景区/u],
  ["生态环保", /生态|绿色|低碳|环保|污染|碧水|蓝天|降碳|青山|环境保护/u],
  ["乡村振兴", /乡村|三农|农业|农村|农民|粮食|脱贫|耕地/u],
  ["工业", /工业|制造|产业|链条|集群|实体|企业|新质生产力|数字经济/u],
  ["改革开放", /改革|开放|外贸|体制|机制|自贸|口岸/u],
  ["财税金融", /财政|金融|税|财源|债务/u],
  ["城镇建设", /城镇|城市|城乡|市政|都市|街区|基础设施|交通|枢纽|城建/u],
  ["区域协调", /区域|一体化|协同|县域|融入|融圈|同城/u],
  ["民生", /民生|就业|群众|惠民|福祉|社保|养老|社会保障|社会事业|人民生活|幸福|共同富裕|共富|住房|实事/u],
  ["责任", /责任|担当|压实/u],
  ["督查", /督查|督导|考核|问责|问效/u],
  ["作风", /作风|实干|干劲|落实|执行力/u],
  ["队伍", /队伍|干部|能力建设|本领/u],
  ["思想认识", /思想|认识|站位|信心|形势|意识/u],
  ["经济运行", /经济|稳增长|增长|指标|大盘/u],
];

/** The topic of a heading, or of the words a user names a topic by; null where no word tells it. */
export function headingTopic(text: string): string | null {
  const plain = plainForm(text);
  return TOPICS.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/** The topics of a heading of several clauses: 民生保障扎实有力，社会大局和谐安定 has two. */
export function headingTopics(text: string): Set<string> {
  return new Set(text.split(/[，,；;]/u).flatMap((clause) => headingTopic(clause) ?? []));
}

/** Whether two sets of topics have one in common. */
export function shareTopic(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((topic) => other.has(topic));
}

const GENERAL =
  /^(?:工作|成效|水平|力度|步伐|进展|发展|局面|格局|新局面|新成效|新台阶|新突破|实效|成果|能力|基础|根基|任务|目标|重点|关键|支撑|保障|优势|后劲|动力|活力|合力|质量|效益|质效|新篇章|高质量|高质量发展|大局|全局|整体|总体|落实|作为|担当|实干|时代|事业|精神|意识|力量|方向|道路|责任|使命|新篇|未来|佳绩|新高|提升)+$/u;

/** Whether the nouns of a heading name no work at all: parallel, but empty. */
export function isHollow(nouns: readonly string[]): boolean {
  return nouns.every((noun) => GENERAL.test(noun));
}
