import { fieldName, readField } from "./fields.ts";
import { CLAUSE_KINDS } from "./heading-shape.ts";
import { wordClassOf } from "./word-classes.ts";

const HOW: Readonly<Record<string, string>> = {
  结构: `结构由${CLAUSE_KINDS.join("、")}组成，如 结构:动宾+动宾`,
  年: "年份写作 年:2023 或 年:2023-2025",
  年份: "年份写作 年份:2023 或 年份:2023-2025",
  角色: "角色有开场、回顾、形势、问题、安排、落实、结束",
  部分: "部分有开场、回顾、形势、问题、安排、落实、结束",
  字数: "字数写作 字数:8 或 字数:6-12",
  标题字数: "字数写作 标题字数:8 或 标题字数:6-12",
};

const CLOSED = /"[^"]*"|“[^”]*”|「[^」]*」/gu;

/** What looks like an operator in an unquoted word of a query and is read literally, each with what to write instead. */
export function odditiesOf(word: string): string[] {
  const found: string[] = [];
  const name = fieldName(word);
  if (name !== null && readField(word) === null)
    found.push(`「${word}」按原字查（${HOW[name] ?? `${name}后面要写内容`}）`);
  const open = word.replaceAll(CLOSED, "");
  if (/^["“「]/u.test(open)) found.push("引号没有收尾，按原字查");
  if (/[(（][^()（）]*[|｜][^()（）]*$/u.test(open)) found.push("括号没有收尾，按原字查");
  for (const [whole, tag = ""] of open.matchAll(/[<＜〈]([\p{L}]{1,4})[>＞〉]/gu))
    if (wordClassOf(tag) === null) found.push(`「${whole}」不是词性，按原字查`);
  return found;
}
