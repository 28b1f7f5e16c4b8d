import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { Completer } from "../../../shared/domain/completion/completer.ts";
import type { Candidate } from "../../../shared/domain/completion/mixed.ts";
import { LibraryTexts, PIECE_SIZES } from "../../core/completion/library-texts.ts";
import { loadGazetteer } from "../../core/importing/gazetteer.ts";
import type { Store } from "../../core/store/open-store.ts";
import { openToRead } from "./open-to-read.ts";
import { UsageError } from "./usage-error.ts";

const OPTIONS = {
  batch: { type: "boolean" },
  json: { type: "boolean" },
  library: { type: "string" },
  home: { type: "string" },
  resources: { type: "string" },
} as const;

const SPACE = /[^\S\n]/gu;

function readyCompleter(store: Store): Completer {
  const gazetteer = loadGazetteer();
  const texts = new LibraryTexts(store, () => gazetteer, { ...PIECE_SIZES, first: PIECE_SIZES.most });
  Array.from(texts.update());
  const completer = new Completer(gazetteer);
  completer.setIndexes(texts.pieces);
  return completer;
}

function contextOf(line: string): string {
  const context = ((): unknown => {
    try {
      return JSON.parse(line);
    } catch {
      return undefined;
    }
  })();
  if (typeof context !== "string")
    throw new Error(`每行要写一个 JSON 字符串，写的是「${line.slice(0, 40)}」。`);
  return context;
}

/** The fields that docs name; what holds slots also says which. */
function asJson({ text, count, runs }: Candidate): Partial<Candidate> {
  return runs.every(({ type }) => type === "text") ? { text, count } : { text, count, runs };
}

function listing(candidates: readonly Candidate[]): string {
  if (candidates.length === 0) return "素材库里没有合适的下文。";
  return candidates
    .map(({ text, count }, i) => `${i + 1}. ${text}　${count > 0 ? `${count} 处` : "本稿"}`)
    .join("\n");
}

/**
 * `complete CONTEXT`, or `complete --batch` with one context a line on stdin as a JSON string, each answered as it comes; there
 * contexts that overlap are one text being typed. Writes nothing to the library.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [context, ...more] = positionals;
  if (values.batch && context !== undefined) throw new UsageError("--batch 从标准输入读上文，不要再写上文。");
  if (!values.batch && (context === undefined || more.length > 0)) {
    throw new UsageError("请给出光标前的文字；有空格时用引号括起来。");
  }
  const store = openToRead(values);
  try {
    const completer = readyCompleter(store);
    const answer = (before: string): void => {
      completer.follow(before.replaceAll(SPACE, ""));
      const candidates = completer.propose();
      const json = values.json || values.batch;
      const answered = json ? JSON.stringify({ candidates: candidates.map(asJson) }) : listing(candidates);
      process.stdout.write(`${answered}\n`);
    };
    if (context !== undefined) answer(context);
    else for await (const line of createInterface({ input: process.stdin })) answer(contextOf(line));
  } finally {
    store.close();
  }
}
