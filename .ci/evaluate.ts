// Runs the evaluations of ../shared and holds their figures against the bars. Long ones have scripts of their own.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const shared = "../shared";

interface Bar {
  readonly name: string;
  readonly value: number;
  readonly atLeast: number;
}

function run(script: string, ...args: string[]): string {
  return execFileSync(process.execPath, [`${shared}/eval/${script}`, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "inherit"],
  });
}

function structureBars(): Bar[] {
  const text = run("structure.mjs", `${shared}/gold`, `${shared}/seeds`, "--json");
  const { total } = JSON.parse(text) as { total: Record<string, number> };
  console.log(JSON.stringify(total));
  return [
    { name: "heading F1 on the seeds", value: total.headingF1 ?? 0, atLeast: 0.9 },
    { name: "role accuracy on the seeds", value: total.roleAccuracy ?? 0, atLeast: 0.85 },
    { name: "titles of the seeds", value: total.title ?? 0, atLeast: 1 },
  ];
}

function searchBars(): Bar[] {
  const last = run("search.mjs", `${shared}/seeds`).trim().split("\n").at(-1) ?? "{}";
  console.log(last);
  const { queries, right } = JSON.parse(last) as { queries: number; right: number };
  return [{ name: "exact totals equal to brute force", value: right / queries, atLeast: 1 }];
}

if (!existsSync(`${shared}/eval`)) {
  console.log("evaluation: skipped, no ../shared beside the checkout");
  process.exit(0);
}
const bars = [...structureBars(), ...searchBars()];
for (const { name, value, atLeast } of bars) {
  console.log(`${value >= atLeast ? "ok  " : "MISS"} ${name}: ${value.toFixed(3)} (bar ${atLeast})`);
}
process.exit(bars.every(({ value, atLeast }) => value >= atLeast) ? 0 : 1);
