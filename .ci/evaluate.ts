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

/** Scores the reader on outlines by hand; `flags` as the scorer takes them. */
function outlineTotal(outlines: string, texts: string, ...flags: string[]): Record<string, number> {
  const { total } = JSON.parse(run("structure.mjs", outlines, texts, "--json", ...flags)) as {
    total: Record<string, number>;
  };
  console.log(outlines, ...flags, JSON.stringify(total));
  return total;
}

function seedBars(): Bar[] {
  const plain = outlineTotal(`${shared}/gold`, `${shared}/seeds`);
  const flat = outlineTotal(`${shared}/gold`, `${shared}/seeds`, "--flatten");
  const all = ["title", "salutation", "date", "removedRecall"].map((field) => ({
    name: `${field} of the seeds`,
    value: plain[field] ?? 0,
    atLeast: 1,
  }));
  return [
    { name: "heading F1 on the seeds", value: plain["headingF1"] ?? 0, atLeast: 1 },
    { name: "role accuracy on the seeds", value: plain["roleAccuracy"] ?? 0, atLeast: 0.95 },
    ...all,
    { name: "seeds without leaks", value: plain["leaked"] === 0 ? 1 : 0, atLeast: 1 },
    { name: "heading F1 on flattened seeds", value: flat["headingF1"] ?? 0, atLeast: 0.9 },
    { name: "role accuracy on flattened seeds", value: flat["roleAccuracy"] ?? 0, atLeast: 0.85 },
  ];
}

/** Halves of the first draw, which are used for tuning. */
function outlineBars(): Bar[] {
  return ["dev", "seen"].flatMap((half) => {
    const folder = `tests/eval/outlines/${half}`;
    const reports = outlineTotal(`${folder}/reports`, `${shared}/corpus/reports`);
    const flat = outlineTotal(`${folder}/reports`, `${shared}/corpus/reports`, "--flatten");
    const messy = outlineTotal(`${folder}/messy`, `${shared}/corpus/messy`);
    return [
      { name: `heading F1, ${half} reports`, value: reports["headingF1"] ?? 0, atLeast: 0.98 },
      { name: `role accuracy, ${half} reports`, value: reports["roleAccuracy"] ?? 0, atLeast: 0.93 },
      { name: `heading F1, flattened ${half} reports`, value: flat["headingF1"] ?? 0, atLeast: 0.88 },
      { name: `heading F1, ${half} messy`, value: messy["headingF1"] ?? 0, atLeast: 0.95 },
      { name: `role accuracy, ${half} messy`, value: messy["roleAccuracy"] ?? 0, atLeast: 0.9 },
    ];
  });
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
const corpus = existsSync(`${shared}/corpus/reports`);
if (!corpus) console.log("evaluation: outlines skipped, no ../shared/corpus");
const bars = [...seedBars(), ...(corpus ? outlineBars() : []), ...searchBars()];
for (const { name, value, atLeast } of bars) {
  console.log(`${value >= atLeast ? "ok  " : "MISS"} ${name}: ${value.toFixed(3)} (bar ${atLeast})`);
}
process.exit(bars.every(({ value, atLeast }) => value >= atLeast) ? 0 : 1);
