import type { SpeechLevel } from "./speech.ts";

const LEVEL_WORDS: readonly (readonly [SpeechLevel, RegExp])[] = [
  ["school", /我校|全校|学校党委|老师们|同学们|校长|师生|教职工|我院(?:师生|党委)/gu],
  ["company", /我公司|公司党委|集团公司|全公司|全集团|董事长|总经理|本公司|股东大会|职代会|全行上下/gu],
  ["town", /我镇|全镇|我乡|全乡|镇党委|乡党委|镇长|乡长|镇政府|乡政府|街道党工委|全街道|我街道|镇干部/gu],
  ["county", /我县|全县|县委|县政府|县长|全区|区委|区政府|我区|区长|全旗|旗委|县直/gu],
  ["city", /我市|全市|市委|市政府|市人民政府|市长|全州|州委|州政府|市直|市本级/gu],
  ["province", /我省|全省|省委|省政府|省人民政府|省长|自治区(?:党委|政府|主席)|全区各族/gu],
  ["nation", /国务院|我国|全国人大|中央政府|全国各族人民|全国政协/gu],
];

/** What the speech is given for: by the words of head matter (weighty) and of the text, both in `plainForm`; null when nothing tells. */
export function levelOf(head: string, text: string): SpeechLevel | null {
  let best: SpeechLevel | null = null;
  let most = 1.5;
  for (const [level, words] of LEVEL_WORDS) {
    const inHead = head.match(words)?.length ?? 0;
    const [own, whole] = OWN[level];
    const speaks = SPEAKS_FOR[level]?.test(text) ? 12 : 0;
    const score =
      inHead * 8 +
      speaks +
      (text.match(own)?.length ?? 0) * 2 +
      (text.match(whole)?.length ?? 0) * WHOLE_WEIGHT[level];
    if (score > most) {
      most = score;
      best = level;
    }
  }
  return best;
}

/** Our own (我县) and the whole (全县): 全省 and 全市 stand in the speeches of those below as well. */
const OWN: Readonly<Record<SpeechLevel, readonly [own: RegExp, whole: RegExp]>> = {
  town: [/我镇|我乡|我街道/gu, /全镇|全乡|全街道/gu],
  county: [/我县|我区|我旗/gu, /全县|全区(?!域)|全旗/gu],
  city: [/我市|我州/gu, /全市|全州/gu],
  province: [/我省|我区各族/gu, /全省|全自治区/gu],
  nation: [/我国(?:经济|政府)/gu, /中央政府/gu],
  company: [/我公司|本公司|我行/gu, /全公司|集团公司|全集团|全行/gu],
  school: [/我校|我院/gu, /全校|师生|教职工/gu],
};
const WHOLE_WEIGHT: Readonly<Record<SpeechLevel, number>> = {
  town: 1.2,
  county: 1,
  city: 0.6,
  province: 0.35,
  nation: 0.5,
  company: 1,
  school: 0.3,
};
/** 我代表县人民政府. */
const SPEAKS_FOR: Partial<Record<SpeechLevel, RegExp>> = {
  town: /我(?:受.{0,12}委托,?)?代表.{0,8}[镇乡](?:人民)?政府/u,
  county: /我(?:受.{0,12}委托,?)?代表.{0,8}[县区旗](?:人民)?政府/u,
  city: /我(?:受.{0,12}委托,?)?代表.{0,8}[市州盟](?:人民)?政府/u,
  province: /我(?:受.{0,12}委托,?)?代表.{0,10}(?:省|自治区)(?:人民)?政府/u,
  nation: /我代表国务院/u,
};
