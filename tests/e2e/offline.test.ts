import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { removeHome, startProgram, temporaryHome } from "./program.ts";
import { browser, openPage } from "./session.ts";

const strace = (process.env.PATH ?? "")
  .split(":")
  .map((folder) => join(folder, "strace"))
  .find((path) => existsSync(path));
const reason = strace ? (browser ? "" : "no browser") : "no strace";
if (reason !== "") console.warn(`skipped: ${reason}`);

/** Addresses that a traced program connected to, local sockets apart. */
function outsideOf(trace: string): string[] {
  return trace
    .split("\n")
    .filter((line) => /sa_family=AF_INET6?/u.test(line))
    .filter((line) => !/inet_addr\("127\.|inet_pton\(AF_INET6, "::1"|"::ffff:127\./u.test(line));
}

describe.skipIf(reason !== "")("the network", () => {
  const home = temporaryHome();

  afterAll(async () => {
    await browser?.close();
    removeHome(home);
  });

  it("tells a foreign address from a local one", () => {
    const foreign =
      'connect(19, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("93.184.0.1")}, 16) = 0';
    const local =
      'connect(19, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0';
    const unix = 'connect(3, {sa_family=AF_UNIX, sun_path="/run/x"}, 110) = -1';
    expect(outsideOf([foreign, local, unix].join("\n"))).toEqual([foreign]);
  });

  it("is never touched: starting, importing, searching, drafting and exporting connect to nothing outside", async () => {
    if (!browser || !strace) return;
    const log = join(home, "connects.txt");
    const program = await startProgram(home, [strace, "-D", "-f", "-e", "trace=connect,sendto", "-o", log]);
    const page = await openPage(browser, program.url);
    await page
      .getByRole("button", { name: /篇样例/u })
      .first()
      .click();
    await page.getByText("已放入 15 篇样例").waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("textbox", { name: "检索内容" }).fill("项目");
    await page.locator(".hit-number").first().waitFor();
    await page.getByRole("navigation").getByRole("button", { name: "模板" }).click();
    await page.getByRole("button", { name: "用此提纲起草" }).click();
    await page.locator(".draft-editor h1").first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "导出 Word" }).click(),
    ]);
    expect(execFileSync("head", ["-c", "2", await download.path()], { encoding: "utf8" })).toBe("PK");
    await page.context().close();
    await program.interrupt();
    // The tracer writes its last lines after the program has ended.
    await expect.poll(() => readFileSync(log, "utf8")).toMatch(/\+\+\+ exited with 0 \+\+\+\s*$/u);
    expect(outsideOf(readFileSync(log, "utf8"))).toEqual([]);
  });
});
