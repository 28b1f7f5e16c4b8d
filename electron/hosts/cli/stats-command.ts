import { parseArgs } from "node:util";
import type { Output } from "../../../shared/contract/methods.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { libraryStats } from "../../core/library/stats-queries.ts";
import { openToRead } from "./open-to-read.ts";
import { UsageError } from "./usage-error.ts";

const ROLE_NAMES: Readonly<Record<string, string>> = {
  opening: "开场",
  review: "回顾总结",
  situation: "形势认识",
  problems: "问题差距",
  arrangements: "工作安排",
  implementation: "落实保障",
  closing: "结束号召",
} satisfies Record<Role, string>;

function table(title: string, counts: Readonly<Record<string, number>>): string[] {
  const rows = Object.entries(counts).map(([value, count]) => `  ${ROLE_NAMES[value] ?? value}  ${count}`);
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
