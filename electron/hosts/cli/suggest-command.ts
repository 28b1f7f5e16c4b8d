import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";
import { ROLE_NAMES } from "../../../shared/domain/speech/role-names.ts";
import { roleOfWord } from "../../../shared/domain/search/fields.ts";
import { ROLES, type ParsedSpeech, type Role } from "../../../shared/domain/speech/speech.ts";
import { readSourceFile } from "../../core/importing/read-file.ts";
import { suggestAll, type Suggestions } from "../../core/suggest/suggest-all.ts";
import { openToRead } from "./open-to-read.ts";
import { UsageError } from "./usage-error.ts";

const OPTIONS = {
  role: { type: "string" },
  topic: { type: "string" },
  occasion: { type: "string" },
  draft: { type: "string" },
  limit: { type: "string", default: "10" },
  json: { type: "boolean" },
  library: { type: "string" },
  home: { type: "string" },
} as const;

function roleOf(word: string | undefined): Role | null {
  if (word === undefined) return null;
  const role = roleOfWord(word) ?? ROLES.find((one) => one === word);
  if (role === undefined)
    throw new UsageError(
      `没有「${word}」这个部分，可用：${ROLES.map((one) => `${one}（${ROLE_NAMES[one]}）`).join("、")}。`,
    );
  return role;
}

async function readDraft(file: string): Promise<ParsedSpeech> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Error(`读不到「${file}」，请检查路径和权限。`, { cause: error });
  });
  const { lines } = await readSourceFile(bytes, basename(file));
  return parseSpeech(lines, { fileName: file });
}

function listing({ skeletons, headings, sections, frames }: Suggestions): string {
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  const lines = [
    "提纲：",
    ...skeletons.map(({ name, support, of, parts }) =>
      [
        `  ${name}　${of} 篇中 ${support} 篇`,
        ...parts.map(({ role, heading, share }) => `    ${ROLE_NAMES[role]} ${percent(share)}　${heading}`),
      ].join("\n"),
    ),
    "标题：",
    ...headings.map(({ text, count }) => `  ${text}　${count} 次`),
    "段落：",
    ...sections.map(({ heading, source, text }) => `  ${heading}　——${source}\n    ${text.slice(0, 80)}…`),
    "句式：",
    ...frames.map(({ text, count }) => `  ${text}　${count === 0 ? "内置" : `${count} 次`}`),
  ];
  return lines.join("\n");
}

/** `suggest`: what the library offers for a place in a speech. Writes nothing to the library. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (!/^[1-9]\d?$/u.test(values.limit))
    throw new UsageError(`--limit 后面要写 1 到 99 的数字，写的是「${values.limit}」。`);
  const role = roleOf(values.role);
  const draft = values.draft === undefined ? null : await readDraft(values.draft);
  const store = openToRead(values);
  try {
    const suggestions = suggestAll(store, {
      role,
      topic: values.topic ?? "",
      occasion: values.occasion ?? draft?.occasion ?? null,
      draft,
      limit: Number(values.limit),
    });
    console.log(values.json ? JSON.stringify(suggestions) : listing(suggestions));
  } finally {
    store.close();
  }
}
