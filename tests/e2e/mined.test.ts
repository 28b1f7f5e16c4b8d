import { mkdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browser, startSession, type Session } from "./session.ts";

const OUTPUT = "test-results/screenshots";
/** From the caret's rest to the screen. */
const BAR_MS = 150;

describe.skipIf(!browser)("a draft from what the library was found to do", () => {
  let session: Session;

  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    session = await startSession({ width: 1440, height: 900 });
  });

  afterAll(async () => {
    await session?.end();
    await browser?.close();
  });

  it("begins from a mined skeleton, takes a section, and is quick to follow the caret", async () => {
    const { page, problems } = session;
    await page
      .getByRole("button", { name: /篇样例/u })
      .first()
      .click();
    await page.getByText("已放入 15 篇样例").waitFor();
    await page.getByRole("navigation").getByRole("button", { name: "模板" }).click();
    const mined = page.getByRole("region", { name: "本库提炼" });
    await mined.getByRole("button").last().click();
    await page.getByText(/本库 \d+ 篇中 \d+ 篇这样写/u).waitFor();
    await page.getByRole("region", { name: "依据" }).getByRole("button").first().waitFor();
    await page.screenshot({ path: `${OUTPUT}/mined-skeleton.png` });
    await page.getByRole("button", { name: "用此提纲起草" }).click();
    const headings = page.locator(".draft-editor h1:not([data-front]), .draft-editor h2");
    await headings.first().waitFor();
    const before = (await page.locator(".draft-editor").innerText()).length;
    await headings.last().click();
    await page.keyboard.press("End");
    await page.locator(".side-panel-note b").waitFor();
    await page.locator(".suggestion").first().click();
    // While the pointer is over them the suggestions stay as they are.
    await page.mouse.move(700, 20);
    await page.waitForFunction(
      (chars) => (document.querySelector<HTMLElement>(".draft-editor")?.innerText.length ?? 0) > chars + 60,
      before,
    );
    await page.screenshot({ path: `${OUTPUT}/mined-desk.png` });
    const times: number[] = [];
    const count = await headings.count();
    for (let turn = 0; turn < 20; turn++) {
      const at = turn % count;
      const was = await page.locator(".suggestions").innerText();
      const box = await headings.nth(at).boundingBox();
      if (!box) continue;
      times.push(
        await page.evaluate(
          async ([place, before]) => {
            const list = [
              ...document.querySelectorAll<HTMLElement>(
                ".draft-editor h1:not([data-front]), .draft-editor h2",
              ),
            ];
            const heading = list[place];
            const selection = getSelection();
            const text = heading && document.createTreeWalker(heading, NodeFilter.SHOW_TEXT).nextNode();
            if (!selection || !text) return 0;
            const start = performance.now();
            selection.collapse(text, 0);
            for (;;) {
              await new Promise(requestAnimationFrame);
              const now = document.querySelector<HTMLElement>(".suggestions")?.innerText ?? "";
              if (now !== before || performance.now() - start > 1000) return performance.now() - start;
            }
          },
          [at, was] as const,
        ),
      );
    }
    // Where two headings are offered the same sections the list does not change.
    const changed = times.filter((ms) => ms > 0 && ms < 1000).sort((a, b) => a - b);
    console.log(
      `caret to suggestions (${changed.length} moves): median ${changed[changed.length >> 1]?.toFixed(0)} ms, p95 ${changed[Math.floor(changed.length * 0.95)]?.toFixed(0)} ms`,
    );
    expect(changed.length).toBeGreaterThan(5);
    expect(changed[changed.length >> 1]).toBeLessThan(BAR_MS);
    expect(problems).toEqual([]);
  });
});
