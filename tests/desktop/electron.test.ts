import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron as electron, type ElectronApplication, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { electronBinary, electronPackage } from "../../electron/hosts/start/electron-binary.ts";

const folder = electronPackage();
const binary = folder ? electronBinary(folder, process.env.ELECTRON_OVERRIDE_DIST_PATH) : null;
const display = process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** Why the shell cannot be driven here; empty where it can. */
const reason = binary === null ? "no Electron binary" : display ? "" : "no display";
if (reason !== "") console.warn(`skipped: ${reason}`);

describe.skipIf(reason !== "")("the main job in the desktop window", () => {
  let home: string;
  let app: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), "andu-desktop-"));
    execFileSync("npm", ["run", "-s", "build:desktop"], {
      stdio: "inherit",
      shell: process.platform === "win32",
    });
    const rootOnLinux = process.platform === "linux" && process.getuid?.() === 0;
    app = await electron.launch({
      executablePath: binary ?? "",
      args: [...(rootOnLinux ? ["--no-sandbox"] : []), "dist/electron/main.js", "--home", home],
    });
    page = await app.firstWindow();
  });

  afterAll(async () => {
    await app?.close();
    rmSync(home, { recursive: true, force: true });
  });

  it("fills the library, finds a phrase, drafts and exports", async () => {
    await page
      .getByRole("button", { name: /篇样例/u })
      .first()
      .click();
    await page.getByText("已放入 15 篇样例").waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("textbox", { name: "检索内容" }).fill("抓落实");
    await page.locator(".hit-number").first().waitFor();
    await page.getByRole("navigation").getByRole("button", { name: "模板" }).click();
    await page.getByRole("button", { name: "用此提纲起草" }).click();
    await page.locator(".draft-editor h1").first().waitFor();
    const target = join(home, "out.docx");
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, target);
    await page.getByRole("button", { name: "导出 Word" }).click();
    await page.getByText(/已导出/u).waitFor();
    expect(readFileSync(target).subarray(0, 2).toString()).toBe("PK");
  });

  it("lets nothing out: no window, no request, no Node in the page", async () => {
    const outcome = await page.evaluate(async () => ({
      opened: window.open("https://example.com/") !== null,
      fetched: await fetch("https://example.com/").then(
        () => true,
        () => false,
      ),
      node: "require" in window || "process" in window,
    }));
    expect(outcome).toEqual({ opened: false, fetched: false, node: false });
  });
});
