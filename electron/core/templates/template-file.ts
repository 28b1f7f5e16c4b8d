import { z } from "zod";
import { AppError } from "../../../shared/contract/errors.ts";
import type { TemplateType } from "../../../shared/domain/templates/vocabulary.ts";
import {
  TEMPLATE_FILE,
  userFrameSchema,
  userSectionSchema,
  userSkeletonSchema,
} from "../../../templates/user-schema.ts";
import type { TypedContent } from "./template-content.ts";
import { issueText } from "./template-issue.ts";

const MOST_BYTES = 20_000_000;
const MOST_ENTRIES = 10_000;
const NOT_OURS = "它不是案牍的模板文件，请选“分享”得到的 .andu-templates.json 文件。";

/** The lists of a file, with what the trade calls an entry. */
const LISTS = [
  { list: "sections", type: "section", noun: "段落模板", schema: userSectionSchema },
  { list: "frames", type: "frame", noun: "句式", schema: userFrameSchema },
  { list: "skeletons", type: "skeleton", noun: "提纲", schema: userSkeletonSchema },
] as const satisfies readonly { type: TemplateType; list: string; noun: string; schema: z.ZodType }[];

const envelope = z.looseObject({
  format: z.literal(TEMPLATE_FILE.format),
  version: z.number(),
});

/** Templates as one file, readable by people; docs/template-files.md describes it. */
export function writeTemplateFile(templates: readonly TypedContent[]): Uint8Array {
  const lists = LISTS.map(({ list, type }) => [
    list,
    templates.filter((one) => one.type === type).map(({ content }) => content),
  ]);
  const file = { ...TEMPLATE_FILE, ...(Object.fromEntries(lists) as object) };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}

function parse(file: string, bytes: Uint8Array): Record<string, unknown> {
  const fail = (problem: string, cause?: unknown): AppError =>
    new AppError("template-file", { file, problem }, { cause });
  if (bytes.length > MOST_BYTES) throw fail("文件太大，请分几次分享。");
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw fail(NOT_OURS, error);
  }
  const read = envelope.safeParse(value);
  if (!read.success) throw fail(NOT_OURS, read.error);
  if (read.data.version !== TEMPLATE_FILE.version) throw fail("它由更新版本的案牍导出，请先升级案牍再导入。");
  return read.data;
}

/** Words to find an entry by: its heading, name or beginning. */
function called(entry: unknown): string {
  const { heading, name, text } = (entry ?? {}) as Record<string, unknown>;
  const words = [heading, name, text].find((one) => typeof one === "string" && one.trim() !== "");
  if (typeof words !== "string") return "";
  const shown = words.replaceAll(/\{[a-z]+:([^{}\n]+)\}/gu, "〔$1〕");
  return `“${shown.length > 20 ? `${shown.slice(0, 20)}…` : shown}”`;
}

/** Reads a file of shared templates. Throws template-file, saying which entry is wrong and what of it; then nothing was read. */
export function readTemplateFile(file: string, bytes: Uint8Array): TypedContent[] {
  const value = parse(file, bytes);
  const read = LISTS.flatMap(({ list, type, noun, schema }): TypedContent[] => {
    const entries = value[list] ?? [];
    if (!Array.isArray(entries))
      throw new AppError("template-file", { file, problem: `${noun}（${list}）应当是一个列表。` });
    return entries.map((entry: unknown, at) => {
      const checked = schema.safeParse(entry);
      if (checked.success) return { type, content: checked.data } as TypedContent;
      const issue = checked.error.issues[0];
      const what = issue ? issueText(entry, issue) : "的内容不对";
      const problem = `第 ${at + 1} 个${noun}${called(entry)}，${what}。请改正后再导入；其余模板也没有导入。`;
      throw new AppError("template-file", { file, problem }, { cause: checked.error });
    });
  });
  if (read.length === 0) throw new AppError("template-file", { file, problem: "文件里没有模板。" });
  if (read.length > MOST_ENTRIES)
    throw new AppError("template-file", { file, problem: "模板太多，请分几次分享。" });
  return read;
}
