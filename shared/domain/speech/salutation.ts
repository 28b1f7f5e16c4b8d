const WHO =
  "同志|代表|委员|领导|来宾|嘉宾|朋友|女士|先生|同学|老师|议员|主席|书记|同事|家人|乡亲|企业家|员工|职工|市民|议长|部长|省长|市长|县长|区长|校长|院长|局长|主任|老总|老板|理事|会员|股东|董事|专家|学者|评委|家长|父老|兄弟姐妹|战友|官兵|队员|党员|干部|团员|青年|少先队员|姐妹|同仁|媒体|记者|客人|校友|院士|教授|客商|大家";
const LEAD =
  "尊敬的|敬爱的|亲爱的|各位|同志们|女士们|先生们|老师们|同学们|朋友们|乡亲们|同事们|青年|全体|在座|战友们|职工|广大|父老乡亲|姐妹们|[\\u4e00-\\u9fff]{0,2}(?:副)?(?:议长|主席|书记|部长|省长|市长)[,、]";

/** A salutation whose first character was lost: 「位代表：」. */
const DAMAGED = "位(?=代表|委员|领导|来宾|同志|嘉宾|朋友)|敬的(?=各位)|(?<=^)志们(?=[:、,])";

const AT_START = new RegExp(`^(?:${LEAD}|${DAMAGED})[^。:;?\\n]{0,90}?(?:[:!](?! *\\d)|$)`, "u");
const HAS_WHO = new RegExp(
  `(?:${WHO}|^志)们?(?:[、,(]? *(?:大家)?(?:上午|下午|早上|晚上|中午|新年)?好)?[)]?[:!]?$`,
  "u",
);

const OFFICES =
  /^(?:各|全体|所属|直属|局属|机关各|有关|[省市县区镇乡州]直|[\u4e00-\u9fff]{1,12}各)[^。;:!?要应须]{1,90}(?:部门|单位|乡镇?|镇|街道(?:办事处)?|公司|店铺?|门店|商场|科室|学校|企业|村|局|厅|办|办公室|委员会|人民政府|支部|党委|党组|机构|班组|车间|项目部|集团|园区|高校|医院|中心|法院|检察院|(?<=各.{0,12})[市县区]\)?):$/u;

/** The line addresses offices, as papers do (「各乡镇、各部门：」). */
export const isOfficeAddress = (plain: string): boolean => /: *$/u.test(plain) && OFFICES.test(plain.trim());

/**
 * Length of the salutation a line begins with, sign included, or 0. `alone`: only when it fills the line may it end in ！ or nothing.
 */
export function salutationLength(plain: string): number {
  if (isOfficeAddress(plain)) return plain.trim().length;
  const match = AT_START.exec(plain);
  if (!match) return 0;
  const text = match[0];
  if (text.length > 90 || !HAS_WHO.test(text.trim())) return 0;
  if (/[。;]/u.test(text) || /(?:的|我们|要|是|在|了)[,:!]/u.test(text)) return 0;
  if (text.endsWith(":")) return text.length;
  const alone = plain.trim().length === text.trim().length;
  return alone && (text.endsWith("!") || text.length <= 40) ? text.length : 0;
}

const PLAIN_FORMS =
  /(?:同志们|各位(?:代表|领导|委员|来宾|同志|嘉宾|朋友|老师|同学)[、,\u4e00-\u9fff 各]{0,40}?) *:/u;

/** First salutation inside the first `within` units of a line that has everything in one: [start, end) or null. */
export function findSalutation(plain: string, within: number): { start: number; end: number } | null {
  const head = plain.slice(0, within);
  const common = PLAIN_FORMS.exec(head);
  const polite = /(?:尊敬的|敬爱的|亲爱的|女士们|朋友们|老师们|同学们)/u.exec(head);
  if (polite && (!common || polite.index < common.index)) {
    const length = salutationLength(head.slice(polite.index));
    if (length > 0) return { start: polite.index, end: polite.index + length };
  }
  if (!common) return null;
  return { start: common.index, end: common.index + common[0].length };
}
