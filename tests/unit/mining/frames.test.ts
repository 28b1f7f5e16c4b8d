import { describe, expect, it } from "vitest";
import { framesOf } from "../../../shared/domain/mining/frames.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";

const paths = (text: string, role: Role = "arrangements"): string[] =>
  framesOf(text, role).map(({ kind, path }) => `${kind} ${path.join(" › ")}`);

describe("frames of a paragraph", () => {
  it("are read clause by clause, with what follows", () => {
    expect(paths("以乡村振兴为统领，深入推进和美乡村建设。围绕主导产业，打造特色集群。")).toEqual([
      "task 以{text:内容}为统领 › 深入推进{text:内容}",
      "task 围绕{text:内容} › 打造{text:内容}",
    ]);
  });

  it("name figures by what they count", () => {
    expect(paths("地区生产总值增长6.1%，固定资产投资完成120亿元。新建高标准农田3.2万亩。", "review")).toEqual(
      [
        "data {text:指标}增长{number:百分比}% › {text:指标}完成{number:金额}亿元",
        "data {text:指标}完成{number:金额}亿元",
        "data 新建{text:事项}{number:面积}万亩",
      ],
    );
  });

  it("belong to an opening or a closing by where they stand", () => {
    const text = "今天，我们召开全县经济工作会议，主要任务是总结工作、部署任务。";
    expect(paths(text, "opening")).toEqual(["opening 今天，我们召开{text:内容} › 主要任务是{text:内容}"]);
    expect(paths(text, "arrangements")).toEqual([]);
    expect(paths("让我们更加紧密地团结在党中央周围，坚定信心，奋力谱写新篇章！", "closing")).toEqual([
      "closing 让我们更加紧密地团结在{text:内容}周围 › 坚定信心",
      "closing 奋力谱写{text:内容}",
    ]);
  });

  it("tell where they begin", () => {
    const text = "会议认为：在肯定成绩的同时，也要清醒地看到，问题还不少。";
    const [use] = framesOf(text, "problems");
    expect(text.slice(use?.start)).toMatch(/^在肯定成绩的同时/u);
    expect(use?.path[1]).toBe("也要清醒地看到{text:内容}");
  });
});
