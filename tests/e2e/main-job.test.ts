import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browser, startSession, type Session } from "./session.ts";

const messy = (name: string): string => resolve("tests/fixtures/messy", name);
const broken = (name: string): string => resolve("tests/fixtures/broken", name);

/** The texts of all paragraphs of a Word file. */
function docxParagraphs(bytes: Uint8Array): string[] {
  const body = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  return [...body.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gsu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map((match) => match[1]).join(""),
  );
}

/** Goes to one of the places by the rail. */
async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "主导航" })
    .getByRole("button", { name: place, exact: true })
    .click();
}

describe.skipIf(!browser)("the main job in a real browser", () => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await startSession();
    page = session.page;
  });

  afterAll(async () => {
    await session?.end();
    await browser?.close();
  });

  it("imports the sample library in one click", async () => {
    await page
      .getByRole("button", { name: /篇样例/u })
      .first()
      .click();
    await page.getByText("已放入 15 篇样例").waitFor();
    expect(
      await page.getByRole("contentinfo").or(page.locator("footer, .status-line")).first().textContent(),
    ).toContain("15 篇");
  });

  it("imports messy files of several encodings and names the broken ones", async () => {
    await goTo(page, "素材库");
    await page.getByRole("textbox", { name: "按题目、场合、讲话人筛选" }).waitFor();
    await page.getByRole("main").getByRole("button", { name: "导入" }).first().click();
    await page
      .locator('input[type="file"][multiple]')
      .setInputFiles([
        messy("related-list-gbk.txt"),
        messy("utf16-school.txt"),
        messy("traditional-safety.txt"),
        broken("empty.txt"),
        broken("text-named.docx"),
      ]);
    await page.getByText("导入完成").waitFor();
    await page.getByText(/「empty\.txt」是空文件/u).waitFor();
    await page.getByText(/「text-named\.docx」的内容与扩展名不符/u).waitFor();
    await page.getByRole("button", { name: "查看素材库" }).click();
    await page.getByText("18 篇", { exact: true }).first().waitFor();
    expect(await page.locator(".speech-row-open").count()).toBeGreaterThan(0);
  });

  it("shows a speech by sections with their roles", async () => {
    await page.getByRole("textbox", { name: "按题目、场合、讲话人筛选" }).fill("2025年全县经济工作会议");
    await page.locator(".speech-row-open").filter({ hasText: "在2025年全县经济工作会议上的讲话" }).click();
    await page.locator(".speech-paper").getByText("看清走过的路，成绩来之不易").first().waitFor();
    expect(await page.getByRole("img", { name: "回顾总结" }).count()).toBeGreaterThan(0);
    expect(await page.getByRole("img", { name: "落实保障" }).count()).toBeGreaterThan(0);
  });

  it("finds a phrase everywhere and aligns the hits", async () => {
    await page.keyboard.press("Control+k");
    await page.getByRole("textbox", { name: "检索内容" }).fill("抓落实");
    await page.locator(".hit-number").first().waitFor();
    expect(await page.locator(".hit-rest").first().textContent()).toMatch(/^抓落实/u);
    await page.getByRole("textbox", { name: "检索内容" }).fill("没有任何人这样说过的话呀");
    await expect.poll(() => page.locator(".hit-number").count()).toBe(0);
  });

  it("drafts from a skeleton, inserts a section, fills a slot and undoes", async () => {
    await goTo(page, "模板");
    await page.getByRole("button", { name: "用此提纲起草" }).click();
    const editor = page.locator(".draft-editor");
    await editor.waitFor();
    const heading = editor.locator("h2").first();
    expect(await editor.locator("h1").first().getAttribute("data-number")).toBe("一、");
    await heading.click();
    await page.keyboard.press("End");
    await page.getByRole("tab", { name: "建议" }).click();
    const before = await editor.locator(".slot").count();
    await page.locator(".suggestion").first().click();
    await expect.poll(() => editor.locator(".slot").count()).toBeGreaterThan(before);
    await page.keyboard.press("Control+z");
    await expect.poll(() => editor.locator(".slot").count()).toBe(before);
    await page.keyboard.press("Control+y");
    await expect.poll(() => editor.locator(".slot").count()).toBeGreaterThan(before);
  });

  it("walks the slots by Tab and fills them by typing", async () => {
    const editor = page.locator(".draft-editor");
    const unfilled = editor.locator('.slot[data-filled="false"]');
    const before = await unfilled.count();
    await editor.getByText("同志们：").click();
    await page.keyboard.press("Tab");
    await page.keyboard.type("测试所填");
    await expect.poll(() => unfilled.count()).toBeLessThan(before);
    await expect
      .poll(() => editor.locator('.slot[data-filled="true"]').first().textContent())
      .toBe("测试所填");
  });

  it("takes other facts of the meeting, which go into the text, and takes them back", async () => {
    const editor = page.locator(".draft-editor");
    const title = await page.locator(".desk-bar-title").innerText();
    await page.locator(".speech-facts").click();
    const dialog = page.getByRole("dialog", { name: "讲话信息" });
    await dialog.getByRole("textbox", { name: "会议名称" }).fill("全县码头建设推进会");
    await dialog.getByRole("textbox", { name: "开会日期" }).fill("三月里");
    await dialog.getByText(/日期请写成/u).waitFor();
    await dialog.getByRole("textbox", { name: "开会日期" }).fill("2026.3.5");
    await dialog.getByRole("textbox", { name: "讲话人职务" }).fill("县长");
    await dialog.getByRole("textbox", { name: "讲话人姓名" }).fill("林知远");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "hidden" });
    await expect.poll(() => page.locator(".desk-bar-title").innerText()).toBe("在全县码头建设推进会上的讲话");
    await editor.getByText("县长　林知远").waitFor();
    expect(await page.locator(".speech-facts").innerText()).toMatch(/ · 县长 · 3月5日 · /u);
    await editor.getByText("2026年3月5日", { exact: true }).waitFor();
    // What tells of it stands beside the text, not over it.
    const paper = await page.locator(".paper-desk").boundingBox();
    const right = (paper?.x ?? 0) + (paper?.width ?? 0);
    for (const notice of await page.locator(".toast").all())
      expect((await notice.boundingBox())?.x).toBeGreaterThanOrEqual(right);
    await page.getByRole("button", { name: "撤销", exact: true }).last().click();
    await expect.poll(() => page.locator(".desk-bar-title").innerText()).toBe(title);
    expect(await editor.getByText("林知远").count()).toBe(0);
  });

  it("exports a Word file that holds what the page shows", async () => {
    const editor = page.locator(".draft-editor");
    const title = await page.locator(".desk-bar-title").textContent();
    const firstHeading = await editor.locator("h1").first().textContent();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "导出 Word" }).click(),
    ]);
    const paragraphs = docxParagraphs(readFileSync(await download.path()));
    expect(download.suggestedFilename()).toMatch(/\.docx$/u);
    expect(paragraphs.join("")).toContain((title ?? "").replace("未命名文稿", ""));
    expect(paragraphs).toContain(`一、${firstHeading}`);
    expect(paragraphs.join("\n")).toContain("测试所填");
    expect(paragraphs.join("\n")).toMatch(/（一）/u);
  });

  it("told no error in the console", () => {
    expect(session.problems).toEqual([]);
  });
});
