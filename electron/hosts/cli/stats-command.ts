import { parseArgs } from "node:util";
import type { Output } from "../../../shared/contract/methods.ts";
import { ROLE_NAMES } from "../../../shared/domain/speech/role-names.ts";
import { libraryStats } from "../../core/library/stats-queries.ts";
import { openToRead } from "./open-to-read.ts";
import { UsageError } from "./usage-error.ts";

const NAMES: Readonly<Record<string, string>> = ROLE_NAMES;

function table(title: string, counts: Readonly<Record<string, number>>): string[] {
  const rows = Object.entries(counts).map(([value, count]) => `  ${NAMES[value] ?? value}  ${count}`);
  return rows.length === 0 ? [] : [title, ...rows];
}

function describe(stats: Output<"library.stats">): string {
  return [
    `讲话 ${stats.speeches} 篇，章节 ${stats.sections} 个，${stats.chars} 字，素材库 ${(stats.dbBytes / 1024 / 1024).toFixed(1)} MB`,
    ...table("按部分（字数）", stats.byRole),
    ...table("按年份（篇数）", stats.byYear),
    ...table("按场合（篇数）", stats.byOccasion),
  ].join("\n");
}

/** `stats`: what the library holds. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: "boolean" }, library: { type: "string" }, home: { type: "string" } },
  });
  if (positionals.length > 0) throw new UsageError("stats 后面不用写别的。");
  const store = openToRead(values);
  try {
    const stats = libraryStats(store);
    console.log(values.json ? JSON.stringify(stats) : describe(stats));
  } finally {
    store.close();
  }
}
