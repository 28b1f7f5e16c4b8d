// Keystrokes that completion saves on ../shared/corpus/reports with every tenth report held out, by the scorer of ../shared,
// against the bars. Takes some minutes; --quick looks at the first page of three reports, with lower bars on what is saved.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const REPORTS = resolve("../shared/corpus/reports");
const SCORER = resolve("../shared/eval/completion.mjs");
const quick = process.argv.includes("--quick");

if (!existsSync(REPORTS) || !existsSync(SCORER)) {
  console.log("completion: skipped, no ../shared beside the checkout");
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), "andu-completion-"));
const library = join(folder, "library");
const heldOut = join(folder, "held-out");
mkdirSync(library);
mkdirSync(heldOut);
const names = readdirSync(REPORTS)
  .filter((name) => name.endsWith(".txt"))
  .toSorted();
for (const [position, name] of names.entries()) {
  symlinkSync(join(REPORTS, name), join(position % 10 === 9 ? heldOut : library, name));
}
try {
  const sample = quick ? ["--files", "3", "--chars", "800"] : [];
  const text = execFileSync(process.execPath, [SCORER, library, heldOut, ...sample], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const last = text.trim().split("\n").at(-1) ?? "{}";
  console.log(last);
  const figures = JSON.parse(last) as Record<string, number>;
  const [top3, top1] = quick ? [0.25, 0.17] : [0.26, 0.18];
  const bars = [
    { name: "savedTop3", met: (figures["savedTop3"] ?? 0) >= top3 },
    { name: "savedTop1", met: (figures["savedTop1"] ?? 0) >= top1 },
    { name: "msMedian", met: (figures["msMedian"] ?? Infinity) <= 2 },
    { name: "msP95", met: (figures["msP95"] ?? Infinity) <= 12 },
  ];
  for (const { name, met } of bars)
    console.log(`${met ? "ok  " : "MISS"} ${name}: ${figures[name] ?? "none"}`);
  if (!bars.every(({ met }) => met)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
