// What mining costs, and what it costs those who write meanwhile: `npm run -s bench:mining -- [--speeches N | --library FILE]
// [--keep FILE] [--more N]`. On a library of its own, made up (a third of the paragraphs are said by several speeches) or copied, a backend
// starts as in the program and mines in the background while a clerk searches, asks for suggestions and completes. The same calls are made
// again once all is at rest, and after that `--more` speeches are imported. The library is made in a process of its own, so that the memory
// is that of the backend.
import { execFileSync } from "node:child_process";
import { subscribe } from "node:diagnostics_channel";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createBackend, type Backend } from "../../electron/core/backend.ts";
import { openStore } from "../../electron/core/store/open-store.ts";
import { createPorts } from "../../electron/hosts/backend-process/create-ports.ts";
import { buildLibrary } from "../../electron/hosts/cli/bench/build-library.ts";
import { createRandom } from "../../electron/hosts/cli/bench/random.ts";
import { readPool } from "../../electron/hosts/cli/bench/sentence-pool.ts";
import { alikeSpeeches } from "./alike-speeches.ts";
import { callsTo, callUntil, wantedOf } from "./due-calls.ts";
import { quantile } from "./quantile.ts";

const { values } = parseArgs({
  options: {
    speeches: { type: "string", default: "1000" },
    library: { type: "string" },
    keep: { type: "string" },
    more: { type: "string", default: "20" },
    make: { type: "string" },
  },
});

const QUERIES = 200;
const REST_MS = 3000;
const ROOT = process.cwd();

function makeLibrary(library: string): void {
  const store = openStore({ paths: { home: ROOT, library, resources: ROOT } });
  buildLibrary(store, readPool(ROOT), Number(values.speeches), alikeSpeeches());
  store.close();
}

const ms = (value: number): string => value.toFixed(1);

interface Steps {
  readonly name: string;
  readonly times: readonly number[];
}

function describeSteps({ name, times }: Steps): string {
  const over = times.filter((time) => time > 50).length;
  const sum = times.reduce((total, time) => total + time, 0) / 1000;
  return `${name}: ${times.length} steps, ${sum.toFixed(1)} s in all; median ${ms(quantile(times, 0.5))}, p95 ${ms(quantile(times, 0.95))}, longest ${ms(quantile(times, 1))} ms, ${over} over 50 ms`;
}

/** Steps taken from now on; the array grows. */
function listenToSteps(): number[] {
  const times: number[] = [];
  subscribe("andu.mining.step", (took) => times.push(took as number));
  return times;
}

function mined(backend: Backend): Promise<void> {
  return new Promise((resolve) => {
    const stop = backend.subscribe(({ event }) => {
      if (event !== "mining.changed") return;
      stop();
      resolve();
    });
  });
}

/** Until this process has hardly used the processor for some seconds. */
async function atRest(): Promise<void> {
  for (;;) {
    const before = process.cpuUsage();
    await delay(REST_MS);
    const { user, system } = process.cpuUsage(before);
    if (user + system < 100_000) return;
  }
}

async function timeWhile(backend: Backend, wanted: ReturnType<typeof wantedOf>, work: Promise<unknown>) {
  let over = false;
  const calls = callsTo(backend, wanted);
  const calling = callUntil(calls, () => over);
  await work;
  over = true;
  await calling;
  return calls;
}

async function importMore(backend: Backend, folder: string, count: number): Promise<void> {
  mkdirSync(folder);
  const [make, pool, random] = [alikeSpeeches(), readPool(ROOT), createRandom(20_261_122)];
  const files = Array.from({ length: count }, (_, i) => {
    const file = join(folder, `${i}.txt`);
    writeFileSync(file, make(pool, random, 1_000_000 + i).replaceAll("同志们：", `各位同志第${i}组：`));
    return file;
  });
  const over = new Promise<void>((resolve) => {
    backend.subscribe(({ event, payload }) => {
      if (event === "import.progress" && payload.state !== "running") resolve();
    });
  });
  await backend.call("import.start", { tokens: files.map((file) => backend.files.grant(file)) });
  await over;
}

async function measure(): Promise<void> {
  // What the backend does while idle keeps no process alive.
  const alive = setInterval(() => undefined, 60_000);
  const home = mkdtempSync(join(tmpdir(), "andu-mining-bench-"));
  const library = join(home, "library.db");
  try {
    if (values.library === undefined)
      execFileSync(
        process.execPath,
        [import.meta.filename, "--make", library, "--speeches", values.speeches],
        {
          stdio: "inherit",
        },
      );
    else copyFileSync(values.library, library);
    if (values.keep !== undefined) copyFileSync(library, values.keep);
    const store = openStore({ paths: { home, library, resources: ROOT } });
    const wanted = wantedOf(store, QUERIES);
    const count = (sql: string): number => store.db.prepare(sql).pluck().get() as number;
    console.log(
      `library: ${count("SELECT count(*) FROM speeches")} speeches, ${(count("SELECT sum(chars) FROM speeches") / 1e6).toFixed(1)} million characters`,
    );
    const steps = listenToSteps();
    const backend = createBackend(createPorts({ home, library }), { host: "cli" });
    const started = performance.now();
    const meanwhile = await timeWhile(backend, wanted, mined(backend));
    console.log(`mining in the background: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    console.log(describeSteps({ name: "mining", times: steps.splice(0) }));
    console.log(`most memory so far: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
    await atRest();
    const idle = await timeWhile(backend, wanted, delay(60_000));
    for (const [at, { name, times }] of meanwhile.entries()) {
      const rest = idle[at]?.times ?? [];
      const both = (part: number): string =>
        `${ms(quantile(times, part))} ms while mining, ${ms(quantile(rest, part))} idle (${(quantile(times, part) / quantile(rest, part)).toFixed(2)} times)`;
      console.log(
        `${name} (${times.length}/${rest.length}): median ${both(0.5)}; p95 ${both(0.95)}; longest ${both(1)}`,
      );
    }
    const update = mined(backend);
    await importMore(backend, join(home, "more"), Number(values.more));
    const imported = performance.now();
    await update;
    console.log(
      `update after ${values.more} more speeches: ${((performance.now() - imported) / 1000).toFixed(1)} s after the import`,
    );
    console.log(describeSteps({ name: "update", times: steps.splice(0) }));
    console.log(
      [
        `templates ${count("SELECT count(*) FROM mined_templates WHERE support > 1")}`,
        `their members ${count("SELECT count(*) FROM mined_members")}`,
        `frames of two speeches or more ${count("SELECT count(*) FROM mined_frames WHERE speeches > 1")}`,
        `occasions with forms ${count("SELECT count(*) FROM mined_skeletons WHERE speeches > 0")}`,
      ].join(", "),
    );
    await backend.close();
    store.close();
    console.log(`most memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  } finally {
    clearInterval(alive);
    rmSync(home, { recursive: true, force: true });
  }
}

if (values.make === undefined) await measure();
else makeLibrary(values.make);
