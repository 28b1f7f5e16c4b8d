import type { z } from "zod";
import { badSlot } from "../../../shared/domain/drafts/template-text.ts";

const FIELDS: Readonly<Record<string, string>> = {
  role: "性质（role）",
  topic: "主题（topic）",
  occasions: "适用场合（occasions）",
  occasion: "场合（occasion）",
  heading: "标题（heading）",
  text: "正文（text）",
  kind: "类别（kind）",
  name: "名称（name）",
  description: "说明（description）",
  minutes: "时长（minutes）",
  parts: "各部分（parts）",
  points: "小标题（points）",
  share: "篇幅（share）",
};

/** 「第 2 部分的标题（heading）」 */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((key) =>
      typeof key === "number" ? `第 ${key + 1} 项` : (FIELDS[String(key)] ?? `“${String(key)}”`),
    )
    .join("的");
}

function valueAt(entry: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    entry,
  );
}

function wrong(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return "没有写";
  if (issue.code === "invalid_value")
    return `不能是“${typeof value === "string" ? value : JSON.stringify(value)}”`;
  if (issue.code === "too_small" || issue.code === "too_big")
    return issue.origin === "number" || issue.origin === "int" ? "不在许可的范围里" : "太短或太长";
  const slot = typeof value === "string" ? badSlot(value) : null;
  if (slot !== null)
    return `里有不是空位的花括号“${slot}”，空位要写成 {类型:提示}，如 {number:数量}、{place:县名}`;
  return "的内容不对";
}

/** What is wrong with an entry of a template file, in Chinese, without its final stop. */
export function issueText(entry: unknown, issue: z.core.$ZodIssue): string {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return "不是一个模板";
  if (issue.code === "unrecognized_keys") return `多出了不认识的内容“${issue.keys.join("、")}”`;
  return `${fieldName(issue.path)}${wrong(issue, valueAt(entry, issue.path))}`;
}
