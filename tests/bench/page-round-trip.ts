// How long the page takes from asking to showing: `npm run -s bench:page -- [--speeches N | --library FILE] [--queries N]`, after
// `npm run build`. The program runs over loopback on a library of its own, made up or copied, and a browser types into the search
// line: phrases of two, four and six characters and patterns with a gap, all of them from the library. Timed in the page, from the
// handing over of the call to the results in the DOM; the wait for the typist's pause is not in it, what the page computes is. Beside
// it stand the server's own time, the time until the answer was there, and its bytes. Once with nothing else going on, after the
// program has come to rest, and with other queries while files are being imported.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright";
import { openStore, type Store } from "../../electron/core/store/open-store.ts";
import { buildLibrary } from "../../electron/hosts/cli/bench/build-library.ts";
import { patterns, phrases } from "../../electron/hosts/cli/bench/queries.ts";
import { createRandom } from "../../electron/hosts/cli/bench/random.ts";
import { readPool } from "../../electron/hosts/cli/bench/sentence-pool.ts";
import { makeSpeech } from "../../electron/hosts/cli/bench/speech-maker.ts";
import { launchBrowser } from "../e2e/browser.ts";
import { removeHome, startProgram, temporaryHome } from "../e2e/program.ts";
import { quantile } from "./quantile.ts";
import { addProbe, timeInPage, type RoundTrip } from "./page-probe.ts";

const { values } = parseArgs({
  options: {
    speeches: { type: "string", default: "1000" },
    library: { type: "string" },
    queries: { type: "string", default: "120" },
    files: { type: "string", default: "1500" },
  },
});

function queriesOf(store: Store, count: number): string[] {
  const each = Math.ceil(count / 4);
  const kinds = [...[2, 4, 6].map((length) => phrases(store, length, each)), patterns(store, 4, each)];
  return Array.from({ length: each }, (_, i) => kinds.flatMap((kind) => kind[i] ?? []))
    .flat()
    .slice(0, count);
}

/** The queries of a library that is made here or copied here. */
function prepare(home: string, resources: string): string[] {
  const library = join(home, "library.db");
  if (values.library !== undefined) copyFileSync(values.library, library);
  const store = openStore({ paths: { home, library, resources } });
  try {
    if (values.library === undefined) buildLibrary(store, readPool(resources), Number(values.speeches));
    return queriesOf(store, Number(values.queries));
  } finally {
    store.close();
  }
}

function writeFiles(folder: string, count: number): string[] {
  mkdirSync(folder);
  const pool = readPool(process.cwd());
  const random = createRandom(20_261_125);
  return Array.from({ length: count }, (_, i) => {
    const file = join(folder, `${i}.txt`);
    writeFileSync(file, makeSpeech(pool, random, 1_000_000 + i));
    return file;
  });
}

/** What the status line of the view at hand says; the views left behind say what was true then. */
async function speechesNow(page: Page): Promise<string> {
  return /本库 ([\d,]+) 篇/u.exec(await page.locator("body").innerText())?.[1] ?? "?";
}

function print(name: string, trips: readonly RoundTrip[]): void {
  const row = (what: string, of: (trip: RoundTrip) => number, unit: string): string => {
    const numbers = trips.map(of);
    const at = (part: number): string => quantile(numbers, part).toFixed(1);
    return `  ${what}: median ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)} ${unit}`;
  };
  const slowest = trips.toSorted((a, b) => b.shownMs - a.shownMs).slice(0, 3);
  console.log(
    [
      `${name}: ${trips.length} queries`,
      row("server", (trip) => trip.serverMs, "ms"),
      row("answered", (trip) => trip.answeredMs, "ms"),
      row("shown", (trip) => trip.shownMs, "ms"),
      row("drawn", (trip) => trip.drawnMs, "ms"),
      row("answer", (trip) => trip.bytes / 1024, "KB"),
      `  slowest: ${slowest.map(({ query, serverMs, shownMs }) => `${query} ${serverMs.toFixed(0)}/${shownMs.toFixed(0)}`).join(", ")}`,
    ].join("\n"),
  );
}

const browser = await launchBrowser();
if (browser === null) throw new Error("no browser to measure in");
const home = temporaryHome();
try {
  const queries = prepare(home, process.cwd());
  const half = Math.floor(queries.length / 2);
  const files = writeFiles(join(home, "to-import"), Number(values.files));
  const program = await startProgram(home);
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
  page.setDefaultTimeout(120_000);
  await addProbe(page);
  await page.goto(program.url);
  await page.keyboard.press("Control+k");
  await page.getByText(/本库/u).first().waitFor();
  console.log(`library: ${await speechesNow(page)} speeches`);
  const loading = performance.now();
  await program.atRest();
  console.log(`at rest after ${((performance.now() - loading) / 1000).toFixed(1)} s`);
  await timeInPage(page, ["落实", "以…为"]);
  print("alone", await timeInPage(page, queries.slice(0, half)));

  await page.getByRole("navigation").getByRole("button", { name: "素材库", exact: true }).click();
  await page.getByRole("main").getByRole("button", { name: "导入" }).first().click();
  await page.locator('input[type="file"][multiple]').setInputFiles(files);
  await page
    .getByText(/正在导入/u)
    .first()
    .waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("textbox", { name: "检索内容" }).waitFor();
  // The page hands the files over before the first is imported.
  const before = await speechesNow(page);
  await page.waitForFunction((last) => !document.body.innerText.includes(`本库 ${last} 篇`), before);
  const during = await timeInPage(page, queries.slice(half));
  print("while importing", during);
  console.log(`the import went from ${before} to ${await speechesNow(page)} speeches meanwhile`);
  await page.context().close();
  await program.interrupt();
} finally {
  await browser.close();
  removeHome(home);
}
