import { mkdirSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browser, startSession, type Session } from "./session.ts";

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];
const SCHEMES = ["light", "dark"] as const;
const OUTPUT = "test-results/screenshots";

/** Every view in the state that a user meets it in, by its address. */
const VIEWS: Readonly<Record<string, { hash: string; ready: string }>> = {
  home: { hash: "#/home", ready: ".draft-page, .begin-ways, h1" },
  desk: { hash: "#/draft", ready: ".draft-editor h1" },
  library: { hash: "#/library/1", ready: ".speech-paper, .section-tree" },
  search: { hash: `#/search?q=${encodeURIComponent("以…为")}`, ready: ".hit-number" },
  templates: { hash: "#/templates", ready: "h1, h2, .skeleton-paper" },
  profile: { hash: "#/profile", ready: "input" },
  settings: { hash: "#/settings", ready: "h1, h2" },
};

describe.skipIf(!browser)("every view, at both sizes, light and dark", () => {
  let session: Session;

  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    session = await startSession();
    const { page } = session;
    await page
      .getByRole("button", { name: /篇样例/u })
      .first()
      .click();
    await page.getByText("已放入 15 篇样例").waitFor();
    await page.getByRole("navigation").getByRole("button", { name: "模板" }).click();
    await page.getByRole("button", { name: "用此提纲起草" }).click();
    await page.locator(".draft-editor h2").first().click();
    await page.keyboard.press("End");
    await page.locator(".suggestion").first().click();
    await page.locator(".draft-editor .slot").first().waitFor();
    await page.getByText(/已保存 · /u).waitFor();
  });

  afterAll(async () => {
    await session?.end();
    await browser?.close();
  });

  async function show(page: Page, name: string): Promise<void> {
    const view = VIEWS[name];
    if (!view) throw new Error(`no view ${name}`);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, view.hash);
    const ready = view.ready.split(", ").map((selector) => `main ${selector}:visible`);
    await page.locator(ready.join(", ")).first().waitFor();
    await page.evaluate(() => document.fonts.ready);
  }

  for (const scheme of SCHEMES) {
    for (const size of SIZES) {
      it(`${scheme} at ${size.width}×${size.height}: nothing overflows, nothing is out of reach`, async () => {
        const { page } = session;
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
        const faults: string[] = [];
        for (const name of Object.keys(VIEWS)) {
          await show(page, name);
          await page.screenshot({ path: `${OUTPUT}/${name}-${scheme}-${size.width}.png` });
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (overflow > 0) faults.push(`${name} is ${overflow} px too wide`);
          // The size changes nothing that axe looks at.
          if (size.width !== SIZES[0]?.width) continue;
          const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
          for (const violation of violations) {
            const [node] = violation.nodes;
            faults.push(`${name}: ${violation.id} at ${node?.target.join(" ")} (${violation.nodes.length})`);
          }
        }
        expect(faults).toEqual([]);
      });
    }
  }
});
