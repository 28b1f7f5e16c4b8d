import { PairSet } from "../text/pair-set.ts";
import type { Span } from "./slots-figures.ts";

/** What names of organisations end in: bodies that bear a name, and offices that are one by their own word. */
const BODY =
  "有限责任公司|股份有限公司|有限公司|股份公司|集团公司|集团|公司|银行(?![业卡贷])|合作社|大学(?!生)|学院|(?<!高)职院|医院|中学(?!生)|(?<!中)小学(?!生)|幼儿园|(?<=[省市县区镇])[一二三四五六七八九十]{1,2}[中小](?![全央心旬学])|研究院|研究所|协会|商会|联合会|委员会|人民政府|人民法院|人民检察院|公安厅|消防救援大队|服务中心|指挥部|领导小组";
const OFFICE =
  "(?:水利|水务|公安|财政|教育|民政|司法|审计|统计|税务|农业农村|应急管理|应急|住建|自然资源|生态环境|环保|林业|交通运输|交通|卫健|文旅|人社|发改|市场监管|市场监督管理|医保|信访|城管|招商|商务|科技|工信|气象|邮政|供电|退役军人事务|乡村振兴|行政审批)局|(?:发改|卫健|政法|国资|住建|监|纪)委|(?:组织|宣传|统战)部|(?:党政|政府|县委|市委)?办公室";
const END = new RegExp(`(${BODY})|(${OFFICE})`, "uy");
/** What the words of END begin with. */
const HEADS = new PairSet([
  ...(
    "有限 股份 集团 公司 银行 合作 大学 学院 职院 医院 中学 小学 幼儿 研究 协会 商会 联合 委员 人民 公安 消防 服务 指挥 领导 水利 水务 财政 教育 " +
    "民政 司法 审计 统计 税务 农业 应急 住建 自然 生态 环保 林业 交通 卫健 文旅 人社 发改 市场 医保 信访 城管 招商 商务 科技 工信 气象 邮政 供电 " +
    "退役 乡村 行政 政法 国资 监委 纪委 组织 宣传 统战 党政 政府 县委 市委 办公"
  ).split(" "),
  ...Array.from("一二三四五六七八九十", (first) =>
    Array.from("一二三四五六七八九十中小", (second) => first + second),
  ).flat(),
]);

function* ends(plain: string): Generator<RegExpExecArray> {
  for (let at = 0; at + 1 < plain.length;) {
    END.lastIndex = at;
    const match = HEADS.mayBeginAt(plain, at) ? END.exec(plain) : null;
    if (match) yield match;
    at += Math.max(1, match?.[0].length ?? 0);
  }
}

/** Stands before a name, never inside it. */
const BOUNDARY =
  /[^\u4e00-\u9fff]|[由和与向对在到从被把让请给据及等是为的了将同跟以并各全我这那该本其有去来因]/u;
/** Kinds of bodies, not names. */
const COMMON =
  /^(?:个|家|所|程|回|会|要|新增|代表|组织|返乡|办好|传达|学习|参股|担保|城投|托管|公办|民办|中|有关|相关|主管|责任|成员|牵头|重点|龙头|骨干|大型|中小|国有|民营|外资|上市|所属|下属|多家|专业|股份|平台|商业|农民|农业|供销|信用|合作|基层|公立|乡镇|村级|社区|三级|二级|综合|县级|省级|市级|国家级|政策性|地方|优质|民办|普通|知名|著名|重组|组建|成立|设立|产业|企业|高等|职业|现代|一批|两个|几家|两家)+(?:[\u4e00-\u9fff]{0,1})?$/u;
const SENTENCE = /^[个家所]|要|组织|必须|可以|继续/u;
/** What is done with a body: its name begins behind such a word. */
const DONE =
  /^.*(?:支持|确保|力争|加快|推进|完善|创建|推动|打造|做[强大优]|引进|依托|筹建|新建|建成|迁建|提升|规范|深化|壮大|争取|鼓励|引导|加强|对接|整合|实施|启动|进一步|挂牌)/u;
/** What a sentence may say before 县水利局. */
const VERB =
  /^(?:今年|去年|明年|目前|由|经|意|报|办好|新增|重点|要求|学习|上级|上报|会同|联合|协同|配合)|[报好级要送交请给找求同]$/u;
/** 县一中 */
const SCHOOL = /^[省市县区镇][一二三四五六七八九十]{1,2}[中小]$/u;
const LONGEST = 14;
/** Longest place before an office; with more before it the words are a sentence. */
const OFFICE_PLACE = 8;

/** Organisations in text given in `plainForm`: a name with the body's kind, an office with its place; ascending. */
export function organisations(plain: string): Span[] {
  const spans: Span[] = [];
  let last = 0;
  for (const match of ends(plain)) {
    const at = match.index;
    const end = at + match[0].length;
    const found = startOf(plain, at, last);
    const start = found + (DONE.exec(plain.slice(found, at))?.[0].length ?? 0);
    if (plain.charAt(start - 1) === "城" && plain.charAt(start) === "市") continue;
    const before = spans.at(-1);
    if (before?.end === start && start < at && match[1] !== undefined) {
      spans[spans.length - 1] = { ...before, end };
      last = end;
      continue;
    }
    const name = plain.slice(start, at);
    const office = match[2] !== undefined;
    const school = SCHOOL.test(plain.slice(start, end));
    if (school) {
      spans.push({ start, end, kind: "org" });
      last = end;
      continue;
    }
    if (office ? name.length > OFFICE_PLACE : name.length < 2 || COMMON.test(name) || SENTENCE.test(name))
      continue;
    if (name === "" && /^(?:办公室|[监纪]委|组织部)$/u.test(match[0])) continue;
    if (office && name !== "" && !/[省市县区州镇乡]/u.test(name)) {
      if (match[0] !== "办公室") spans.push({ start: at, end, kind: "org" });
      continue;
    }
    spans.push({ start, end, kind: "org" });
    last = end;
  }
  return spans;
}

function startOf(plain: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < LONGEST && !BOUNDARY.test(plain.charAt(start - 1))) start--;
  const name = plain.slice(start, at);
  const kind = /^.*[省市县区州镇乡](?=[^省市县区州镇乡]{0,8}$)/u.exec(name)?.[0].length ?? 0;
  if (kind === 0) return /^(?:[省市县区]委)/u.test(plain.slice(at)) ? at : start;
  const place = name.slice(0, kind - 1);
  return place.length >= 2 && place.length <= 3 && !VERB.test(place) ? start : start + kind - 1;
}
