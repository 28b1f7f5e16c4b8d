// What importing a folder costs beside cutting the same text into words, and the most memory the importing process holds:
//   npm exec -- node tests/bench/import-bench.ts [FOLDER] [--files N] [--cut]
// Without a folder N small speeches are generated (10,000 unless told). Each figure comes from a process of its own, in the same run.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { files: { type: "string", default: "10000" }, cut: { type: "boolean" } },
});

interface Run {
  readonly output: string;
  readonly cpuSeconds: number;
  readonly peakMb: number;
}

/** Runs Node and tells what it printed, the processor time it took and the most memory it held, as the system counts both. */
async function measure(args: readonly string[], allowed: readonly unknown[] = [0]): Promise<Run> {
  const counting = `
    process.on("exit", () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      process.stderr.write("\\nUSAGE " + JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024]));
    });`;
  const hook = `data:text/javascript,${encodeURIComponent(counting)}`;
  const child = spawn(process.execPath, ["--import", hook, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const [code] = await once(child, "close");
  const usage = /USAGE (.*)$/u.exec(errors)?.[1];
  if (!allowed.includes(code) || usage === undefined)
    throw new Error(`ended with ${String(code)}:\n${errors}`);
  const [cpuSeconds = 0, peakMb = 0] = JSON.parse(usage) as number[];
  return { output, cpuSeconds, peakMb };
}

/** Cuts all texts of a folder; prints the characters and the processor seconds of the cutting alone. */
function cut(folder: string): void {
  const jieba = createRequire(import.meta.url)("nodejieba") as {
    load: () => void;
    cutForSearch: (text: string) => readonly string[];
  };
  jieba.load();
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  const start = process.cpuUsage();
  for (const text of texts) jieba.cutForSearch(text);
  const { user, system } = process.cpuUsage(start);
  console.log(JSON.stringify([texts.reduce((sum, text) => sum + text.length, 0), (user + system) / 1e6]));
}

const NOUNS = [
  "堤防",
  "河道",
  "校舍",
  "路灯",
  "水渠",
  "粮仓",
  "菜场",
  "桥梁",
  "林带",
  "管网",
  "站台",
  "泵房",
];
const VERBS = ["加固", "疏浚", "整修", "巡查", "清理", "改造", "新建", "养护"];

/** Short speeches, no two alike. */
function generate(folder: string, count: number): void {
  for (let i = 0; i < count; i++) {
    const pick = (list: readonly string[], by: number): string => list[(i * by + by) % list.length] ?? "";
    const work = (j: number): string =>
      `第${i}号任务第${j}项，${pick(VERBS, j + 1)}${pick(NOUNS, j + 3)}${(i * 7 + j * 13) % 991}处，投入${(i * 3 + j) % 877}万元，${pick(NOUNS, j + 5)}${pick(VERBS, j + 2)}同步推进。`;
    const lines = [
      `在第${i}次工作例会上的讲话`,
      `（${2000 + (i % 25)}年${(i % 12) + 1}月${(i % 28) + 1}日）`,
      "同志们：",
      `今天，我们召开第${i}次工作例会，主要任务是总结前一阶段工作，部署下一步任务。`,
      "一、前一阶段工作回顾",
      ...[1, 2, 3].map(work),
      "二、下一步重点任务",
      ...[4, 5, 6].map(work),
      "三、切实抓好落实",
      `要压实责任，强化督查，第${i}次例会定下的事一件一件办好。`,
    ];
    const sub = join(folder, String(Math.floor(i / 500)));
    mkdirSync(sub, { recursive: true });
    writeFileSync(join(sub, `${i}.txt`), lines.join("\n"));
  }
}

async function run(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "andu-import-bench-"));
  try {
    const [given] = positionals;
    const folder = given ?? join(work, "in");
    if (given === undefined) generate(folder, Number(values.files));
    const command = ["electron/hosts/cli/main.ts", "import"];
    const importing = await measure([...command, folder, "--json", "--home", join(work, "home")]);
    const { imported, updated, duplicates, failed, seconds, chars } = JSON.parse(importing.output) as Record<
      "imported" | "updated" | "duplicates" | "seconds" | "chars",
      number
    > & { readonly failed: readonly unknown[] };
    const row = {
      imported,
      updated,
      duplicates,
      failed: failed.length,
      chars,
      "wall s": seconds,
      "cpu s": Number(importing.cpuSeconds.toFixed(2)),
      "peak MB": Math.round(importing.peakMb),
    };
    console.log(JSON.stringify(row));
    if (given === undefined) return;
    const words = await measure([import.meta.filename, given, "--cut"]);
    const [length = 0, cutSeconds = 1] = JSON.parse(words.output) as number[];
    const empty = join(work, "empty");
    mkdirSync(empty);
    writeFileSync(join(empty, "空.txt"), "");
    const starting = await measure([...command, empty, "--json", "--home", join(work, "other")], [0, 1]);
    const times = (cost: number): string => `${(cost / cutSeconds).toFixed(2)} times that`;
    console.log(
      [
        `cutForSearch of ${length} characters: ${cutSeconds.toFixed(2)} s cpu`,
        `import with its indexes: ${times(importing.cpuSeconds)} in cpu, start and end of the process included`,
        `${times(importing.cpuSeconds - starting.cpuSeconds)} in cpu without those (${starting.cpuSeconds.toFixed(2)} s, as for one empty file)`,
        `${times(seconds)} in wall time, from the first file to the last`,
      ].join("; "),
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (values.cut) cut(positionals[0] ?? "");
else await run();
