import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeHome, startProgram, temporaryHome, type Program } from "./program.ts";
import { browser, openPage } from "./session.ts";

const SPEECHES = 200;
const PARAGRAPHS = 30;

/** Speeches put together from the samples' paragraphs, no two alike, written as files into `folder`. */
function writeSpeeches(folder: string): void {
  const samples = "templates/samples";
  const paragraphs = readdirSync(samples)
    .filter((name) => name.endsWith(".txt"))
    .flatMap((name) => readFileSync(join(samples, name), "utf8").split("\n").slice(4))
    .filter((line) => line.trim().length > 60);
  let seed = 20_261_122;
  const next = (): number => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  for (let number = 1; number <= SPEECHES; number += 1) {
    const body = Array.from(
      { length: PARAGRAPHS },
      () => paragraphs[Math.floor(next() * paragraphs.length)] ?? "",
    );
    const head = [
      `在全县第${number}次工作调度会议上的讲话`,
      `（${2010 + (number % 16)}年3月5日）`,
      "同志们：",
    ];
    writeFileSync(join(folder, `${number}.txt`), [...head, ...body].join("\n"));
  }
}

describe.skipIf(!browser)("opening a library of 200 speeches", () => {
  let work: string;
  let home: string;
  let program: Program;

  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), "andu-opening-"));
    home = temporaryHome();
    mkdirSync(join(work, "speeches"));
    writeSpeeches(join(work, "speeches"));
    const args = ["electron/hosts/cli/main.ts", "import", join(work, "speeches"), "--home", home, "--json"];
    execFileSync(process.execPath, args, { stdio: "pipe" });
    program = await startProgram(home);
  });

  afterAll(async () => {
    await browser?.close();
    await program?.interrupt();
    removeHome(home);
    rmSync(work, { recursive: true, force: true });
  });

  it("is usable within 1.5 s, with nothing in any cache", async () => {
    if (!browser) return;
    const first = await openPage(browser, program.url);
    await first.getByRole("button", { name: /按场合起草/u }).waitFor();
    await first.getByText(`本库 ${SPEECHES} 篇`).waitFor();
    const storageState = await first.context().storageState();
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const context = await browser.newContext({ storageState });
      const page = await context.newPage();
      await page.goto(new URL(program.url).origin, { waitUntil: "commit" });
      await page.getByRole("button", { name: /按场合起草/u }).waitFor();
      await page.getByText(`本库 ${SPEECHES} 篇`).waitFor();
      times.push(await page.evaluate(() => performance.now()));
      await context.close();
    }
    console.log(`usable with ${SPEECHES} speeches after ${times.map(Math.round).join(", ")} ms`);
    // The machine is shared with others: the quickest of five openings says what the program needs.
    expect(Math.min(...times)).toBeLessThan(1500);
  });
});
