import { plainForm } from "../text/plain.ts";
import type { SlotPart } from "./dress-parts.ts";

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:%|‰)/u, "百分比"],
  [/^个百分点/u, "百分点"],
  [/^[万亿千百]*[多余]?(?:元|美元|人民币)/u, "金额"],
  [/^[万亿千百]*[多余]?(?:亩|公顷|平方)/u, "面积"],
  [/^[万亿千百]*[多余]?(?:公里|千米|米)/u, "长度"],
  [/^[万亿千百]*[多余]?(?:吨|公斤|千克|斤|克)/u, "重量"],
  [/^[万亿千百]*[多余]?(?:人|名)/u, "人数"],
  [/^[万亿千百]*[多余]?户/u, "户数"],
  [/^[万亿千百]*[多余]?(?:天|小时|分钟)/u, "时长"],
];

/** Indicators whose names say more than a unit; the longest that stands last before the figure counts. */
const INDICATORS =
  /(地区生产总值|生产总值|gdp|一般公共预算收入|财政总收入|财政收入|税收收入|税收占比|固定资产投资|工业投资|民间投资|规模以上工业增加值|规上工业增加值|工业总产值|社会消费品零售总额|进出口总额|居民人均可支配收入|可支配收入|人均纯收入|到位资金|签约项目|粮食总产量|粮食产量|森林覆盖率|城镇化率|参保率|满意度|完成率|入住率|就业率)/giu;

const RISE = /(?:增长|增速|同比|提高|下降|增幅|上升)[^,。;]*$/u;

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/(?:省|自治区)$/u, "省名"],
  [/(?:市|州|盟)$/u, "市名"],
  [/(?:县|旗)$/u, "县名"],
  [/区$/u, "区名"],
  [/(?:镇|乡)$/u, "乡镇名"],
  [/街道(?:办事处|办)?$/u, "街道名"],
  [/(?:村|社区)$/u, "村名"],
];

/** Characters before a figure that may name what it counts. */
const REACH = 24;

function figurePrompt(slot: SlotPart, text: string): string {
  const unit = plainForm(
    slot.tail + text.slice(slot.end + slot.tail.length, slot.end + slot.tail.length + 2),
  );
  const counted = UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? "数量";
  const before = plainForm(text.slice(Math.max(0, slot.start - REACH), slot.start));
  const clause = /[^。;!?]*$/u.exec(before)?.[0] ?? "";
  const last = [...clause.matchAll(INDICATORS)].at(-1);
  if (last === undefined) return counted;
  const name = last[1]?.toLowerCase() === "gdp" ? "生产总值" : (last[1] ?? "");
  const since = clause.slice(last.index + last[0].length);
  if (/\d/u.test(since) && !RISE.test(since)) return counted;
  if (counted === "百分比" && RISE.test(since)) return `${name}增速`;
  return since.length <= 10 && !RISE.test(since) ? name : counted;
}

/** A bare mask is named by what follows it. */
function maskPrompt(after: string): string {
  if (/^(?:同志|先生|女士)/u.test(after)) return "姓名";
  if (/^(?:局|委|办|厅|部|处|科|公司|集团|中心|学校|医院)/u.test(after)) return "单位";
  return "待填";
}

/** What the user is asked for in a slot cut out of `text`, without brackets. */
export function slotPrompt(slot: SlotPart, text: string): string {
  const plain = plainForm(slot.text);
  switch (slot.kind) {
    case "year":
      return "年份";
    case "date":
      return "日期";
    case "session":
      return "届次";
    case "number":
      return figurePrompt(slot, text);
    case "place":
      return PLACES.find(([ending]) => ending.test(plain))?.[1] ?? "地名";
    case "org":
      return "单位";
    case "person":
      return plain.length > 4 || /(?:长|书记|主席|主任|经理)/u.test(plain) ? "职务姓名" : "姓名";
    default:
      return maskPrompt(plainForm(text.slice(slot.end, slot.end + 6)));
  }
}
