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

/** Fills what a slot of the draft asks for, in the panel of all slots. */
async function fillSlot(prompt: string, value: string): Promise<void> {
  const field = page.getByRole("textbox", { name: `填写${prompt}`, exact: true }).first();
  await field.fill(value);
  await field.press("Enter");
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
await page.getByRole("textbox", { name: "检索内容" }).fill("从…到");
await page.locator(".hit-number").first().waitFor();
await shoot("search");

await goTo(page, "模板");
await page.getByRole("button", { name: "用此提纲起草" }).click();
await page.locator(".draft-editor h2").first().click();
await page.keyboard.press("End");
await page.locator(".suggestion").first().click();
await page.locator(".draft-editor .slot").nth(3).waitFor();
await page.getByRole("tab", { name: /空位/u }).click();
await fillSlot("困难挑战", "需求不足的压力");
await fillSlot("生产总值", "286.4");
await page.getByRole("tab", { name: "建议" }).click();
await page.getByText(/已保存/u).waitFor();
await page.getByRole("button", { name: "关闭" }).first().click();
await shoot("desk");

await session.end();
await session.browser.close();
