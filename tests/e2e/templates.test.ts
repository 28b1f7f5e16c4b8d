import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browser, caretMoved, startSession, type Session } from "./session.ts";

const OUTPUT = "test-results/screenshots";

/** Goes down an open menu to an item and takes it, by keys alone. */
async function chooseByKey(page: Page, name: string): Promise<void> {
  const item = page.getByRole("menuitem", { name, exact: true });
  await item.waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "menuitem");
  while (!(await item.evaluate((one) => one === document.activeElement))) {
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction((last) => document.activeElement !== last, before);
  }
  await page.keyboard.press("Enter");
}

describe.skipIf(!browser)("own templates in the page", () => {
  let session: Session;

  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    session = await startSession();
  });

  afterAll(async () => {
    await session?.end();
    await browser?.close();
  });

  it("writes one by keyboard alone, with slots as chips, and shows whose it is", async () => {
    const { page } = session;
    await page.getByRole("navigation").getByRole("button", { name: "模板" }).click();
    await page.getByRole("button", { name: "新建", exact: true }).focus();
    await page.keyboard.press("Enter");
    await chooseByKey(page, "新建段落模板");
    const dialog = page.getByRole("dialog", { name: "新建段落模板" });
    await dialog.waitFor();
    await dialog.getByRole("textbox", { name: "标题" }).focus();
    await page.keyboard.insertText("看住码头保畅通");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.insertText("今年吞吐量要达到");
    // Back to the button above the text: a slot of the kind chosen stands at the caret.
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await chooseByKey(page, "数字");
    await dialog.getByRole("button", { name: "空位：数字（数字）" }).waitFor();
    await page.keyboard.insertText("万吨。");
    await dialog.getByRole("button", { name: "空位：数字（数字）" }).focus();
    await page.keyboard.press("Enter");
    const prompt = page.getByRole("textbox", { name: "提示" });
    await expect.poll(() => prompt.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.insertText("吞吐量");
    await page.screenshot({ path: `${OUTPUT}/template-dialog.png` });
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "空位：吞吐量（数字）" }).waitFor();
    // Left by mistake, it is not lost.
    await dialog.getByRole("button", { name: "空位：吞吐量（数字）" }).press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "接着写" }).click();
    await dialog.getByRole("button", { name: "空位：吞吐量（数字）" }).waitFor();
    await dialog.getByRole("textbox", { name: "标题" }).focus();
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "hidden" });
    await page.getByText("已存为我的模板").waitFor();
    const card = page.locator(".material").first();
    expect(await card.textContent()).toContain("我的模板");
    expect(await card.textContent()).toContain("今年吞吐量要达到〔吞吐量〕万吨。");
    await page.screenshot({ path: `${OUTPUT}/templates-own.png` });
  });

  it("hides, shows hidden ones, deletes and undoes", async () => {
    const { page } = session;
    const own = page.locator(".material", { hasText: "看住码头保畅通" });
    const act = async (name: string): Promise<void> => {
      await own.getByRole("button", { name: "看住码头保畅通：更多" }).click();
      await page.getByRole("menuitem", { name, exact: true }).click();
    };
    await act("隐藏");
    await own.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "更多", exact: true }).click();
    await page.getByRole("menuitem", { name: "显示已隐藏的" }).click();
    await own.getByText("已隐藏").waitFor();
    await act("恢复显示");
    await own.getByText("已隐藏").waitFor({ state: "detached" });
    await act("删除");
    await own.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "撤销" }).last().click();
    await own.waitFor();
    expect(await own.textContent()).not.toContain("已隐藏");
  });

  it("keeps a skeleton as an own one of another occasion, and a draft begins from it", async () => {
    const { page } = session;
    await page
      .getByRole("region", { name: "提纲预览" })
      .getByRole("button", { name: /：更多$/u })
      .click();
    await page.getByRole("menuitem", { name: "存为我的提纲…" }).click();
    const dialog = page.getByRole("dialog", { name: "存为我的提纲" });
    await dialog.getByRole("combobox", { name: "场合" }).fill("码头建设推进会");
    await dialog.getByRole("textbox", { name: "名称" }).fill("码头会用");
    const tops = dialog.getByRole("textbox", { name: "一级标题", exact: true });
    const points = dialog.getByRole("textbox", { name: "小标题", exact: true });
    const [before, below] = [await tops.count(), await points.count()];
    // By keyboard: the last heading is written anew, two points stand below it, one of them is taken back.
    await tops.nth(before - 2).fill("〔本年〕年把码头管起来");
    await page.keyboard.press("Enter");
    const added = dialog.locator(".skeleton-form-row input:focus");
    await expect.poll(() => added.inputValue()).toBe("");
    await page.keyboard.insertText("看住泊位");
    if ((await tops.count()) > before) await page.keyboard.press("Alt+Shift+ArrowRight");
    await expect.poll(() => added.inputValue()).toBe("看住泊位");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Backspace");
    await expect.poll(() => added.inputValue()).toBe("看住泊位");
    expect([await tops.count(), await points.count()]).toEqual([before, below + 1]);
    // By mouse: a part goes, and comes back.
    const acts = dialog
      .locator(".skeleton-form-row")
      .first()
      .getByRole("button", { name: /：更多$/u });
    await acts.click();
    await page.getByRole("menuitem", { name: /^删去/u }).click();
    await expect.poll(() => tops.count()).toBe(before - 1);
    await dialog.getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => tops.count()).toBe(before);
    await page.screenshot({ path: `${OUTPUT}/skeleton-dialog.png` });
    await dialog.getByRole("button", { name: "保存" }).click();
    await dialog.waitFor({ state: "hidden" });
    // The one it was made from stays.
    const preview = page.getByRole("region", { name: "提纲预览" });
    await preview.getByRole("button", { name: "回顾、安排、落实三段式", exact: true }).waitFor();
    await page
      .getByRole("region", { name: "我的" })
      .getByRole("button", { name: /码头建设推进会/u })
      .click();
    await page.getByRole("button", { name: "用此提纲起草" }).click();
    await page.locator(".draft-editor h1:not([data-front])").first().waitFor();
    expect(await page.getByText("码头建设推进会").count()).toBeGreaterThan(0);
    const year = String(new Date().getFullYear());
    expect(await page.locator(".draft-editor h1:not([data-front])").allInnerTexts()).toContain(
      `${year}年把码头管起来`,
    );
    expect(await page.locator(".draft-editor h2").allInnerTexts()).toContain("看住泊位");
    await page.getByRole("navigation").getByRole("button", { name: "模板" }).click();
  });

  it("shares chosen ones as one file, and takes a file up; a wrong one is refused in words", async () => {
    const { page, problems } = session;
    const tool = async (name: string): Promise<void> => {
      await page.getByRole("button", { name: "更多", exact: true }).click();
      await page.getByRole("menuitem", { name }).click();
    };
    await tool("分享我的模板…");
    const dialog = page.getByRole("dialog", { name: "分享我的模板" });
    await dialog.getByText("看住码头保畅通").waitFor();
    await page.screenshot({ path: `${OUTPUT}/share-dialog.png` });
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "写入文件（2 个）" }).click();
    const path = await (await download).path();
    const text = readFileSync(path, "utf8");
    expect(text).toContain("今年吞吐量要达到{number:吞吐量}万吨。");
    const take = async (name: string, content: string): Promise<void> => {
      const file = join(session.program.home, name);
      writeFileSync(file, content);
      await page.locator("input[type=file][accept='.json']").setInputFiles(file);
    };
    await take("同样.andu-templates.json", text);
    await page.getByText("文件里的模板都已经有了").waitFor();
    await take(
      "新的.andu-templates.json",
      text.replace("看住码头", "盯住码头").replace("吞吐量要", "货运量要"),
    );
    await page.getByText(/已导入 1 个模板，另有 1 个已经有了/u).waitFor();
    await take("错的.andu-templates.json", text.replace("arrangements", "boss"));
    await page.getByText(/没有导入：第 1 个段落模板“.+”，性质（role）不能是“boss”/u).waitFor();
    await page.screenshot({ path: `${OUTPUT}/template-file-refused.png` });
    expect(problems).toEqual([]);
  });

  it("makes a template of a section in two clicks: in the reader, in the search, at the desk", async () => {
    const { page, problems } = session;
    const dialog = page.getByRole("dialog", { name: "新建段落模板" });
    const save = async (): Promise<void> => {
      await dialog.getByRole("button", { name: "保存" }).click();
      await dialog.waitFor({ state: "hidden" });
    };
    await page.getByRole("navigation").getByRole("button", { name: "首页" }).click();
    await page
      .getByRole("button", { name: /篇样例/u })
      .first()
      .click();
    await page.getByText("已放入 15 篇样例").waitFor();
    await page.getByRole("navigation").getByRole("button", { name: "素材库" }).click();
    await page.locator(".speech-row-open").nth(4).click();
    const title = await page.locator(".speech-row-open[aria-current] .speech-row-title").innerText();
    await page
      .locator(".speech-paper")
      .getByText(title.split("\n")[0] ?? "")
      .first()
      .waitFor();
    await page.locator(".speech-paper-section").nth(1).getByRole("button", { name: "存为模板" }).click();
    await dialog.locator(".slot-chip").first().waitFor();
    await page.screenshot({ path: `${OUTPUT}/template-from-reader.png` });
    await save();
    await page.getByRole("navigation").getByRole("button", { name: "检索" }).click();
    await page.getByRole("textbox", { name: "检索内容" }).fill("项目建设");
    await page.locator(".hit-number").first().waitFor();
    await page.locator(".preview-acts").getByRole("button", { name: "存为模板" }).click();
    await dialog.waitFor();
    await save();
    await page.getByRole("navigation").getByRole("button", { name: "文稿" }).click();
    await page.locator(".draft-editor h2").first().click();
    await caretMoved(page);
    await page.keyboard.press("End");
    await caretMoved(page);
    await page.keyboard.press("Enter");
    await caretMoved(page);
    await page.keyboard.insertText("2025年，青竹坪镇码头吞吐量增长12.5%。");
    await page.locator(".draft-editor").getByText("码头吞吐量增长12.5%。").waitFor();
    await page.getByRole("button", { name: "存为模板" }).locator("visible=true").click();
    await dialog.locator(".slot-chip").first().waitFor();
    expect(await dialog.locator(".template-field-text").last().innerText()).toMatch(
      /^〔年份〕年，〔乡镇名〕码头吞吐量增长〔.+〕%。$/u,
    );
    await save();
    await page.locator(".binder-keep").click();
    await page.getByRole("dialog", { name: "存为我的提纲" }).waitFor();
    await page.screenshot({ path: `${OUTPUT}/skeleton-from-draft.png` });
    await page.getByRole("dialog", { name: "存为我的提纲" }).getByRole("button", { name: "取消" }).click();
    expect(problems).toEqual([]);
  });
});
