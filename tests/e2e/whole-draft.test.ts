import { mkdirSync, readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Download, Page } from "playwright";
import { afterEach, describe, expect, it } from "vitest";
import { browser, caretMoved, startSession, type Session } from "./session.ts";

const OUTPUT = "test-results/screenshots";
const WANTED = 4000;
const POLL = { timeout: 10_000, interval: 20 };
const POINTS = ".draft-editor h2";

/** What a slot of each kind is filled with. */
const VALUES: Readonly<Record<string, string>> = {
  year: "2026",
  date: "3月5日",
  number: "12",
  mask: "12",
  place: "青竹县",
  org: "县发展改革局",
  person: "林知远",
  session: "第十六届",
  text: "重点工作",
};

/** What the samples go on with in the same words. */
const BEGUN = "我们要压实";

const MEETING = "全县经济工作会议";

async function textOf(download: Download): Promise<string> {
  const body = strFromU8(
    unzipSync(readFileSync(await download.path()))["word/document.xml"] ?? new Uint8Array(),
  );
  return [...body.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map((match) => match[1]).join("");
}

const unfilled = (page: Page): Promise<number> =>
  page.locator('.draft-editor .slot[data-filled="false"]').count();

const chars = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      (document.querySelector<HTMLElement>(".draft-editor")?.innerText ?? "").replaceAll(/\s/gu, "").length,
  );

/** Takes the first suggestion by its key, and waits until its text stands there. */
async function takeFirst(page: Page): Promise<void> {
  const before = await chars(page);
  await page.keyboard.press("Control+1");
  await expect.poll(() => chars(page), POLL).toBeGreaterThan(before + 20);
}

/** Waits until the suggestions are for a heading. */
async function suggestedFor(page: Page, heading: string): Promise<void> {
  await page.locator(".side-panel-note b", { hasText: heading }).waitFor();
  await page.locator(".suggestion").first().waitFor();
}

async function complete(page: Page, download: Download): Promise<void> {
  const text = await textOf(download);
  const written = text.replaceAll(/\s/gu, "");
  expect(written.length).toBeGreaterThanOrEqual(WANTED);
  expect(written).not.toMatch(/[〔〕]/u);
  expect(written).toContain(`在${MEETING}上的讲话`);
  expect(written).toContain("县长林知远");
  expect(written).toContain("2026年3月5日");
  for (const heading of await page.locator(POINTS).allInnerTexts())
    expect(written).toContain(heading.replaceAll(/\s/gu, ""));
}

describe.skipIf(!browser)("a new user's whole draft", () => {
  let session: Session;

  afterEach(async () => {
    await session?.end();
  });

  it("by mouse", async () => {
    mkdirSync(OUTPUT, { recursive: true });
    session = await startSession({ width: 1440, height: 900 });
    const { page, problems } = session;
    await page
      .getByRole("button", { name: /篇样例/u })
      .first()
      .click();
    await page.getByText("已放入 15 篇样例").waitFor();
    await page.getByRole("button", { name: /按场合起草/u }).click();
    const dialog = page.getByRole("dialog", { name: "按场合起草" });
    await dialog.getByRole("button", { name: /^经济工作会/u }).click();
    await dialog.getByRole("textbox", { name: "会议名称" }).fill(MEETING);
    await dialog.getByRole("textbox", { name: "开会日期" }).fill("2026.3.5");
    await dialog.getByRole("textbox", { name: "单位" }).fill("青竹县人民政府");
    await dialog.getByRole("textbox", { name: "讲话人职务" }).fill("县长");
    await dialog.getByRole("textbox", { name: "讲话人姓名" }).fill("林知远");
    await page.screenshot({ path: `${OUTPUT}/new-draft.png` });
    await dialog.getByRole("button", { name: "开始起草" }).click();
    await page.locator(POINTS).first().waitFor();
    const points = await page.locator(POINTS).allInnerTexts();
    for (const heading of points) {
      await page.locator(POINTS).getByText(heading, { exact: true }).first().click();
      await page.keyboard.press("End");
      await suggestedFor(page, heading);
      const before = await chars(page);
      await page.locator(".suggestion").first().click();
      await expect.poll(() => chars(page), POLL).toBeGreaterThan(before + 20);
    }
    await page.getByRole("tab", { name: /空位/u }).click();
    const rows = page.locator(".slot-row input");
    const told = async (): Promise<number> =>
      Number((await page.getByRole("tab", { name: /空位/u }).locator("span").textContent()) ?? 0);
    await expect.poll(told, POLL).toBe(await unfilled(page));
    for (let at = 0; at < (await rows.count()); at++) {
      await rows.nth(at).fill("12");
      await page.keyboard.press("Enter");
    }
    await expect.poll(() => unfilled(page), POLL).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "导出 Word" }).click(),
    ]);
    await complete(page, download);
    expect(problems).toEqual([]);
  });

  it("by keyboard alone", async () => {
    session = await startSession({ width: 1440, height: 900 });
    const { page, problems } = session;
    const { keyboard } = page;
    /** Goes on with Tab until the focus is on what is wanted. */
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let at = 0; at < 90; at++) {
        const here = await page.evaluate(() => {
          const { activeElement: one } = document;
          if (one === document.body) return "";
          return (
            one?.getAttribute("aria-label") ??
            (one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : one?.textContent) ??
            ""
          );
        });
        if (name.test(here)) return;
        await keyboard.press("Tab");
      }
      throw new Error(`no way by Tab to ${name.source}`);
    };
    /** The heading above the caret and whether the caret stands in an empty paragraph right below it. */
    const caret = (): Promise<{ readonly heading: string; readonly empty: boolean; readonly end: boolean }> =>
      page.evaluate(() => {
        const node = getSelection()?.anchorNode ?? null;
        const element = node instanceof Element ? node : (node?.parentElement ?? null);
        const block = element?.closest(".draft-editor > *") ?? null;
        const above = block?.previousElementSibling;
        return {
          heading: above?.tagName === "H2" ? (above.textContent ?? "") : "",
          empty: block?.tagName === "P" && block.textContent === "",
          end: block !== null && block.nextElementSibling === null,
        };
      });

    await tabTo(/篇样例/u);
    await keyboard.press("Enter");
    await page.getByText("已放入 15 篇样例").waitFor();
    await tabTo(/按场合起草/u);
    await keyboard.press("Enter");
    await page.getByRole("dialog", { name: "按场合起草" }).waitFor();
    await tabTo(/^经济工作会/u);
    await keyboard.press("Enter");
    for (const [field, value] of [
      [/^会议名称/u, MEETING],
      [/^单位/u, "青竹县人民政府"],
      [/^讲话人职务/u, "县长"],
      [/^讲话人姓名/u, "林知远"],
    ] as const) {
      await tabTo(field);
      await keyboard.insertText(value);
      if (field.source.includes("会议名称")) {
        await tabTo(/^开会日期/u);
        await keyboard.insertText("2026年3月5日");
      }
    }
    await keyboard.press("Enter");
    await page.locator(POINTS).first().waitFor();
    const points = await page.locator(POINTS).count();
    let taken = 0;
    await keyboard.press("Control+Home");
    await caretMoved(page);
    for (let line = 0; line < 400 && taken < points; line++) {
      const { heading, empty } = await caret();
      if (empty && heading !== "") {
        await suggestedFor(page, heading);
        await takeFirst(page);
        taken++;
      }
      await keyboard.press("ArrowDown");
      await caretMoved(page);
    }
    expect(taken).toBe(points);
    // A sentence of one's own, ended by what the library proposes.
    await keyboard.press("Control+End");
    // Where the draft ends with a slot, the first Enter leaves it and the next begins a line.
    await caretMoved(page);
    for (let at = 0; at < 3 && !(await caret()).empty; at++) {
      await keyboard.press("Enter");
      await caretMoved(page);
    }
    await expect.poll(async () => (await caret()).empty).toBe(true);
    await keyboard.insertText(BEGUN);
    const ghost = page.locator(".draft-editor [data-ghost]");
    await ghost.waitFor();
    const proposed = (await ghost.getAttribute("data-ghost")) ?? "";
    await keyboard.press("Tab");
    await expect.poll(() => page.locator(".draft-editor").innerText()).toContain(BEGUN + proposed);
    await keyboard.press("Control+Home");
    await caretMoved(page);
    while ((await unfilled(page)) > 0) {
      const left = await unfilled(page);
      await keyboard.press("Tab");
      const kind = await page.evaluate(() => {
        const node = getSelection()?.anchorNode ?? null;
        return node?.parentElement?.closest<HTMLElement>(".slot")?.dataset["kind"] ?? "";
      });
      await keyboard.insertText(VALUES[kind] ?? "重点工作");
      await expect.poll(() => unfilled(page), POLL).toBeLessThan(left);
    }
    await keyboard.press("F6");
    await keyboard.press("F6");
    await tabTo(/导出 Word/u);
    const [download] = await Promise.all([page.waitForEvent("download"), keyboard.press("Enter")]);
    await complete(page, download);
    expect(problems).toEqual([]);
  });
});
