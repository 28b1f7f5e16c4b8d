import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Page } from "playwright";
import { browser, openPage } from "./session.ts";
import { removeHome, startProgram, temporaryHome, type Program } from "./program.ts";

const SENTENCE = "时间不等人，任务催人紧，各级各部门要把责任扛在肩上、抓在手上、落到实处。";

describe.skipIf(!browser || process.platform !== "linux")("what survives a kill", () => {
  let home: string;
  let program: Program;

  beforeEach(async () => {
    home = temporaryHome();
    program = await startProgram(home);
  });

  afterEach(() => removeHome(home));

  afterAll(async () => {
    await browser?.close();
  });

  async function openBlankDraft(page: Page): Promise<void> {
    await page.getByRole("button", { name: /空白文稿/u }).click();
    await page.locator(".draft-editor").waitFor();
    await page.locator(".draft-editor p").last().click();
  }

  it("keeps all but the last second of typing when everything is killed at once", async () => {
    if (!browser) return;
    const page = await openPage(browser, program.url);
    await openBlankDraft(page);
    // Typing goes on without a pause until the kill, at a fast typist's rate; each character knows when it was typed.
    const typedAt: number[] = [];
    const end = performance.now() + 6000;
    while (performance.now() < end) {
      await page.keyboard.insertText(SENTENCE[typedAt.length % SENTENCE.length] ?? "");
      typedAt.push(performance.now());
      await page.waitForTimeout(40);
    }
    const killed = performance.now();
    await program.killAll();
    await page.context().close();

    const again = await startProgram(home);
    const reopened = await openPage(browser, again.url);
    await reopened.getByRole("navigation").getByRole("button", { name: "文稿" }).click();
    await reopened.locator(".draft-editor p").last().waitFor();
    const kept = ((await reopened.locator(".draft-editor p").last().textContent()) ?? "").length;
    const due = typedAt.filter((time) => time < killed - 1000).length;
    console.log(`typed ${typedAt.length}, kept ${kept}, due a second before the kill: ${due}`);
    expect(kept).toBeGreaterThanOrEqual(due);
    await reopened.context().close();
    expect(await again.interrupt()).toBe(0);
  });

  it("tells of a killed backend, starts it again and saves what was typed meanwhile", async () => {
    if (!browser) return;
    const page = await openPage(browser, program.url);
    await openBlankDraft(page);
    await page.keyboard.insertText("停机之前写的。");
    await page.getByText(/已保存/u).waitFor();
    program.killBackend();
    await page.keyboard.insertText("停机之后写的。");
    await page.getByText(/已保存 · /u).waitFor();
    await page.reload();
    await expect
      .poll(async () => page.locator(".draft-editor p").last().textContent())
      .toBe("停机之前写的。停机之后写的。");
    await page.context().close();
    expect(await program.interrupt()).toBe(0);
  });

  it("leads a second start to the first one's window", async () => {
    const second = await startProgram(home);
    expect(second.url).not.toBe(program.url);
    expect(new URL(second.url).origin).toBe(new URL(program.url).origin);
    expect(await program.interrupt()).toBe(0);
  });
});
