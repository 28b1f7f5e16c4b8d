import { basename } from "node:path";
import { parseArgs } from "node:util";
import { errorMessage } from "../../../shared/contract/error-messages.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";
import type { ParsedSpeech } from "../../../shared/domain/speech/speech.ts";
import { loadGazetteer } from "../../core/importing/gazetteer.ts";
import { findFiles, type FoundFile } from "../../core/importing/find-files.ts";
import { readSourceFile } from "../../core/importing/read-file.ts";
import { readFound } from "../../core/importing/read-found.ts";
import { UsageError } from "./usage-error.ts";

/** `parse FILE…`: one JSON line a file (archives and folders: each file in them) with --json, else an outline for people. A file that cannot be read does not stop the others. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: "boolean" } },
  });
  if (positionals.length === 0) throw new UsageError("请给出至少一个文件。");
  const failures: string[] = [];
  const found = await Promise.all(positionals.map((file) => findFiles(file, file)));
  for (const one of found.flat()) {
    try {
      const { encoding, speech } = await parseFile(one);
      const file = one.label;
      console.log(values.json ? JSON.stringify({ file, encoding, ...speech }) : describe(file, speech));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failures.push(errorMessage(error));
    }
  }
  if (failures.length > 0) throw new Error(failures.join("\n"));
}

async function parseFile(file: FoundFile): Promise<{ encoding: string; speech: ParsedSpeech }> {
  const bytes = await readFound(file);
  const { encoding, lines } = await readSourceFile(bytes, basename(file.label));
  return { encoding, speech: parseSpeech(lines, { gazetteer: loadGazetteer() }) };
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
