import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { documentFromSpeech } from "../../../shared/domain/drafts/document-from-speech.ts";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";
import { writeDocx } from "../../core/exporting/docx-writer.ts";
import { LAYOUT_PROFILES, type LayoutProfileName } from "../../core/exporting/layout-profile.ts";
import { readSourceFile } from "../../core/importing/read-file.ts";
import { UsageError } from "./usage-error.ts";

function isProfile(name: string): name is LayoutProfileName {
  return Object.hasOwn(LAYOUT_PROFILES, name);
}

/** `export FILE -o OUT.docx`: sets a speech in the official look, or in big type for the speaker. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      output: { type: "string", short: "o" },
      profile: { type: "string", default: "official" },
      json: { type: "boolean" },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError("请给出一个文件。");
  if (!values.output) throw new UsageError("请用 -o 写明导出到哪个 docx 文件。");
  if (!isProfile(values.profile))
    throw new UsageError("--profile 只能是 official（公文版式）或 reading（领导版）。");
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Error(`读不到「${file}」，请检查路径和权限。`, { cause: error });
  });
  const { lines } = await readSourceFile(bytes, basename(file));
  const document = documentFromSpeech(parseSpeech(lines, { fileName: file }));
  await writeFile(values.output, await writeDocx(document, values.profile)).catch((error: unknown) => {
    throw new Error(`写不了「${values.output}」，请检查文件夹是否存在、文件是否正被打开。`, { cause: error });
  });
  if (values.json) console.log(JSON.stringify({ file, output: values.output, profile: values.profile }));
  else console.log(`已导出：${values.output}`);
}
