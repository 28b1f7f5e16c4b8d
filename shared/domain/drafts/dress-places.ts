import type { Gazetteer } from "../speech/gazetteer.ts";
import type { Span } from "../speech/slots-figures.ts";

const BEFORE = "(?<=^|[^\\u4e00-\\u9fff]|[由和与向对在到从给及是将同跟赴来的过省市州县以至年月日])";
const NAMED = new RegExp(
  `${BEFORE}([\\u4e00-\\u9fff]{2,3}?)(?:自治[县区旗州]|街道|市(?![场民级值面域直政容监])|[县州旗盟](?![域级直城乡内])|区(?![域间块位级别县])|[镇乡村](?![镇村容庄级民委组居口史貌干集道企土贤亲外]))`,
  "gu",
);
/** A county or town of two characters is hardly anything else, whatever stands before it. */
const ANYWHERE = /([\u4e00-\u9fff]{2})(?:自治县|县(?![域级直城乡内])|镇(?![镇村容庄级民区街静定痛压]))/gu;
/** Words and ends of words that no name of a place has. */
const NO_NAME =
  /[各级个等条是无不了几年月日今明去全我本该每两哪其某些以为要把的有和与及向对]|^(?:[上下进出入新老大小]|[一二三四五六七八九十百千万])|[作行街专险综重关景校园社灾厂库矿辖牧林城郊片禁空战贸税特发工验范住农牛名古强美亮民秀统乡上困在点进关城集边]$|^[于与则其当让由比及被把省市州区县据]|中心|公司|政府|代表|实现|创建|争创|示范|重点|产业|工业|旅游|经济|历史|文化|美丽|和美|宜居|清洁|推进|推动|完善|深化|实施|提升|发展|建设|打造|扩大|开拓|服务|专业|自然|行政|传统|所属|有关|相关|部分|许多/u;

/** Provinces by one character. */
const PROVINCE = "京津沪渝冀晋辽苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇陕陇港澳";
const REGION = new RegExp(
  `长三角|珠三角|环渤海|大湾区|长株潭|成渝|[${PROVINCE}]{2,4}(?:大湾区)?|[苏浙皖闽赣鲁豫鄂湘粤桂川黔滇陕陇冀晋辽渝][东西南北中](?:[南北](?![京海方部]))?(?![海部宁昌方江湖流])`,
  "gu",
);
const ROAD = new RegExp(
  `${BEFORE}([\\u4e00-\\u9fff]{2})(?:高速公路|高速(?!公路|增|发|度|推|成|运)|高铁|客专|城际铁路|铁路)`,
  "gu",
);
const NO_ROAD = /[建设全国普通省县乡条既货客运干专各大新旧老沿跨过通接连修交路动推续加快要水航有的]/u;

function* matches(plain: string, pattern: RegExp, refused: RegExp | null): Generator<Span> {
  for (const match of plain.matchAll(pattern)) {
    if (refused?.test(match[1] ?? "")) continue;
    yield { start: match.index, end: match.index + match[0].length, kind: "place" };
  }
}

function* countiesInShort(plain: string, gazetteer: Gazetteer): Generator<Span> {
  for (let at = 0; at < plain.length;) {
    const length = gazetteer.matchShort(plain, at);
    if (length > 0) yield { start: at, end: at + length, kind: "place" };
    at += Math.max(1, length);
  }
}

/**
 * Places in text given in `plainForm` that the reader leaves alone since they only look like names: those that no list has, counties by
 * their short names, regions (京津冀, 鲁南), roads between two places (京昆高速). Not ascending; they may overlap.
 */
export function likelyPlaces(plain: string, gazetteer: Gazetteer | undefined): Span[] {
  return [
    ...matches(plain, NAMED, NO_NAME),
    ...matches(plain, ANYWHERE, NO_NAME),
    ...matches(plain, ROAD, NO_ROAD),
    ...matches(plain, REGION, null),
    ...(gazetteer ? countiesInShort(plain, gazetteer) : []),
  ];
}
