import { PairSet } from "../text/pair-set.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { organisations } from "./slots-orgs.ts";
import { isName, isSurname } from "./speaker.ts";
import type { Span } from "./slots-figures.ts";

const PLACE_END = /[省市县区州旗盟镇乡村]|街道|社区|自治[州县区旗]/u;
const PLACE =
  /(?<=^|[,。、;:“《(在和与到赴从市县区省州的是由让请个位年月])([\u4e00-\u9fff]{2,3})(自治区|自治州|自治县|街道办?事?处?|省|市|县|区|州|旗|盟|镇|乡|村)(?![长委直级场镇县区里上下民容情史貌办社品群育局域])/gu;
const POSTS =
  "书记 省长 市长 县长 区长 镇长 乡长 州长 主席 主任 局长 部长 厅长 总理 总书记 校长 院长 董事长 总经理 秘书长 专员 同志".split(
    " ",
  );
const POST = new RegExp(POSTS.join("|"), "uy");
const POST_HEADS = new PairSet(POSTS);
/** What may stand before a post and belongs to it. */
const OF_POST = /(?:[省市县区州镇乡]?委|党委|党组|党工委|政府|人大|政协|常委)?[副代]?$/u;
const LONGEST_OF_POST = 4;

/** Places in text given in `plainForm`. */
export function findPlaces(plain: string, gazetteer: Gazetteer | undefined): Span[] {
  return gazetteer ? [...placesOf(plain, gazetteer), ...towns(plain)] : placesByEnding(plain);
}

/** Persons with their posts, and organisations in text given in `plainForm`. */
export const findPersonsAndOrgs = (plain: string): Span[] => [...persons(plain), ...organisations(plain)];

const COMMON =
  /^(?:[一-鿿]*(?:全|我|本|各|该|每|一|两|这|那|某|大|小|新|老|城|山|园|库|灾|景|地|社|校|厂|矿|牧|林|农|城乡|乡|镇|建|成|为|强|和|与|在|对|向|从|到|把|由|及|等|的|了|级|市|县|省|区|开发|示范|试验|保税|高新|功能|辖|集聚|保护|服务|贫困|自治|特|直辖|美丽|文明|卫生|经济|工业|旅游|中心|行政|专业|超|夜|股|楼|门|上|下|进|入|进入|跨|出|过|房)|.*(?:全国|百强))$/u;

function placesByEnding(plain: string): Span[] {
  const spans: Span[] = [];
  for (const match of plain.matchAll(PLACE)) {
    const whole = match[1] ?? "";
    const cut = whole.length === 3 && FUNCTION_WORD.test(whole) ? 1 : 0;
    const name = whole.slice(cut);
    if (
      COMMON.test(name) ||
      COMMON.test(name.slice(-1)) ||
      COMMON.test(name.slice(0, 1)) ||
      NO_PLACE.test(name)
    )
      continue;
    spans.push({ start: match.index + cut, end: match.index + match[0].length, kind: "place" });
  }
  return spans;
}

/** Verbs and other words that no name of a place begins with or consists of. */
const NO_PLACE =
  /^(?:推[动进广]|加[快强]|支持|实[施现行]|提[升高请振]|打造|创[建新]|培育|完善|深化|优化|落实|按照|根据|确保|力[争促]|争[创取当]|开[展发放]|坚持|办[好理]|发展|建设|入选|荣?获[批评]?|走[好出进]|[一二三四五六七八九十两几数百千多]|聚焦|激发|放宽|规范|健全|拓展|维护|用好|利用|满足|视察|[并共]|配合|营造|以|会|国|先[行进导]|重[点大]|示范|试点|样板|核心|消费|文化|金融|资本|债券|电力|期货|双循环|游|生态|合作|集中|引领|自[贸然]|综[保合]|经开|棚户|灌|海[岛外]|公交|大都|传统|精品|行政|专业|旅|古|名|强|百|地|要素|交易|城[中郊]?|欠|真|快|力|面|院|业|化|行|革|局|殊|品|权|代|央|新[增型]|启动|武装|典型|可爱|最美|健康|民族)|(?:旅游|休闲|示范|美丽|都|兴|强)$/u;

const FUNCTION_WORD = /^[在和与对从向到把由及等的了赴为来是让使定持设展动进强现造成访察给予据]/u;
const TOWN =
  /(?<=(^|[,。、;:“(在和与到对赴从县市区来的是由让请]))([\u4e00-\u9fff]{2,3}?)(镇|乡|街道|村(?=[\u4e00-\u9fff,。、;:)”]))(?![镇村容庄级民委组居口史貌干集道企]|两级)/gu;

const NO_TOWN =
  /[各级个等]|特色|中心|示范|重点|建制|历史|文化|产业|工业|旅游|经济|边境|贫困|专业|清理|包括|驻|[百千万]|以[城美乡]|实施|启动|提升|支持|推广|做好|力争|加快|实现|开发|新增|可爱|最美|健康|典型|武装|海外|能人|民族|旧城|中华|中国|[药鹅橘茶壮武黔]$|兴$|周$|完善|深化|推进|推动|发挥|探索|信用|规范|标准化|提高|优化|绿化|力促|促|开设|重视|撤并|以及|抓好|办好|确保|[住之原名重古]$|所有|自然|行政|美丽|空心|传统|先进|试点|薄弱|文明|富裕|脱贫|集体|样板|城中|精品|和美|宜居|卫生|强[镇村]?$|整[镇乡村]?$|边远|偏远|有些|哪个|两个|三个|^(?:其中|以前|今年|去年|明年|目前|当前|看看|就在|有的|很多|许多|多数|部分|一些|几)|[家异故老他水下城回返离]$/u;

/** Towns and villages, which no gazetteer has, where a sign or a small word stands before their names. */
function towns(plain: string): Span[] {
  const spans: Span[] = [];
  if (!/[镇乡村]|街道/u.test(plain)) return spans;
  for (const match of plain.matchAll(TOWN)) {
    const name = match[2] ?? "";
    const below = /[县市区]/u.test(match[1] ?? "");
    if (COMMON.test(name.slice(-1)) || (!below && COMMON.test(name.slice(0, 1))) || NO_TOWN.test(name))
      continue;
    spans.push({ start: match.index, end: match.index + match[0].length, kind: "place" });
  }
  return spans;
}

function placesOf(plain: string, gazetteer: Gazetteer): Span[] {
  const spans: Span[] = [];
  let at = 0;
  while (at < plain.length) {
    const length = gazetteer.match(plain, at);
    if (length === 0 || (length === 2 && !standsAlone(plain, at))) {
      at++;
      continue;
    }
    let end = at + length;
    for (;;) {
      const more = gazetteer.match(plain, end);
      if (more === 0 || !PLACE_END.test(plain.charAt(end + more - 1))) break;
      end += more;
    }
    spans.push({ start: at, end, kind: "place" });
    at = end;
  }
  return spans;
}

/** A name of two characters (和县, 兴县) is more often part of other words (乡镇和县直部门, 振兴县域). */
function standsAlone(plain: string, at: number): boolean {
  if (!/[县区市旗]/u.test(plain.charAt(at + 1))) return true;
  return at === 0 || /[^\u4e00-\u9fff]|[省市州在]/u.test(plain.charAt(at - 1));
}

function* posts(plain: string): Generator<Span> {
  let last = 0;
  for (let at = 0; at + 1 < plain.length;) {
    POST.lastIndex = at;
    const match = POST_HEADS.mayBeginAt(plain, at) ? POST.exec(plain) : null;
    if (!match) {
      at++;
      continue;
    }
    const before = plain.slice(Math.max(last, at - LONGEST_OF_POST), at);
    last = at + match[0].length;
    yield { start: at - (OF_POST.exec(before)?.[0].length ?? 0), end: last, kind: "person" };
    at = last;
  }
}

/** 市委书记张三, 张三同志, 县长李四: name and post together. */
function persons(plain: string): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of posts(plain)) {
    const comrade = plain.slice(start, end) === "同志";
    const before = plain.slice(Math.max(0, start - 3), start);
    if (comrade || isSurname(before.charAt(0)) || isSurname(before.charAt(1))) {
      const name = [before, before.slice(1)].find(
        (text) => text.length >= 2 && isName(text) && !/[省市县区镇乡委府我你他各位老党员女男]/u.test(text),
      );
      if (name && comrade) {
        spans.push({ start: start - name.length, end, kind: "person" });
        continue;
      }
    }
    if (comrade) continue;
    const after = plain.slice(end, end + 3);
    const name = [after, after.slice(0, 2)].find(
      (text) => !FUNCTION_NAME.test(text) && isName(text) && properNameAt(plain, end, text.length),
    );
    if (name) spans.push({ start, end: end + name.length, kind: "person" });
  }
  return spans;
}

/** Surnames that are function words as well: behind a post they are these. */
const FUNCTION_NAME = /^[和后从向应经管都成全那于时]/u;

/** The name ends where a verb, a sign or the line follows. */
function properNameAt(plain: string, at: number, length: number): boolean {
  const rest = plain.slice(at + length);
  return (
    rest === "" ||
    /^(?:同志|[,。、;:!?)”]|在|作|讲|主持|强调|指出|说|率|带|出席|到|代表|亲|对|和|宣布|深入|多次|要求|批示)/u.test(
      rest,
    )
  );
}
