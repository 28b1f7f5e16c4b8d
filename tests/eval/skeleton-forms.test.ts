import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../electron/core/importing/decode-text.ts";
import { formOf, outlineOfSpeech } from "../../shared/domain/mining/outline.ts";
import { mineSkeletons, type OutlinedSpeech } from "../../shared/domain/mining/skeletons.ts";
import { parseSpeech } from "../../shared/domain/speech/parse-speech.ts";
import { sectionsOf } from "../../shared/domain/speech/sections.ts";
import { visibleLength } from "../../shared/domain/text/visible-length.ts";

const folder = join(import.meta.dirname, "../../../shared/corpus/reports");
const here = existsSync(folder);
if (!here) console.log("skipped: no ../shared/corpus/reports");

/**
 * Every twelfth file by name from the sixth on, read by hand: whether the speech goes 回顾—安排—落实, its last numbered part or
 * the last point of its arrangements (under a heading) being about how the work is carried through (自身建设, 政府治理能力).
 */
const BY_HAND: Readonly<Record<string, boolean>> = {
  "2024_丽水": false,
  "2024_南充": true,
  "2024_天门": true,
  "2024_巴中": true,
  "2024_抚州": false,
  "2024_毕节": false,
  "2024_淮南": true,
  "2024_甘孜": true,
  "2024_荆门": true,
  "2024_郴州": true,
  "2024_阜阳": true,
  "2024_黔南": false,
  "2025年山西省政府工作报告": true,
  "2025年甘肃省政府工作报告": false,
  gwr_16_第十二届全国人民代表大会第五次会议关于政府工作报告的决议: false,
  gwr_1979_1979年中华人民共和国国务院政府工作报告: false,
  gwr_1994_1994年中华人民共和国国务院政府工作报告: false,
  gwr_2007_2007年中华人民共和国国务院政府工作报告: true,
  gwr_2019_2019年中华人民共和国国务院政府工作报告: false,
  gwr_5_第十四届全国人民代表大会第一次会议关于政府工作报告的决议: false,
};
const FORM = "review-arrangements-implementation";

function outlined(name: string, id: number): OutlinedSpeech {
  const { text } = decodeText(readFileSync(join(folder, `${name}.txt`)));
  const { blocks } = parseSpeech(text, { fileName: name });
  const length = (from: number, to: number): number =>
    blocks.slice(from, to).reduce((sum, block) => sum + visibleLength(block.text), 0);
  const sections = sectionsOf(blocks).map(({ level, heading, role, firstBlock, endBlock }) => ({
    level,
    heading: heading ?? "",
    role,
    chars: length(firstBlock, endBlock),
  }));
  return { id, outline: outlineOfSpeech(sections, 0) };
}

describe.skipIf(!here)("the three-part form in the reports", () => {
  it("is found where it is found by hand, and nowhere else", { timeout: 60_000 }, () => {
    const names = Object.keys(BY_HAND);
    const speeches = names.map(outlined);
    const found = names.filter(
      (_, at) => formOf(speeches[at]?.outline ?? { chars: 0, parts: [] }).join("-") === FORM,
    );
    const right = names.filter((name) => BY_HAND[name]);
    expect(found).toEqual(right);
    const [first] = mineSkeletons(speeches);
    expect(first).toMatchObject({ form: FORM, support: right.length });
    expect(
      first?.parts.find(({ role }) => role === "arrangements")?.points.map(({ topic }) => topic),
    ).toEqual(expect.arrayContaining(["产业发展", "乡村振兴", "生态环境", "民生保障"]));
    expect(first?.parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 1);
  });
});
