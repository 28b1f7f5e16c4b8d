import type { CDPSession, Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { browser, caretMoved, startSession, type Session } from "./session.ts";

/** Chinese input as the browser sees it: half-composed letters that change, then the chosen words. */
class InputMethod {
  readonly #cdp: CDPSession;

  constructor(cdp: CDPSession) {
    this.#cdp = cdp;
  }

  async compose(letters: string): Promise<void> {
    for (let end = 1; end <= letters.length; end++) {
      const text = letters.slice(0, end);
      await this.#cdp.send("Input.imeSetComposition", { text, selectionStart: end, selectionEnd: end });
    }
  }

  async give(words: string): Promise<void> {
    await this.#cdp.send("Input.insertText", { text: words });
  }

  async giveUp(): Promise<void> {
    await this.#cdp.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
  }

  async type(letters: string, words: string): Promise<void> {
    await this.compose(letters);
    await this.give(words);
  }
}

describe.skipIf(!browser)("writing with a Chinese input method", () => {
  let session: Session;
  let page: Page;
  let ime: InputMethod;

  const last = () => page.locator(".draft-editor > *").last();
  const slots = () => page.locator(".draft-editor .slot");

  beforeAll(async () => {
    session = await startSession();
    page = session.page;
    ime = new InputMethod(await page.context().newCDPSession(page));
    await page.getByRole("button", { name: /空白文稿/u }).click();
    await page.locator(".draft-editor").waitFor();
  });

  const toEnd = async () => {
    await page.keyboard.press("ControlOrMeta+End");
    await caretMoved(page);
  };

  beforeEach(async () => {
    await page.locator(".draft-editor p").first().click();
    await toEnd();
    await page.keyboard.press("Enter");
    await caretMoved(page);
  });

  afterAll(async () => {
    await session.end();
    await browser?.close();
  });

  it("writes words into the text and makes headings of numbers", async () => {
    await ime.type("yi", "一");
    await ime.type("、", "、");
    await expect.poll(() => last().evaluate((block) => block.tagName)).toBe("H1");
    await ime.type("yashi", "压实");
    await ime.type("zeren", "责任");
    await expect.poll(() => last().innerText()).toBe("压实责任");
    await expect.poll(() => last().getAttribute("data-number")).toMatch(/^[一二三四五]、$/u);
  });

  it("takes a whole word back in one undo step", async () => {
    await ime.type("diyi", "第一句");
    await page.waitForTimeout(400);
    await ime.type("dier", "第二句");
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(() => last().innerText()).toBe("第一句");
  });

  it("saves no half-composed letters, and the words right after", async () => {
    const saved: string[] = [];
    page.on("websocket", (socket) =>
      socket.on("framesent", ({ payload }) => {
        if (String(payload).includes('"drafts.save"')) saved.push(String(payload));
      }),
    );
    await page.reload();
    await page.locator(".draft-editor p").first().waitFor();
    await page.locator(".draft-editor p").first().click();
    await toEnd();
    await ime.type("kaitou", "开头");
    await page.getByText(/已保存 · /u).waitFor();
    await ime.compose("jieweidehua");
    await page.waitForTimeout(1500);
    await page.evaluate(() => window.dispatchEvent(new Event("blur")));
    await ime.give("结尾的话");
    await expect.poll(() => saved.some((state) => state.includes("开头结尾的话"))).toBe(true);
    expect(saved.some((state) => state.includes("jie"))).toBe(false);
  });

  it("keeps what is written into borrowed text apart from it", async () => {
    await page.getByRole("tab", { name: "建议" }).click();
    await page.locator(".suggestion").first().click();
    await slots().first().waitFor();
    const borrowed = page.locator(".draft-editor > [data-source-tone]").first();
    // Between two characters of plain text, wherever the fonts of this machine put them.
    const inside = await borrowed.evaluate((block) => {
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        if ((text.textContent?.length ?? 0) < 6 || text.parentElement?.closest(".slot")) continue;
        range.setStart(text, 3);
        range.setEnd(text, 4);
        const { left, top, height } = range.getBoundingClientRect();
        return { x: left + 1, y: top + height / 2 };
      }
      return null;
    });
    expect(inside).not.toBeNull();
    await page.mouse.click(inside?.x ?? 0, inside?.y ?? 0);
    await caretMoved(page);
    const before = await borrowed.innerText();
    const pieces = await borrowed.evaluate((block) => block.childNodes.length);
    await ime.type("womende", "我们的");
    await ime.type("hua", "话");
    await expect.poll(() => borrowed.innerText()).toContain("我们的话");
    expect((await borrowed.innerText()).replace("我们的话", "")).toBe(before);
    const after = await borrowed.evaluate((block) => [...block.childNodes].map((node) => node.textContent));
    expect(after).toContain("我们的话");
    expect(after.length).toBeGreaterThan(pieces);
  });

  it("fills a slot, gives the prompt back when given up, and leaves the slot at Enter", async () => {
    const open = page.locator('.draft-editor .slot[data-filled="false"]');
    await open.first().click();
    await caretMoved(page);
    const prompt = await open.first().innerText();
    const rest = await open.count();
    await ime.compose("qu");
    await ime.giveUp();
    await expect.poll(() => open.first().innerText()).toBe(prompt);
    await ime.type("liushi", "六十");
    await expect.poll(() => open.count()).toBeLessThan(rest);
    const filled = slots()
      .filter({ hasText: /^六十$/u })
      .first();
    await page.keyboard.press("Enter");
    await caretMoved(page);
    await ime.type("duo", "多");
    await expect.poll(() => filled.innerText()).toBe("六十");
    expect(await filled.evaluate((slot) => slot.nextSibling?.textContent?.startsWith("多"))).toBe(true);
  });
});
