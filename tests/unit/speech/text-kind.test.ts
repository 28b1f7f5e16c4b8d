import { describe, expect, it } from "vitest";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";

const kindOf = (...lines: string[]): string => {
  const { kind, kindReason } = parseSpeech(lines.join("\n"));
  return `${kind} by ${kindReason}`;
};
const told =
  "会议要求，各镇要把防汛责任落到人头，备足沙袋和船只，遇到险情先转移群众，再组织抢险，值班人员不得离岗。";

describe("what a text is", () => {
  it("a speech by its salutation or title", () => {
    expect(kindOf("在全县防汛会议上的讲话", "同志们：", told)).toBe("speech by salutation");
    expect(kindOf("在全县防汛会议上的讲话", told, told)).toBe("speech by title");
  });

  it("a notice by its title or its form", () => {
    expect(kindOf("关于做好今年防汛工作的通知", "各镇人民政府，县直各单位：", told)).toBe("notice by title");
    expect(
      kindOf("青禾县防汛办", "各镇人民政府、县直各单位：", "现将有关事项通知如下。", told, "特此通知"),
    ).toBe("notice by form");
  });

  it("news by its dateline or by being told from outside", () => {
    expect(kindOf("全县防汛会议召开", `本报讯（记者 某某）7月9日，全县防汛会议召开。${told}`, told)).toBe(
      "news by dateline",
    );
    expect(
      kindOf(
        "全县防汛会议召开",
        `7月9日，全县防汛会议召开，县长李某出席会议。李某强调，汛情就是命令。李某指出，责任要到人。副县长王某主持会议。${told}`,
      ),
    ).toBe("news by reported");
  });

  it("other papers by title or by being a table", () => {
    expect(kindOf("青禾县防汛应急工作方案", "一、总体要求", told, "二、主要任务", told)).toBe(
      "other by title",
    );
    expect(kindOf(...Array.from({ length: 16 }, (_, i) => `第${i + 1}村 沙袋 ${i * 10}`))).toBe(
      "other by table",
    );
  });

  it("a speech by its voice where nothing else tells", () => {
    expect(
      kindOf("一、今年的事怎么办", `我们要把事情办好。${told}`, "二、怎么办好", `大家要齐心。${told}`),
    ).toBe("speech by voice");
  });
});
