const MASK = "[*×xX○〇_]";
const HAN = "[〇零一二三四五六七八九十]";

/** Words of place that end in 县, 市, 区, 乡 without naming one. */
const COMMON =
  /(?:[开新老山灾库景园矿社校小特街城库郊牧林农]|开发|示范|试验|功能|生态|工业|高新|保护|自治|经济|超|都|城|股|楼|门)[市县区镇乡]$|(?:城|乡|村|小|古|重|集|中心)镇$/u;

const LEADS: readonly RegExp[] = [
  /^ +/u,
  new RegExp(
    `^(?:(?:19|20)?(?:\\d{2}|${MASK}{1,4}|\\d${MASK})|${HAN}{4}|${MASK}{1,4})年(?:度|(?:第?[一二三四]|前三)季度|上半年|下半年|\\d{1,2}月份?)?`,
    "u",
  ),
  /^(?:(?:第?[一二三四]|前三)季度|上半年|下半年|年度)/u,
  /^全(?:国|省|市|县|区|州|镇|乡|旗|校|院|行|盟|街道|公司|集团|系统)(?!.{0,2}$)/u,
  new RegExp(`^${MASK}{1,6}(?:自治区|自治州|自治县|省|市|县|区|州|旗|盟|镇|乡|街道|局|公司|学校|集团)?`, "u"),
  /^(?:省|市|县|区|州|镇|乡)?(?:委|党委|政府|委县政府|委市政府|委区政府)(?=[\u4e00-\u9fff]{4})(?![一二三四五六七八九十第]|全会|常委|全体|理论|中心组|党校|机关)/u,
];

/** 某县第十八届…, 县十八届…: before the number of a congress any place is one. */
const CONGRESS =
  /^[\u4e00-\u9fff]{0,10}(?:省|市|县|区|州|旗|盟|镇|乡|国)(?=第?[一二三四五六七八九十]{1,4}届)/u;

const PLACE =
  /^([\u4e00-\u9fff]{2,7}?(?:壮族自治区|自治区|自治州|自治县|省|市|县|区|州|旗|盟|镇|乡|街道))(?=[\u4e00-\u9fff]{4})(?![村镇乡域级企情容委])/u;

/** A second meeting joined to one that is complete by itself. */
const JOINED = /^(.{2,40}?(?:会议|大会|[^议大座谈]会|仪式|典礼))暨/u;

function leadLength(name: string): number {
  for (const pattern of [...LEADS, CONGRESS]) {
    const length = pattern.exec(name)?.[0].length ?? 0;
    if (length > 0) return length;
  }
  const place = PLACE.exec(name)?.[1] ?? "";
  return COMMON.test(place) ? 0 : place.length;
}

/**
 * The part [start, end) of a meeting's name (in `plainForm`) that does not change with year and place: no year, no quarter, no mask, no
 * 全县, no leading place or committee, and of two joined meetings the first.
 */
export function bareOccasion(name: string): { readonly start: number; readonly end: number } {
  let start = 0;
  for (;;) {
    const length = leadLength(name.slice(start));
    if (length === 0 || name.length - start - length < 3) break;
    start += length;
  }
  if (name.startsWith("工作总结", start)) start += 2;
  const first = JOINED.exec(name.slice(start))?.[1];
  return { start, end: first === undefined ? name.length : start + first.length };
}
