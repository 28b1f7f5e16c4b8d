import { mkdirSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browser, startSession, type Session } from "./session.ts";

const OUTPUT = "test-results/screenshots";

describe.skipIf(!browser)("the search, by keyboard alone", () => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    session = await startSession();
    ({ page } = session);
    await page
      .getByRole("button", { name: /篇样例/u })
      .first()
      .click();
    await page.getByText("已放入 15 篇样例").waitFor();
  });

  afterAll(async () => {
    await session?.end();
    await browser?.close();
  });

  const line = () => page.getByRole("textbox", { name: "检索内容" });
  const chosen = () => page.locator('.hit-row[aria-selected="true"] .hit-number');

  async function ask(query: string): Promise<void> {
    await page.keyboard.press("Control+k");
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(query);
  }

  it("opens by Ctrl+K, shows the help by ?, and runs an example of it", async () => {
    await page.keyboard.press("Control+k");
    await line().waitFor();
    await expect.poll(() => line().evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "查法说明" });
    await help.waitFor();
    await help.getByRole("button", { name: "抓好<n>", exact: true }).press("Enter");
    await help.waitFor({ state: "hidden" });
    await expect.poll(() => line().inputValue()).toBe("抓好<n>");
    await page.getByText("读作：句式「抓好<n>」").waitFor();
  });

  it("shows results while typing, and the newest query wins", async () => {
    await ask("");
    await page.keyboard.type("安全生产", { delay: 30 });
    await page.getByText("读作：原词「安全生产」").waitFor();
    const marks = await page.locator(".hit-row .hit-rest mark").allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    expect(new Set(marks)).toEqual(new Set(["安全生产"]));
  });

  it("cancels an older search, and shows nothing of it though its answer comes last", async () => {
    const sent: { id?: number; cancel?: number; params?: { query?: string } }[] = [];
    const held: (() => void)[] = [];
    const slow = () => sent.find(({ params }) => params?.query === "项目")?.id;
    await page.routeWebSocket(/./u, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => {
        sent.push(JSON.parse(String(message)) as (typeof sent)[number]);
        server.send(message);
      });
      server.onMessage((message) => {
        const { id } = JSON.parse(String(message)) as { id?: number };
        if (id !== undefined && id === slow()) held.push(() => socket.send(message));
        else socket.send(message);
      });
    });
    await page.reload();
    await page.getByText(/本库 15 篇/u).waitFor();
    await ask("项目");
    await expect.poll(() => held.length).toBe(1);
    await ask("责任");
    await page.getByText("读作：原词「责任」").waitFor();
    expect(sent.flatMap(({ cancel }) => cancel ?? [])).toContain(slow());
    held[0]?.();
    // Whatever comes after it has been taken in, it has been too.
    await page.getByRole("button", { name: "按日期" }).press("Enter");
    await expect.poll(() => sent.filter(({ params }) => params?.query === "责任").length).toBeGreaterThan(1);
    await page.locator(".query-totals:not([data-stale])").waitFor();
    const marks = await page.locator(".hit-row .hit-rest mark").allTextContents();
    expect(new Set(marks)).toEqual(new Set(["责任"]));
    await page.getByRole("button", { name: "按相关" }).press("Enter");
  });

  it("walks the concordance, copies, and goes back to the query by typing", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await ask("落实");
    await page.getByText("读作：原词「落实」").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => chosen().textContent()).toBe("2");
    await page.keyboard.press("End");
    const total = Number.parseInt((await page.locator(".query-totals").textContent()) ?? "0", 10);
    expect(total).toBeGreaterThan(5);
    await page.keyboard.press("Home");
    await page.keyboard.press("Control+c");
    await page.getByText("已复制").first().waitFor();
    const shown = await page.locator(".preview-text p:has(mark)").textContent();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => line().evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it("keeps what was looked at, saves it under a name, and takes both back", async () => {
    await ask("安全生产");
    await page.getByText("读作：原词「安全生产」").waitFor();
    // At once, before the search would have gone into the history by itself.
    await page.getByRole("button", { name: "保存检索" }).press("Enter", { timeout: 1000 });
    await page.getByRole("textbox", { name: "给这次检索起个名字" }).fill("安全的说法");
    await page.keyboard.press("Enter");
    await page.getByText("已保存“安全的说法”").waitFor();
    await ask("");
    await page.keyboard.press("Backspace");
    const saved = page.locator(".past-search", { hasText: "安全的说法" });
    await saved.waitFor();
    await page.screenshot({ path: `${OUTPUT}/search-start-light-1280.png` });
    await page.getByRole("button", { name: "移除“安全的说法”" }).press("Enter");
    await saved.waitFor({ state: "hidden" });
    await page
      .getByRole("status", { name: "提示" })
      .getByRole("button", { name: "撤销" })
      .last()
      .press("Enter");
    await saved.waitFor();
    await saved.press("Enter");
    await page.locator(".hit-number").first().waitFor();
    expect(await line().inputValue()).toBe("安全生产");
  });

  it("groups by sentence and by speech, and orders by frequency", async () => {
    await ask("责任");
    await page.getByRole("button", { name: "按篇合并" }).press("Enter");
    await page.getByRole("button", { name: "按频次" }).press("Enter");
    await page.locator(".group-members h3").waitFor();
    expect(await page.locator(".group-members h3").textContent()).toMatch(/^本篇共 \d+ 处$/u);
    await page.getByRole("button", { name: "同句合并" }).press("Enter");
    await page.locator(".list-head", { hasText: / 句/u }).waitFor();
    await page.getByRole("button", { name: "逐处" }).press("Enter");
    await page.getByRole("button", { name: "按相关" }).press("Enter");
  });

  it("fills a gap by one of its fillings", async () => {
    await ask("从…到");
    const chip = page.locator(".filler-chip").first();
    await chip.waitFor();
    const filler = ((await chip.textContent()) ?? "").replace(/\d+$/u, "");
    await chip.press("Enter");
    await expect.poll(() => line().inputValue()).toBe(`从${filler}到`);
    await page.locator(".hit-number").first().waitFor();
  });

  it("puts a hit into the draft by its number, and looks up what is selected there", async () => {
    await page.getByRole("navigation").getByRole("button", { name: "模板" }).press("Enter");
    await page.getByRole("button", { name: "用此提纲起草" }).press("Enter");
    const editor = page.locator(".draft-editor");
    await editor.locator("h2").first().waitFor();
    await ask("安全生产");
    await page.getByText("读作：原词「安全生产」").waitFor();
    await page.locator(".hit-number").first().waitFor();
    await page.keyboard.press("ArrowDown");
    const text = await page.locator(".preview-text p:has(mark)").textContent();
    await page.keyboard.press("1");
    await expect.poll(() => editor.textContent()).toContain("安全生产");
    expect(text).toContain("安全生产");
    await editor.evaluate((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf("安全生产") ?? -1;
        if (at < 0) continue;
        window.getSelection()?.setBaseAndExtent(node, at, node, at + 4);
        return;
      }
    });
    await page.keyboard.press("Control+Shift+F");
    await expect.poll(() => line().inputValue()).toBe("安全生产");
  });

  it("is accessible with its help, its groups and its history, light and dark", async () => {
    const faults: string[] = [];
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await ask("责任 标题字数:4-20");
      await page.getByRole("button", { name: "标题", exact: true }).press("Enter");
      await page.getByRole("heading", { name: "标题结构" }).waitFor();
      for (const view of ["headings", "help"]) {
        if (view === "help") {
          await line().press("F1");
          await page.getByRole("dialog", { name: "查法说明" }).waitFor();
        }
        await page.screenshot({ path: `${OUTPUT}/search-${view}-${scheme}-1280.png` });
        const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
        for (const { id, nodes } of violations)
          faults.push(`${scheme} ${view}: ${id} at ${nodes[0]?.target.join(" ")}`);
      }
      await page.keyboard.press("Escape");
      await page.getByRole("dialog", { name: "查法说明" }).waitFor({ state: "hidden" });
    }
    expect(faults).toEqual([]);
    expect(session.problems).toEqual([]);
  });
});
