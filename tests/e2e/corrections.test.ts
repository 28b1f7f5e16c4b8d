import { mkdirSync } from "node:fs";
import type { Page } from "playwright";
import { afterAll, describe, expect, it } from "vitest";
import { removeHome, startProgram, temporaryHome } from "./program.ts";
import { browser, openPage } from "./session.ts";

const OUTPUT = "test-results/screenshots";
/** A heading that speaks neither of the past nor of tasks. */
const PLAIN = "翻一翻手里的旧账本";

/** A saved page: site names, links, a heading without its number, a title that is not the speech's. */
const MESSY = [
  "首页 > 领导讲话 > 正文",
  "关于做好今年防汛工作",
  "在全镇防汛工作会议上的讲话",
  "来源：青竹坳镇政府网 作者：办公室 时间：2024-05-08 阅读：1024次",
  "同志们：",
  "　　今天，我们召开全镇防汛工作会议，主要任务是总结去年工作，安排部署今年任务。下面，我讲三点意见。",
  "　　一、总结经验，充分肯定去年取得的成绩",
  "　　一年来，各村各部门齐心协力，加固堤防三十二处，疏浚河道五十六公里，实现了安全度汛。",
  `　　二、${PLAIN}`,
  "　　山还是那座山，水还是那条水，人还是那些人，日子一天天好起来。",
  "　　备足物料守住堤防。",
  "　　备足沙袋、救生衣和应急灯，做到要得来、用得上，关键时刻不掉链子。",
  "　　三、加强领导，层层压实工作责任",
  "　　要强化督查问责，对失职失责的，严肃追究责任。",
  "　　同志们，责任重于泰山。让我们携起手来，坚决打赢这场硬仗！",
  "　　谢谢大家。",
  "上一篇：在全镇春耕工作会议上的讲话",
].join("\n");

const OTHER = [
  "在全县河长制工作会议上的讲话",
  "同志们：",
  "　　今天，我们召开全县河长制工作会议，主要任务是总结去年工作，安排部署今年任务。下面，我讲三点意见。",
  "　　一、总结经验，充分肯定去年取得的成绩",
  "　　一年来，清理河岸垃圾四百吨，拆除违建五十一处，水质稳定达到三类。",
  `　　二、${PLAIN}`,
  "　　河还是那条河，岸还是那道岸，岸边的人换了一茬又一茬。",
  "　　三、加强领导，层层压实工作责任",
  "　　要强化督查问责，对推诿扯皮的，严肃追究责任。",
  "　　谢谢大家。",
].join("\n");

/** A speech of some 20,000 characters. */
const LONG = [
  "在全县三级干部大会上的讲话",
  "同志们：",
  ...Array.from({ length: 24 }, (_, i) => [
    `（${i + 1}）把第${i + 1}件实事办好`,
    ...Array.from(
      { length: 6 },
      (__, j) =>
        `　　第${i + 1}件实事的第${j + 1}个环节，${"要一项一项抓、一件一件办，把责任落到人头，把时限排到日子。".repeat(5)}`,
    ),
  ]).flat(),
].join("\n");

const files = [
  { name: "防汛讲话.txt", mimeType: "text/plain", buffer: Buffer.from(MESSY) },
  { name: "河长制讲话.txt", mimeType: "text/plain", buffer: Buffer.from(OTHER) },
  { name: "三干会.txt", mimeType: "text/plain", buffer: Buffer.from(LONG) },
];

async function openSpeech(page: Page, title: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "主导航" })
    .getByRole("button", { name: "素材库", exact: true })
    .click();
  await page.locator(".speech-row-open").filter({ hasText: title }).click();
}

const row = (page: Page, text: string) => page.locator(".proof-row").filter({ hasText: text }).first();

/** Points at a row and clicks one of its acts. */
async function act(page: Page, text: string, name: string | RegExp): Promise<void> {
  await row(page, text).hover();
  await row(page, text).getByRole("toolbar").getByRole("button", { name }).click();
}

const roleOf = (page: Page, heading: string) =>
  page.locator(".section-tree li").filter({ hasText: heading }).getByRole("img");

async function shoot(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
  ] as const)
    for (const scheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme });
      await page.screenshot({ path: `${OUTPUT}/${name}-${width}-${scheme}.png`, animations: "disabled" });
    }
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ colorScheme: "light" });
}

describe.skipIf(!browser)("corrections beside the source, in a real browser", () => {
  afterAll(() => browser?.close());

  it("are made by a click, undone, kept over a restart, and followed by another speech", async () => {
    if (!browser) return;
    mkdirSync(OUTPUT, { recursive: true });
    const home = temporaryHome();
    const program = await startProgram(home);
    const problems: string[] = [];
    const page = await openPage(browser, program.url, problems);
    await page.getByRole("navigation", { name: "主导航" }).getByRole("button", { name: "素材库" }).click();
    await page.getByRole("main").getByRole("button", { name: "导入" }).first().click();
    await page.locator('input[type="file"][multiple]').setInputFiles(files);
    await page.getByText("导入完成").waitFor();
    await page.getByRole("button", { name: "查看素材库" }).click();
    await openSpeech(page, "防汛工作会议");
    await page.locator(".speech-paper").waitFor();
    await page.getByRole("button", { name: "核对原文" }).click();
    await row(page, PLAIN).waitFor();
    expect(await page.locator('.proof-row[data-type="removed"]').count()).toBeGreaterThan(1);

    // A paragraph becomes a heading, a heading's role changes, the title is another line.
    await act(page, "备足物料守住堤防", "改为二级标题（2）");
    await page.locator('.proof-reading[data-level="2"]').filter({ hasText: "备足物料守住堤防" }).waitFor();
    await act(page, PLAIN, "归入形势认识");
    await page.locator('.proof-reading[data-role="situation"]').filter({ hasText: PLAIN }).waitFor();
    await page.getByText(/另有 1 篇讲话的同类标题也随之归入形势认识/u).waitFor();
    await row(page, PLAIN).locator(".proof-source").click();
    await page.getByText(`曾更正过标题“${PLAIN}”`).waitFor();
    await shoot(page, "proof");
    await act(page, "在全镇防汛工作会议上的讲话", /题目/u);
    await page.getByText("题目已更正").waitFor();
    await expect
      .poll(() => page.locator(".reading-head h2").textContent())
      .toBe("在全镇防汛工作会议上的讲话");

    // Two keys: the row and a digit; and one key takes it back.
    await row(page, "谢谢大家").locator(".proof-source").click();
    await page.keyboard.press("1");
    await page.locator('.proof-reading[data-level="1"]').filter({ hasText: "谢谢大家" }).waitFor();
    await page.keyboard.press("Control+z");
    await expect
      .poll(() => page.locator('.proof-reading[data-level="1"]').filter({ hasText: "谢谢大家" }).count())
      .toBe(0);
    await page.keyboard.press("Control+z");
    await expect
      .poll(() => page.locator(".reading-head h2").textContent())
      .toBe("关于做好今年防汛工作在全镇防汛工作会议上的讲话");
    await act(page, "上一篇", /放回/u);
    await page.getByText("已放回正文").waitFor();
    await page.getByRole("textbox", { name: "题目", exact: true }).fill("在青竹坳镇防汛工作会议上的讲话");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator(".reading-head h2").textContent())
      .toBe("在青竹坳镇防汛工作会议上的讲话");
    await page.context().close();
    expect(await program.interrupt()).toBe(0);

    const again = await startProgram(home);
    const later = await openPage(browser, again.url, problems);
    await openSpeech(later, "在青竹坳镇防汛工作会议上的讲话");
    await later.locator(".speech-paper").getByText("上一篇：在全镇春耕工作会议上的讲话").waitFor();
    expect(await roleOf(later, PLAIN).getAttribute("aria-label")).toBe("形势认识");
    expect(await later.locator('h4[data-level="2"]').allTextContents()).toEqual(["备足物料守住堤防"]);
    await openSpeech(later, "河长制工作会议");
    await later.locator(".speech-paper").getByText("岸边的人换了一茬又一茬").waitFor();
    expect(await roleOf(later, PLAIN).getAttribute("aria-label")).toBe("形势认识");

    // A long speech opens and scrolls without a stutter.
    await openSpeech(later, "三级干部大会");
    await later.locator(".speech-paper").waitFor();
    const opened = performance.now();
    await later.getByRole("button", { name: "核对原文" }).click();
    await later.locator(".proof-row").nth(100).waitFor();
    const took = performance.now() - opened;
    const cdp = await later.context().newCDPSession(later);
    await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
    const busyMs = async (): Promise<number> => {
      const { metrics } = await cdp.send("Performance.getMetrics");
      return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
    };
    const before = await busyMs();
    await later.evaluate(async () => {
      const list = document.querySelector(".proof-list");
      if (!list) throw new Error("no list");
      for (let i = 0; i < 60; i++) {
        list.scrollTop += 160;
        // oxlint-disable-next-line no-await-in-loop
        await new Promise(requestAnimationFrame);
      }
    });
    const frame = ((await busyMs()) - before) / 60;
    console.log(
      `${await later.locator(".proof-row").count()} rows of ${LONG.length} characters: shown in ${took.toFixed(0)} ms, then ${frame.toFixed(1)} ms of processor time a frame while scrolling`,
    );
    expect(took).toBeLessThan(5000);
    expect(frame).toBeLessThan(16);
    expect(problems).toEqual([]);
    await later.context().close();
    expect(await again.interrupt()).toBe(0);
    removeHome(home);
  });
});
