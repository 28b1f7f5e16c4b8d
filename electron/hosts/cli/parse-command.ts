import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";
import type { ParsedSpeech } from "../../../shared/domain/speech/speech.ts";
import { readSourceFile } from "../../core/importing/read-file.ts";
import { UsageError } from "./usage-error.ts";

/** `parse FILE…`: one JSON line a file with --json, else an outline for people. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: "boolean" } },
  });
  if (positionals.length === 0) throw new UsageError("请给出至少一个文件。");
  for (const file of positionals) {
    const bytes = await readFile(file).catch((error: unknown) => {
      throw new Error(`读不到「${file}」，请检查路径和权限。`, { cause: error });
    });
    const { encoding, lines } = await readSourceFile(bytes, basename(file));
    const speech = parseSpeech(lines, { fileName: file });
    if (values.json) console.log(JSON.stringify({ file, encoding, ...speech }));
    else console.log(describe(file, speech));
  }
}

function describe(file: string, speech: ParsedSpeech): string {
  const lines = [file, `标题：${speech.title ?? "（无）"}`];
  if (speech.salutation) lines.push(`称谓：${speech.salutation}`);
  if (speech.date) lines.push(`日期：${speech.date}`);
  for (const block of speech.blocks)
    if (block.type === "heading")
      lines.push(`${"  ".repeat(block.level ?? 1)}${block.marker ?? ""}${block.text}  [${block.role}]`);
  return lines.join("\n");
}
