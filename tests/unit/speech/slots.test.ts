import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGazetteer } from "../../../shared/domain/speech/gazetteer.ts";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";
import { findSlots } from "../../../shared/domain/speech/slots.ts";

const gazetteer = buildGazetteer([
  { name: "青禾省", major: true },
  { name: "云岭市", major: true },
  { name: "石桥县", major: false },
]);
const slots = (text: string) => findSlots(text, gazetteer).map(({ kind, text: found }) => `${kind} ${found}`);

describe("slots", () => {
  it("finds masks of every kind", () => {
    expect(slots("20**年，××县完成投资***亿元，增长*.*%，[单位名称]和______要负责")).toEqual([
      "mask 20**年",
      "mask ××县",
      "mask ***亿元",
      "mask *.*%",
      "mask [单位名称]",
      "mask ______",
    ]);
  });

  it("finds years, dates and figures with units", () => {
    expect(slots("2024年7月9日，新建道路36.5公里，受益1.2万人，提高0.8个百分点，比2023年多3家")).toEqual([
      "date 2024年7月9日",
      "number 36.5公里",
      "number 1.2万人",
      "number 0.8个百分点",
      "year 2023年",
      "number 3家",
    ]);
  });

  it("finds sessions", () => {
    expect(slots("县十五届人大三次会议和党的二十大精神，第十四届全国人民代表大会第三次会议")).toEqual([
      "session 十五届人大三次会议",
      "session 党的二十大",
      "session 第十四届全国人民代表大会第三次会议",
    ]);
  });

  it("finds places, joined from high to low, and persons with their posts", () => {
    expect(slots("青禾省云岭市石桥县上河镇，县委书记李建国同志到场")).toEqual([
      "place 青禾省云岭市石桥县",
      "place 上河镇",
      "person 县委书记李建国",
    ]);
  });

  it("finds organisations by name or office, without the sentence before them", () => {
    expect(
      slots(
        "任务分解表报县政府办公室，由县应急管理局会同财政局落实，青溪机械集团、县人民医院和枕溪有限公司配合",
      ),
    ).toEqual([
      "org 县政府办公室",
      "org 县应急管理局",
      "org 财政局",
      "org 青溪机械集团",
      "org 县人民医院",
      "org 枕溪有限公司",
    ]);
    expect(slots("有关单位要帮助民营企业，组织银行和高校对接，返乡大学生很多，形成大格局")).toEqual([]);
  });

  it("takes no everyday words for places or persons", () => {
    expect(slots("乡镇和县直部门要振兴县域，董事长后来回到家乡，今年镇上热闹，其中乡土味最浓")).toEqual([]);
  });

  it("knows a county by its short form where the speech names it in full", () => {
    const speech = parseSpeech(
      "同志们：\n石桥县今年开局良好，各项工作都有起色。\n我们要为石桥的明天加油，把各项工作做得更好。",
      { gazetteer },
    );
    expect(speech.slots.filter(({ kind }) => kind === "place").map(({ text }) => text)).toEqual([
      "石桥县",
      "石桥",
    ]);
    expect(findSlots("过石桥的人", gazetteer)).toEqual([]);
  });

  it("is right for traditional text", () => {
    const text = "縣長王國強指出，石橋縣完成３億元";
    expect(findSlots(text, gazetteer).map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
      ["person", "縣長王國強"],
      ["place", "石橋縣"],
      ["number", "３億元"],
    ]);
  });

  it("leaves everyday words alone", () => {
    expect(slots("要统一思想，各乡镇、各部门要坚持全市一盘棋，抓好园区和城区建设")).toEqual([]);
  });

  it("finds places by their endings without a gazetteer", () => {
    expect(findSlots("在石桥县，").map(({ text }) => text)).toEqual(["石桥县"]);
    expect(findSlots("走好市场化路子，有三名省级专家，加快县域发展，推动市政道路建设")).toEqual([]);
  });

  it("gives ascending stretches that do not overlap, whatever the text", () => {
    const unit = fc.constantFrom(
      "2024年",
      "**",
      "县",
      "石桥",
      "第",
      "三",
      "次",
      "会议",
      "亿元",
      "5",
      ".",
      "%",
      "书记",
      "王",
      "明",
      "，",
      "[",
      "]",
      "届",
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const text = units.join("");
        let end = 0;
        for (const slot of findSlots(text, gazetteer)) {
          expect(slot.start).toBeGreaterThanOrEqual(end);
          expect(slot.end).toBeGreaterThan(slot.start);
          expect(slot.text).toBe(text.slice(slot.start, slot.end));
          end = slot.end;
        }
      }),
    );
  });
});
