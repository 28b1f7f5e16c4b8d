import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { searchMethods } from "../../../shared/contract/methods/search.ts";
import { levelOfWord, roleOfWord } from "../../../shared/domain/search/fields.ts";
import { createDirectorySource } from "../../core/indexing/search-index.ts";
import { loadTagger } from "../../core/indexing/tokenizer.ts";
import { createSearchService } from "../../core/search/search-service.ts";
import { openToRead } from "./open-to-read.ts";
import { searchListing } from "./search-listing.ts";
import { UsageError } from "./usage-error.ts";

const OPTIONS = {
  mode: { type: "string" },
  role: { type: "string", multiple: true },
  occasion: { type: "string", multiple: true },
  speaker: { type: "string", multiple: true },
  level: { type: "string", multiple: true },
  from: { type: "string" },
  to: { type: "string" },
  sort: { type: "string" },
  limit: { type: "string" },
  batch: { type: "boolean" },
  json: { type: "boolean" },
  library: { type: "string" },
  home: { type: "string" },
  resources: { type: "string" },
} as const;

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new UsageError(`参数不对：${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function numberOf(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/u.test(value)) throw new UsageError(`--${name} 后面要写数字，写的是「${value}」。`);
  return Number(value);
}

type Values = ReturnType<typeof readArguments>["values"];

/** Checks the options by the contract; throws UsageError. */
function inputOf(query: string, values: Values) {
  const input = {
    query,
    mode: values.mode,
    roles: values.role?.map((role) => roleOfWord(role) ?? role),
    occasions: values.occasion,
    speakers: values.speaker,
    levels: values.level?.map((level) => levelOfWord(level) ?? level),
    from: numberOf("from", values.from),
    to: numberOf("to", values.to),
    sort: values.sort,
    limit: numberOf("limit", values.limit),
  };
  const parsed = searchMethods["search.run"].input.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`检索条件不对：${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim());
}

/** `search QUERY`, or `search --batch` with one query a line on stdin, each answered as it comes. Writes nothing to the library. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args);
  const [query, ...more] = positionals;
  if (values.batch && query !== undefined)
    throw new UsageError("--batch 从标准输入读检索词，不要再写检索词。");
  if (!values.batch && (query === undefined || more.length > 0)) {
    throw new UsageError("请给出一个检索词；词中有空格时用引号括起来。");
  }
  inputOf(query ?? "", values);
  const store = openToRead(values);
  const { handlers } = createSearchService({ store }, createDirectorySource(store), loadTagger);
  const search = handlers["search.run"];
  const answer = async (text: string): Promise<void> => {
    const result = await search(inputOf(text, values), { signal: new AbortController().signal });
    process.stdout.write(
      `${values.json || values.batch ? JSON.stringify(result) : searchListing(text, result)}\n`,
    );
  };
  try {
    if (query !== undefined) await answer(query);
    else for await (const line of createInterface({ input: process.stdin })) await answer(line);
  } finally {
    store.close();
  }
}
