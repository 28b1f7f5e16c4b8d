/** One figure for each role, in the order of ROLES. */
export type Scores = number[];

export const OPENING = 0;
export const REVIEW = 1;
export const SITUATION = 2;
export const PROBLEMS = 3;
export const ARRANGEMENTS = 4;
export const IMPLEMENTATION = 5;
export const CLOSING = 6;

export const zero = (): Scores => [0, 0, 0, 0, 0, 0, 0];

type Rule = readonly [role: number, weight: number, pattern: RegExp];

/** What the words of a heading (in `plainForm`) speak for. */
const HEADING_RULES: readonly Rule[] = [
  [
    REVIEW,
    5,
    /回顾|工作总结|总结(?:回顾)?$|所做的工作|取得(?:的|了|重大|明显)?.{0,6}(?:成绩|成就|成效|进展)|成绩(?:来之不易|突出)?$/u,
  ],
  [
    REVIEW,
    3,
    /(?:\d{4}年|20\*\*年|去年|上半年|前三季度|今年以来|一年来|五年来|过去|"十.五"时期).{0,14}(?:工作情况|工作$|成就|成果|成绩|发展情况|主要工作|运行情况|完成情况)/u,
  ],
  [
    REVIEW,
    2,
    /(?:显著|喜人|硕果累累|丰硕|明显|稳步|蓬勃|持续向好|迈上|迈出|再上|再创|跃上|实现了新|取得新|取得|呈现|焕发|绽放|更加|不断(?:增强|提升|改善|提高|优化|加强|完善)|持续(?:增强|提升|改善|提高|优化|加强|向好|释放|巩固)|全面(?:增强|提升|加强|进步)|新台阶|新成效|新进展|新突破|新局面|新气象|稳中|向好|得到|有力|有效)/u,
  ],
  [REVIEW, 3, /客观(?:审视|看待|分析)|肯定成绩|充分肯定|(?:需要|值得|应该).{0,6}(?:保持|肯定|鼓励|发扬)/u],
  [
    REVIEW,
    1.2,
    /(?:增强|提升|改善|提高|加强|优化|扩大|夯实|巩固|凸显|完善|深入|深化|加快|见效|有序|有力|扎实)$/u,
  ],
  [
    SITUATION,
    4,
    /形势|机遇(?:期)?|挑战|认清|认识|重要性|紧迫性|必要性|重要意义|重大意义|提升期|黄金期|历史方位|面临|统一思想|深刻(?:领会|理解|把握)|站位|增强.{0,8}(?:责任感|使命感|紧迫感|信心)|坚定信心/u,
  ],
  [SITUATION, 3, /(?:迫切|必然|内在|现实|客观|根本|时代)(?:需要|要求|选择)$/u],
  [SITUATION, 2.2, /牢记|使命|重托|思想(?!政治)|信心|清醒|为什么|怎么看|意识/u],
  [
    PROBLEMS,
    5,
    /有哪些(?:病|表现|毛病)|毛病|病[根症]|差距|不足(?!够)|困难(?!群众|家庭|老人|老年|学生|职工|人员|群体|企业|户|党员|残疾|儿童|地区|居民|村民|农户|师生)|短板|薄弱|教训|原因|存在的|(?:存在|主要|突出|现有|当前|共性|[正直][视面对]|查摆|检视|找[准出]|看[到清]|反映|发现)(?:的|出)?.{0,6}问题|问题(?:不容|[与和及,、](?:不足|挑战|矛盾|原因|危害)|(?:比较|较为|较|依然|仍然|仍|还)?(?:突出|严重|不少|较多)|清单|表现|所在|从)|^(?:\(?.\)?、?)?问题(?:$|:)/u,
  ],
  [
    ARRANGEMENTS,
    4,
    /工作(?:的)?(?:总体|主要|基本|具体|初步)?(?:安排|部署|任务|重点|打算|思路|要点|举措|建议)|目标(?:任务|要求)?|(?:重点|主要|总体)(?:工作|任务|要求|目标|思路|部署)|指导思想|总体要求|预期目标|的建议|下半年|下一步|下步|规划/u,
  ],
  [
    ARRANGEMENTS,
    2,
    /^(?:\(?.?\)?)?(?:要|着力|聚焦|聚力|致力|奋力|倾力|勠力|合力|坚定不移|千方百计|毫不放松|进一步|更加|加快|推进|突出|紧盯|紧扣|围绕|坚持|深化|全力|全面|大力|扎实|切实|持续|深入|强力|重点|首抓|抓|做|努力|奋力|坚定|坚决|加力|加速|加大|增强|增进|提振|激发|厚植|锚定|筑牢|守[牢住好]|夯实|用好|抢抓|把牢|擦亮|释放|纵深|争创|争当|壮大|培优|扩大|深挖|靶向|精准|多措并举|毫不动摇|坚守|兜牢|织密|拓展|补齐|稳住|稳步|统筹|加强|强化|继续|积极|更大|巩固|开展|不断|保持|必须|实行|充分(?!肯定|认识)|认真|正确|营造|搞好|确保|争取|力争|维护|严肃|厉行|发扬|改善|改进|依靠|动员|进行|为.{4,30}而|实施|推动|构建|打造|建设|培育|优化|提升|促进|支持|健全|完善|严格|严抓|以|在.{2,30}上)/u,
  ],
  [
    IMPLEMENTATION,
    4.5,
    /抓落实|狠抓落实|保证落实|确保.{0,10}(?:落实|落地|到位|见效)|(?:加强|强化)(?:组织)?(?:领导|党建|保障)|加强党|组织(?:领导|保障)|(?:政府)?自身建设|转变作风|作风(?:建设|保障)?|(?:政治|纪律|工作|法治|服务)(?:保障|保证)|(?:强化|加强|严格).{0,6}(?:督查|督导|考核|问责|监督)|强化(?:担当|责任|保障|作风|落实)|责任(?:.{0,4}(?:靠实|落实|压实|到人))?$|执行力|人民满意(?:的|政府)|(?:服务|法治|廉洁|效能|责任|阳光|高效)(?:型)?政府/u,
  ],
  [
    IMPLEMENTATION,
    3.5,
    /政府(?:系统)?(?:自身|治理|工作|行政|履职|服务|现代化)[^,、]{0,6}(?:效能|能力|水平|改革)|政务水平/u,
  ],
  [IMPLEMENTATION, 2.5, /(?:保障|组织)措施|组织实施|^(?:工作|有关|相关|几点|具体)要求$/u],
  [IMPLEMENTATION, 3.5, /自身建设|转变政府职能|建设.{0,14}政府$|廉政建设/u],
  [
    IMPLEMENTATION,
    2,
    /落实|(?<!社会|要素|能源|粮食|医疗|住房|民生|就业)保障(?!和?改善|民生|.{0,4}(?:供给|供应|安全))|领导|纪律|廉洁|廉政|督查|督导|考核|问责|队伍|担当|执行|效能|责任感|合力|氛围|措施|依法行政|履职|作风/u,
  ],
  [
    REVIEW,
    3.5,
    /^(?:去年|过去|上半年|一季度|前三季度|这一年|一年来|五年).{0,10}(?:账|收成|路|成绩|答卷|披荆|走过)|走过(?:来|的路|了)|(?:共同)?(?:写下|交出).{0,10}答卷|家底|回望/u,
  ],
  [
    SITUATION,
    3.5,
    /怎[么样]看|看(?:清|透|懂).{0,10}势|清醒认识|承压|不进则退|赶考|思想.{0,24}(?:转到|统一到|上来)|为何|凭什么/u,
  ],
  [
    PROBLEMS,
    4,
    /没(?:有)?跟上|偏[弱慢多重散低小少软窄旧]$|放缓|变薄|乏力|下滑|滞后|分化|不均|欠账|考题|绕不开|[堵痛难]点|病灶|隐忧|窟窿|揭短|找差距|瓶颈|不[够强高实力快畅严]$|打通$|^(?:\(.\))?难,/u,
  ],
  [
    PROBLEMS,
    -5,
    /(?:问题|隐患)[^,。]{0,6}(?:整改|整治|排查|自查|解决|治理|处置|见底)(?!.{0,4}情况)|(?:破解|打通|疏通|解决|补齐|补|强|整治|化解|消除|攻克|缩小|纾解|补上|攻坚|疏解|治理|不留|清零).{0,10}(?:问题|难题|[堵痛难]点|短板|困难|差距|隐患|瓶颈|薄弱)|(?:问题|困难|短板|差距).{0,6}(?:清零|不过夜|销号|补齐|见底)/u,
  ],
  [
    ARRANGEMENTS,
    3,
    /怎[么样][干办做抓转改走管建]|往哪(?:里|儿)?(?:去|走)|办好.{0,8}(?:实事|事)|眼前的事|实招|硬招|蓝图|新天地|面向未来|展望未来|未来.{0,6}(?:重点|方向)|寄语|打(?:好|漂亮|赢).{0,10}仗|走好.{2,8}路|(?:破解|打通|解决|补齐|化解).{0,10}(?:问题|难题|点|短板)/u,
  ],
  [
    IMPLEMENTATION,
    2.5,
    /(?:定下|议定|会议定)的事|见(?:行动|结果|真章)|抓落地|担子|肩上|铁军|带头|扛(?:到底|起来)|拧(?:紧|成|好).{0,4}绳|党的建设|党建|护航|同心同向|才能走得远/u,
  ],
  [ARRANGEMENTS, 4, /(?:预算|计划)(?:草案|安排|概要|纲要)?$|(?:计划|战线|时期).{0,8}任务|主要指标/u],
  [ARRANGEMENTS, 1.5, /^关于.{2,30}问题$|(?:若干|几个)问题/u],
  [REVIEW, 3, /(?:决算|(?:预算|计划)执行(?:情况)?)$/u],
  [OPENING, 5, /^(?:前言|引言|序言?|壹?、?前言)$/u],
  [CLOSING, 12, /^(?:结 ?语|结 ?束 ?语|结 ?论|最后)$/u],
];

const weigh = (plain: string, rules: readonly Rule[]): Scores => {
  const scores = zero();
  for (const [role, weight, pattern] of rules)
    if (pattern.test(plain)) scores[role] = (scores[role] ?? 0) + weight;
  return scores;
};

/** A rule that speaks for (or, below 0, against) a role, with the words that it found. */
export interface WordEvidence {
  readonly role: number;
  readonly weight: number;
  readonly words: string;
}

/** What single words of a heading (in `plainForm`) speak for. */
export function headingWords(plain: string): WordEvidence[] {
  return HEADING_RULES.flatMap(([role, weight, pattern]) => {
    const words = pattern.exec(plain)?.[0];
    return words === undefined ? [] : [{ role, weight, words }];
  });
}

export const headingScores = (plain: string): Scores => weigh(plain, HEADING_RULES);

/** Turns at the start of a paragraph. */
const TURN_RULES: readonly Rule[] = [
  [
    OPENING,
    4,
    /^(?:今天|这次会议|刚才|下面|现在,|受.{2,12}委托|欣逢)|(?:主要任务|目的|主要内容)(?:是|就是)|下面,?我|请予审议|我代表/u,
  ],
  [
    REVIEW,
    3,
    /^(?:一年来|去年以?来?|过去(?:的)?(?:一|五)年|刚刚过去|今年以来|上半年|几年来|五年来|(?:回顾|回首|回望)|同时,我[镇县市区省乡])/u,
  ],
  [
    PROBLEMS,
    4.5,
    /^.{0,40}(?:清醒|看到|认识到|对照|对标|肯定成绩).{0,60}(?:问题|不足|差距|困难|短板)|(?:存在|面临)(?:一些|许多|不少|着|的).{0,12}(?:问题|困难|不足|差距)/u,
  ],
  [
    SITUATION,
    2.5,
    /^.{0,30}(?:是全面|是实施|是贯彻|开局之年|收官之年|关键之年|关键时期|关键阶段|机遇|形势)/u,
  ],
  [
    ARRANGEMENTS,
    3,
    /(?:总体要求|总体思路|总的要求|指导思想|预期目标|主要目标|工作思路|奋斗目标)(?:是|:)|(?:重点|着力|突出)(?:抓好|做好|抓).{0,14}(?:工作|方面|任务)/u,
  ],
  [
    CLOSING,
    5,
    /^(?:同志们|各位(?:代表|领导|来宾|委员|朋友)|朋友们|老师们)[,!:，！].{0,400}(?:让我们|奋斗|努力|贡献|前进|目标|而|!)|^(?:最后,?(?:祝|预祝)|谢谢|我的(?:讲话|发言|汇报|报告)|让我们)|谢谢大家/u,
  ],
];

const PAST =
  /了|已|完成|实现|达到|同比|比上年|比去年|累计|荣获|获得|新增|建成|增长\d|突破|竣工|投产|位居|被评为|取得/gu;
const FUTURE =
  /要|必须|力争|确保|务必|将|加快|推进|抓好|坚持|加大|不得|着力|强化|加强|进一步|做好|严格|争取|落实/gu;
/** A matter that is talked of or settled is no lack: 台湾问题, 解决……问题, 这个问题. */
const LACK =
  /(?<!(?:解决|处理|讨论|研究|关于|个|一)[^,。;]{0,12}|[这些本类]|台湾|南北|中东|核|裁军|边界|债务|香港|澳门)问题(?![上的]|得到)|不足|差距|困难(?!群众|家庭|老人|老年|学生|职工|人员|群体|企业|户|党员|残疾|儿童|地区|居民|村民|农户|师生)|不够|有待|滞后|薄弱|短板|不强|不高|不实|不力|缺乏|制约|有的(?:同志|干部|单位|地方|部门|乡镇|企业|村)|个别/gu;
const CARRY = /落实|责任|督查|考核|作风|纪律|廉洁|党员|干部|问责|领导/gu;
const THINK = /机遇|形势|挑战|认识|意义|优势|使命|信心|思想/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What tense, mood, figures and turns of a paragraph speak for; each role at most about 6. */
export function paragraphScores(plain: string): Scores {
  const text = plain.length > 600 ? plain.slice(0, 600) : plain;
  const scores = weigh(text.length > 160 ? text.slice(0, 160) : text, TURN_RULES);
  const per = 100 / Math.max(60, text.length);
  const figures = Math.min(
    4,
    count(text, /\d+(?:\.\d+)?(?:%|亿|万|个|家|公里|亩|[余多]?[件人起份次名])/gu) * per,
  );
  const past = Math.min(5, count(text, PAST) * per);
  const future = Math.min(6, count(text, FUTURE) * per);
  scores[REVIEW] = (scores[REVIEW] ?? 0) + past * 0.55 + figures * 0.35 - future * 0.15;
  scores[ARRANGEMENTS] = (scores[ARRANGEMENTS] ?? 0) + future * 0.4 - past * 0.2;
  scores[IMPLEMENTATION] =
    (scores[IMPLEMENTATION] ?? 0) + future * 0.2 + Math.min(4, count(text, CARRY) * per) * 0.45;
  scores[PROBLEMS] = (scores[PROBLEMS] ?? 0) + Math.min(5, count(text, LACK) * per) * 0.7;
  scores[SITUATION] = (scores[SITUATION] ?? 0) + Math.min(4, count(text, THINK) * per) * 0.5;
  return scores;
}
