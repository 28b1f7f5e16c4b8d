import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browser, caretMoved, startSession, type Session } from "./session.ts";

const QUERY = "狠抓落实";

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

describe.skipIf(!browser)("the collection, by keyboard", () => {
  let session: Session;
  let page: Page;
  /** The text that was kept from the search. */
  let kept = "";

  beforeAll(async () => {
    session = await startSession();
    page = session.page;
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

  const rows = () => page.locator(".piece-row");

  it("says what to do while it is empty", async () => {
    await goTo(page, "#/collection");
    await page.getByText("素材夹还是空的").waitFor();
    await page.keyboard.press("Control+d");
    await page.getByText(/先选中一段文字/u).waitFor();
    expect(await rows().count()).toBe(0);
  });

  it("keeps the current hit once, and offers tags when it is kept again", async () => {
    await goTo(page, `#/search?q=${encodeURIComponent(QUERY)}&mode=words`);
    await page.locator(".hit-number").first().waitFor();
    kept = (await page.locator(".preview-text mark").first().locator("xpath=..").textContent()) ?? "";
    await page.keyboard.press("Control+d");
    await page.getByText("已收进素材夹").waitFor();
    await page.keyboard.press("Control+d");
    const dialog = page.getByRole("dialog");
    await dialog.locator("input:focus").waitFor();
    await page.keyboard.type("落实");
    await page.keyboard.press("Enter");
    await dialog
      .locator(".ant-select-selection-item, .ant-select-content-item")
      .getByText("落实")
      .first()
      .waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("可作结尾");
    await dialog.getByRole("button", { name: "完成" }).click();
    await dialog.waitFor({ state: "hidden" });
    expect(kept).toMatch(/\S/u);
  });

  it("keeps the section that is being read, or what is selected in it", async () => {
    await goTo(page, "#/library/3");
    const paper = page.locator(".speech-paper");
    await paper.waitFor();
    await page.keyboard.press("Control+d");
    await page.getByText("已收进素材夹").last().waitFor();
    const words = await paper.evaluate((element) => {
      const text = element.querySelector("p[data-block]")?.firstChild;
      if (!text) return "";
      window.getSelection()?.setBaseAndExtent(text, 0, text, 12);
      return text.textContent?.slice(0, 12) ?? "";
    });
    await page.keyboard.press("Control+d");
    await goTo(page, "#/collection");
    await expect.poll(() => rows().count()).toBe(3);
    expect(await rows().first().textContent()).toContain(words);
  });

  it("narrows the list while typing, and shows text, source, tags and note", async () => {
    await page.getByRole("textbox", { name: "查文字、出处、标签、备注" }).fill("可作結尾");
    await expect.poll(() => rows().count()).toBe(1);
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.locator(".piece-paper").textContent()).toBe(kept);
    expect(await page.locator(".piece-pane").getByRole("textbox", { name: "备注" }).inputValue()).toBe(
      "可作结尾",
    );
    await page.getByRole("textbox", { name: "查文字、出处、标签、备注" }).fill("");
    await expect.poll(() => rows().count()).toBe(3);
  });

  it("removes with Delete and brings back", async () => {
    await page.getByRole("listbox", { name: "素材" }).focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Delete");
    await expect.poll(() => rows().count()).toBe(2);
    await page.getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => rows().count()).toBe(3);
  });

  it("writes a Word file by tag", async () => {
    await page.getByRole("button", { name: "导出", exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "导出 Word" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("素材夹（3条）.docx");
    const body = strFromU8(
      unzipSync(readFileSync(await download.path()))["word/document.xml"] ?? new Uint8Array(),
    );
    const text = [...body.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map((match) => match[1]).join("\n");
    for (const line of ["落实（1条）", "未加标签（2条）", "备注：可作结尾", kept])
      expect(text).toContain(line);
  });

  it("outlives the speech it is from", async () => {
    await page.getByText(/^已导出「/u).waitFor();
    await goTo(page, "#/settings");
    const rest = rows();
    await page.evaluate(() => window.getSelection()?.removeAllRanges());
    await goTo(page, "#/library/3");
    await page.locator(".speech-paper").waitFor();
    await page.getByRole("button", { name: "移出素材库" }).click();
    await page
      .getByText(/移出素材库/u)
      .first()
      .waitFor();
    await goTo(page, "#/collection");
    await expect.poll(() => rest.count()).toBe(3);
    await rest.first().click();
    await page.getByText("原稿已不在素材库").waitFor();
  });

  it("puts a piece at the caret by Enter, with where it is from, and keeps what is selected in a draft", async () => {
    await goTo(page, "#/templates");
    await page.getByRole("button", { name: "用此提纲起草" }).click();
    const editor = page.locator(".draft-editor");
    await editor.locator("h2").first().click();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("这是自己写的一句话。");
    await page.keyboard.press("Control+Shift+D");
    const box = page.getByRole("textbox", { name: "在素材夹里查找" });
    await expect.poll(() => box.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type("可作结尾");
    await expect.poll(() => page.locator(".side-panel .suggestion").count()).toBe(1);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "来源" }).click();
    await page.locator(".source-row").first().waitFor();
    await editor.getByText("这是自己写的一句话。").click();
    await caretMoved(page);
    await page.keyboard.press("Control+d");
    await page.getByText("已收进素材夹").last().waitFor();
    await goTo(page, "#/collection");
    await expect.poll(() => rows().count()).toBe(4);
    expect(await rows().first().textContent()).toContain("这是自己写的一句话。");
  });

  it("told no error in the console", () => {
    expect(session.problems).toEqual([]);
  });
});
