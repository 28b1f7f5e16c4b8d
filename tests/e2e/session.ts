import type { Browser, Page } from "playwright";
import { launchBrowser } from "./browser.ts";
import { removeHome, startProgram, temporaryHome, type Program } from "./program.ts";

/** The program and a browser that looks at it. */
export interface Session {
  readonly program: Program;
  readonly browser: Browser;
  readonly page: Page;
  /** Errors that the page's console told. */
  readonly problems: readonly string[];
  readonly end: () => Promise<void>;
}

export const browser = await launchBrowser();

/** The browser tells of a moved caret a moment later; a hand is never faster, a test is. */
export async function caretMoved(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/**
 * A page at the program's address; the console's errors are collected. Without motion: while a dialog still grows it takes the
 * focus back, which is sooner than a hand would move it and later than a test does.
 */
export async function openPage(
  target: Browser,
  url: string,
  problems: string[] = [],
  viewport = { width: 1280, height: 720 },
): Promise<Page> {
  const context = await target.newContext({
    viewport,
    acceptDownloads: true,
    locale: "zh-CN",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  await page.goto(url);
  return page;
}

/** A fresh home, the program and its first page. Only to be called where `browser` is not null. */
export async function startSession(viewport?: { width: number; height: number }): Promise<Session> {
  if (!browser) throw new Error("no browser");
  const program = await startProgram(temporaryHome());
  const problems: string[] = [];
  const page = await openPage(browser, program.url, problems, viewport);
  return {
    program,
    browser,
    page,
    problems,
    async end() {
      await page.context().close();
      await program.interrupt();
      removeHome(program.home);
    },
  };
}
