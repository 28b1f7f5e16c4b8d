import { describe, expect, it } from "vitest";
import { parseTemplateText } from "../../../shared/domain/drafts/template-text.ts";
import { builtInSections } from "../../../templates/built-in.ts";
import { allTexts, displayText, fixedText } from "./built-in-texts.ts";

const PROVINCES =
  "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门";
const CITIES =
  "广州|深圳|杭州|南京|苏州|成都|武汉|西安|郑州|长沙|合肥|青岛|济南|福州|厦门|南昌|昆明|贵阳|南宁|太原|石家庄|沈阳|大连|长春|哈尔滨|兰州|西宁|银川|雄安|浦东|珠三角|长三角|京津冀|大湾区";
const LEADERS =
  "习近平|总书记|李克强|李强|温家宝|胡锦涛|江泽民|邓小平|毛泽东|朱镕基|周恩来|赵乐际|王沪宁|蔡奇|丁薛祥|李希";
/** Years, plan periods and congresses, which go out of date. */
const STALE = [
  /(?:19|20)\d\d/u,
  /[一二三四五六七八九〇零]{4}年/u,
  /十[一二三四五六七八九]五|“[一二三四五六七八九]五”/u,
  /十[一二三四五六七八九]大|二十大|二十一大|[一二三四五六七八九]中全会|新时代中国特色/u,
  new RegExp(`${PROVINCES}|${CITIES}|${LEADERS}`, "u"),
];

function found(pattern: RegExp): string[] {
  return allTexts().flatMap(({ name, text }) => {
    const match = pattern.exec(fixedText(text)) ?? pattern.exec(displayText(text));
    return match ? [`${name}: ${match[0]}`] : [];
  });
}

/** Sentences of the fixed wording, without spaces. */
function sentences(text: string): string[] {
  return fixedText(text)
    .split(/[。！？；\n]/u)
    .map((sentence) => sentence.replaceAll(" ", ""));
}

describe("texts of the built-in templates", () => {
  it("leave no brace outside a slot", () => {
    expect(found(/[{}]/u)).toEqual([]);
  });

  it("use Chinese punctuation", () => {
    expect(found(/[!-$&-/:-@[-`|~]/u)).toEqual([]);
    const spaced = allTexts().filter(({ text }) => /[^\S\n]/u.test(text));
    expect(spaced.map(({ name }) => name)).toEqual([]);
  });

  it.each(STALE.map((pattern) => [pattern.source.slice(0, 20), pattern] as const))(
    "hold nothing that goes stale or belongs elsewhere: %s",
    (_name, pattern) => {
      expect(found(pattern)).toEqual([]);
    },
  );

  it("pair their brackets and quotation marks", () => {
    const count = (text: string, mark: string): number => text.split(mark).length;
    const open = allTexts().filter(({ text }) =>
      ["“”", "（）", "《》", "‘’"].some(
        ([left = "", right = ""]) => count(text, left) !== count(text, right),
      ),
    );
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  it("are 120 to 450 characters in at most three paragraphs that end as sentences", () => {
    const wrong = builtInSections.filter(({ text }) => {
      const paragraphs = text.split("\n");
      const { length } = displayText(text);
      return (
        length < 120 ||
        length > 450 ||
        paragraphs.length > 3 ||
        paragraphs.some((paragraph) => !/[。！]$/u.test(paragraph))
      );
    });
    expect(wrong.map(({ id, text }) => `${id}: ${displayText(text).length}`)).toEqual([]);
  });

  it("ask for one figure under one prompt only once in a section", () => {
    const twice = builtInSections.flatMap(({ id, text }) => {
      const keys = parseTemplateText(text).flatMap((run) =>
        run.type === "slot" && run.kind === "number" ? [run.key] : [],
      );
      return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${id}: ${key}`);
    });
    expect(twice).toEqual([]);
  });

  it("count 一是、二是 or 一要、二要 without a gap", () => {
    const wrong = builtInSections.filter(({ text }) =>
      ["是", "要", "抓"].some((word) => {
        const counted = [...text.matchAll(new RegExp(`(?:^|[。；：\\n])([一二三四五六])${word}`, "gu"))].map(
          ([, numeral]) => numeral,
        );
        return counted.length === 1 || counted.join("") !== "一二三四五六".slice(0, counted.length);
      }),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("share no sentence of 18 characters or more", () => {
    const owner = new Map<string, string>();
    const shared: string[] = [];
    for (const { id, text } of builtInSections)
      for (const sentence of sentences(text)) {
        if (sentence.length < 18) continue;
        const first = owner.get(sentence);
        if (first === undefined) owner.set(sentence, id);
        else shared.push(`${first} = ${id}: ${sentence}`);
      }
    expect(shared).toEqual([]);
  });
});
