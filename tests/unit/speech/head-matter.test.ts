import { describe, expect, it } from "vitest";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";

const body =
  "\n今天召开这次会议，主要任务是总结上半年工作，部署下半年任务。\n一、上半年工作回顾\n完成投资3亿元，增长8%。\n二、下半年工作安排\n要抓好项目，确保完成目标。";

describe("head matter", () => {
  it("reads title, meeting, post and salutation", () => {
    const speech = parseSpeech(`县长在全县项目建设推进会上的讲话\n（2024年7月9日）\n\n同志们：${body}`);
    expect(speech).toMatchObject({
      title: "县长在全县项目建设推进会上的讲话",
      salutation: "同志们：",
      date: "2024-07-09",
      speaker: { post: "县长", name: null },
      occasion: "项目建设推进会",
      level: "county",
    });
    expect(speech.removed).toEqual([{ line: 2, text: "（2024年7月9日）", reason: "metadata" }]);
  });

  it("reads post and name below the title and the day in the subtitle", () => {
    const speech = parseSpeech(
      `政府工作报告\n——2023年1月12日在青禾市第八届人民代表大会第三次会议上\n青禾市人民政府市长 王 磊\n各位代表：${body}`,
    );
    expect(speech.title).toBe("政府工作报告");
    expect(speech.date).toBe("2023-01-12");
    expect(speech.speaker).toEqual({
      post: "青禾市人民政府市长",
      name: "王磊",
    });
    expect(speech.occasion).toBe("第八届人民代表大会第三次会议");
    expect(speech.level).toBe("city");
  });

  it("takes a line that says who spoke when and where for no part of a title that is whole without it", () => {
    const speech = parseSpeech(
      `2031年青禾省政府工作报告\n——2031年1月12日省人民政府省长王磊在青禾省第八届人民代表大会第三次会议上的报告\n各位代表：${body}`,
    );
    expect(speech.title).toBe("2031年青禾省政府工作报告");
    expect(speech.date).toBe("2031-01-12");
  });

  it("joins a title over two lines and a subtitle", () => {
    expect(parseSpeech(`在全区安全生产工作会议暨\n秋季攻坚动员大会上的讲话\n同志们：${body}`).title).toBe(
      "在全区安全生产工作会议暨秋季攻坚动员大会上的讲话",
    );
    expect(parseSpeech(`凝心聚力 再开新局\n——在全县三级干部大会上的讲话\n同志们：${body}`).title).toBe(
      "凝心聚力 再开新局——在全县三级干部大会上的讲话",
    );
  });

  it("parts a repeated title from the salutation glued to it", () => {
    const speech = parseSpeech(`在全鎮春耕會議上的講話\n在全鎮春耕會議上的講話同志們：${body}`);
    expect(speech.title).toBe("在全鎮春耕會議上的講話");
    expect(speech.salutation).toBe("同志們：");
    expect(speech.removed).toEqual([{ line: 2, text: "在全鎮春耕會議上的講話", reason: "metadata" }]);
  });

  it("reads labelled lines one by one", () => {
    const speech = parseSpeech(
      `标题：在全市教育大会上的讲话\n发布时间：2022-09-10 作者：办公室 来源：本站\n报告人：市长 刘洋\n各位老师：${body}`,
    );
    expect(speech.title).toBe("在全市教育大会上的讲话");
    expect(speech.date).toBe("2022-09-10");
    expect(speech.speaker).toEqual({ post: "市长", name: "刘洋" });
    expect(speech.salutation).toBe("各位老师：");
  });

  it.each([
    "尊敬的各位领导、各位来宾，女士们、先生们：",
    "各位代表、同志们：",
    "老师们、同学们：",
    "各位領導、各位嘉賓：",
    "尊敬的王书记，各位企业家朋友：",
  ])("knows the salutation %s", (salutation) => {
    expect(parseSpeech(`在座谈会上的致辞\n${salutation}${body}`).salutation).toBe(salutation);
  });

  it("takes no later address for the salutation and no heading for the title", () => {
    const speech = parseSpeech(
      "2024年工作回顾\n这一年，我们完成投资3亿元，增长8%，各项工作取得新进展，群众满意度明显提升。\n同志们：\n要继续努力。",
    );
    expect(speech.title).toBeNull();
    expect(speech.salutation).toBeNull();
    expect(speech.blocks[0]).toMatchObject({
      type: "heading",
      text: "2024年工作回顾",
    });
  });

  it.each(["位代表：", "敬的各位代表：", "志们："])(
    "reads a salutation that lost its first character: %s",
    (damaged) => {
      const { salutation, blocks } = parseSpeech(`${damaged}\n现在，我向大会报告工作，请予审议。`);
      expect(salutation).toBe(damaged);
      expect(blocks).toHaveLength(1);
    },
  );
});
