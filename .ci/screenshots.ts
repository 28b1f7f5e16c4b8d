// Takes the pictures of the README anew, from the real program with the sample library: npm run screenshots
import { mkdirSync } from "node:fs";
import type { Page } from "playwright";
import { startSession } from "../tests/e2e/session.ts";

const OUTPUT = "docs/screenshots";

const session = await startSession({ width: 1440, height: 900 });
const { page } = session;
mkdirSync(OUTPUT, { recursive: true });

async function goTo(target: Page, place: string): Promise<void> {
  await target.getByRole("navigation").getByRole("button", { name: place, exact: true }).click();
}

async function shoot(name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${OUTPUT}/${name}.png`, animations: "disabled" });
}

const MEETING = {
  会议名称: "全县经济工作会议",
  开会日期: "2026年3月5日",
  讲话人职务: "县长",
  讲话人姓名: "林知远",
};

/** What slots are filled with, by the kind that the panel names. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  年份: ["2026"],
  日期: ["3月5日"],
  数字: ["286.4", "6.8"],
  地名: ["青竹县"],
  单位: ["县发展改革局"],
  姓名: ["林知远"],
};

/** Fills some of the draft's slots in the panel of all slots, whatever they ask for. */
async function fillSome(most: number): Promise<void> {
  const rows = page.locator('.slot-row[data-filled="false"]');
  for (let turn = 0; turn < most; turn++) {
    const kinds = await rows.locator("small").allInnerTexts();
    const at = kinds.findIndex((kind) => kind in VALUES);
    if (at < 0) return;
    const field = rows.nth(at).getByRole("textbox");
    const values = VALUES[kinds[at] ?? ""] ?? [];
    await field.fill(values[turn % values.length] ?? "");
    const left = await rows.count();
    await field.press("Enter");
    await page.waitForFunction(
      (count) => document.querySelectorAll('.slot-row[data-filled="false"]').length < count,
      left,
    );
  }
}

await page
  .getByRole("button", { name: /篇样例/u })
  .first()
  .click();
await page.getByText("已放入 15 篇样例").waitFor();
await page.getByRole("button", { name: "关闭" }).first().click();

await goTo(page, "素材库");
await page.getByRole("textbox", { name: "按题目、场合、讲话人筛选" }).waitFor();
await page.locator(".speech-row-open").nth(4).click();
await page.locator(".speech-paper").waitFor();
await shoot("library");

await goTo(page, "检索");
const asked = page.getByRole("textbox", { name: "检索内容" });
// The first search after an import still reads what was imported; a clerk rarely sees its time.
await asked.fill("抓落实");
await page.getByText("读作：原词「抓落实」").waitFor();
await asked.fill("从…到");
await page.getByText("读作：句式「从…到」").waitFor();
await shoot("search");

await goTo(page, "模板");
await page.locator(".material").first().waitFor();
await shoot("templates");

await goTo(page, "首页");
await page.getByRole("button", { name: /按场合起草/u }).click();
const dialog = page.getByRole("dialog", { name: "按场合起草" });
await dialog.getByRole("button", { name: /^经济工作会/u }).click();
for (const [label, value] of Object.entries(MEETING))
  await dialog.getByRole("textbox", { name: label }).fill(value);
await dialog.getByRole("button", { name: "开始起草" }).click();
const point = page.locator(".draft-editor h2").first();
await point.click();
await page.keyboard.press("End");
await page
  .locator(".suggestion", { hasText: await point.innerText() })
  .first()
  .click();
await page.getByText(/^已插入/u).waitFor();
// By then the panels know of what was put in.
await page.getByText(/已保存/u).waitFor();
await page.getByRole("tab", { name: /空位/u }).click();
await page.locator(".slot-row").first().waitFor();
await fillSome(2);
await page.getByRole("tab", { name: "建议" }).click();
await page.getByText(/已保存/u).waitFor();
for (const notice of await page.getByRole("status").getByRole("button", { name: "关闭" }).all())
  await notice.click();
await shoot("desk");

await session.end();
await session.browser.close();
