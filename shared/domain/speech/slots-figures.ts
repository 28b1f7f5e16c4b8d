import type { SlotKind } from "./speech.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: SlotKind;
}

const N = "[一二三四五六七八九十百]";
const DIGITS = "\\d[\\d,]*(?:\\.\\d+)?";
const UNIT =
  "(?:个百分点|[万亿千百]*(?:平方公里|平方米|立方米|公里|公顷|千米|千瓦时?|兆瓦|吨标准煤|人民币|美元|元|亩|吨|斤|公斤|千克|克|米|人次|人|户|列|家|个|项|件|起|名|位|所|座|条|处|台|套|辆|间|栋|宗|场|次|期|批|门|头|只|株|棵|倍|成|岁|级|幢|眼|孔|艘|架|份|笔|款|类|种|片|块|支|班|届|天|小时|分钟|周年|度|亿|万|村|镇|盏|张|节|册|首|幅|堂|枚|℃))";
const MASK = "(?:\\*{1,8}|[×]{1,8}|[xX]{2,6}|○{2,6}|〇{2,6}|_{2,40}|\\?{3,8})";

const KINDS: readonly (readonly [SlotKind, string])[] = [
  [
    "mask",
    `(?:19|20)(?:\\*{1,3}|[xX×]{1,3}|_{1,4})年?(?:度)?|${MASK}(?:\\.${MASK})?(?:年${MASK}月(?:${MASK}[日号])?|月${MASK}[日号]|%|个百分点|${UNIT}|[省市县区州旗镇乡村年月日])?`,
  ],
  [
    "mask",
    "[\\[【<(](?:[^\\[\\]【】<>()]{0,6}(?:单位|姓名|地名|地区|时间|日期|名称|数字|数据|人名|职务|会议|项目|企业|公司)(?:名称)?|[xX×*]{1,8})[\\]】>)]",
  ],
  [
    "date",
    `(?:(?:\\d{2,4}|[〇零一二三四五六七八九]{4})年)?(?:\\d{1,2}|${N}{1,2})月(?:\\d{1,2}|${N}{1,3})[日号](?:(?:至|到|-|、)(?:(?:\\d{1,2}|${N}{1,2})月)?(?:\\d{1,2}|${N}{1,3})[日号])?`,
  ],
  [
    "date",
    "(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}|(?:19|20)\\d{2}年(?:上半年|下半年|\\d{1,2}月(?:份|底|初|末)?|底|初|末)|[去今明]年\\d{1,2}月(?:份|底|初|末|\\d{1,2}[日号])?|\\d{1,2}月(?:份|底|初|末|中旬|上旬|下旬)|\\d{1,2}-\\d{1,2}月(?:份)?",
  ],
  [
    "session",
    `第(?:${N}{1,4}|\\d{1,3})届(?:[\\u4e00-\\u9fff]{2,14}?第(?:${N}{1,3}|\\d{1,2})次(?:全体)?(?:会议|全会|大会))?|第(?:${N}{1,4}|\\d{1,3})次(?:全体会议|会议|全会|代表大会|党代会|全国代表大会)|${N}{1,4}届(?:${N}{1,3}次(?:全体)?(?:会议|全会)|${N}{1,2}中全会|人大(?:${N}{1,3}次会议)?|政协(?:${N}{1,3}次会议)?|[省市县区]?委(?:${N}{1,3}次全会)?)|(?:党的)?${N}{2,3}大(?=报告|精神|以来|召开|之年|确|提出|[、,。和])|${N}{1,3}次(?:党代会|党的?代表大会)|“十[一二三四五六七]?五”|“[一二三四六七八九]五”(?=计划|规划|时期|期间|以来|普法|末|实际|目标|[、和])|十[一二三四五六七]?五(?=规划|时期|期间|末|收官|开局|目标|发展|[、,。以])`,
  ],
  [
    "year",
    "(?:19|20)\\d{2}(?:年)?(?:-|至|到|、)(?:19|20)\\d{2}年(?:度)?|(?:19|20)\\d{2}年(?:度)?|[〇零一二三四五六七八九]{4}年(?:度)?|(?:民国)?1[01]\\d年(?:度)?",
  ],
  [
    "number",
    `${DIGITS}(?:[-至到~]${DIGITS})?(?:[多余])?(?:%|‰|[万亿千百]*[多余]?${UNIT}|[万亿])(?:以上|以下|左右|以内)?|${N}{1,3}分之${N}{1,3}(?:点${N}{1,3})?|百分之${N}{1,4}(?:点${N}{1,3})?|[一二两三四五六七八九十][一二三四五六七八九十百千零〇万亿]{0,14}[百千万亿](?:美?元|亩|吨|斤|人|户|公里|平方米|平方公里)(?:以上|以下|左右)?`,
  ],
];

/** For what a span may begin with, the places in KINDS of those that can: nothing else is tried there. */
const BEGINNINGS: readonly (readonly [string, readonly number[]])[] = [
  ["0123456789", [0, 2, 3, 5, 6]],
  ["〇", [0, 2, 4, 5, 6]],
  ["零一二三四五六七八九十百两", [2, 4, 5, 6]],
  ["去今明", [3]],
  ["第党“", [4]],
  ["民", [5]],
  ["*×xX○_?", [0]],
  ["[【<(", [1]],
];

interface Beginning {
  readonly kinds: readonly SlotKind[];
  /** Sticky; its groups are in the order of `kinds`. */
  readonly pattern: RegExp;
}

const PATTERNS: readonly Beginning[] = BEGINNINGS.map(([, places]) => {
  const able = KINDS.filter((_, place) => places.includes(place));
  return {
    kinds: able.map(([kind]) => kind),
    pattern: new RegExp(able.map(([, source]) => `(${source})`).join("|"), "uy"),
  };
});

/** Of every UTF-16 unit the number of its pattern, from 1; 0 where no span begins with it. */
const BY_UNIT = new Uint8Array(0x10000);
BEGINNINGS.forEach(([units], i) => {
  for (const unit of units) BY_UNIT[unit.charCodeAt(0)] = i + 1;
});

/** Years, dates, sessions, figures with units and masks in text given in `plainForm`; ascending, not overlapping. */
export function findFigures(plain: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < plain.length;) {
    const number = BY_UNIT[plain.charCodeAt(at)] ?? 0;
    if (number === 0) {
      at++;
      continue;
    }
    const beginning = PATTERNS[number - 1] as Beginning;
    const match = matchAt(beginning.pattern, plain, at);
    if (match) {
      const kind = beginning.kinds[match.findIndex((group, i) => i > 0 && group !== undefined) - 1];
      if (kind) spans.push({ start: at, end: at + match[0].length, kind });
      at += match[0].length;
    } else at++;
  }
  return spans;
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}
