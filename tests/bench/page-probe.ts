import type { Page } from "playwright";

/** What the page knows of the search that is being timed. */
interface Probe {
  query: string;
  sentAt: number;
  shownMs: number;
}

declare global {
  interface Window {
    roundTrip: Probe;
  }
}

/**
 * To be run before the page's own scripts. From the moment the page hands `search.run` for the armed query to its socket, to the
 * first change of the DOM in which the totals of that query stand with its results (or with the notice that there are none).
 */
function watchPage(): void {
  const probe: Probe = { query: "", sentAt: 0, shownMs: 0 };
  window.roundTrip = probe;
  window.WebSocket = class extends WebSocket {
    override send(data: Parameters<WebSocket["send"]>[0]): void {
      if (probe.sentAt === 0 && typeof data === "string" && probe.query !== "") {
        const { method, params } = JSON.parse(data) as {
          method?: string;
          params?: { query?: string; limit?: number };
        };
        if (method === "search.run" && params?.query === probe.query && params.limit === 100)
          probe.sentAt = performance.now();
      }
      super.send(data);
    }
  };
  const look = (): void => {
    if (probe.sentAt === 0 || probe.shownMs > 0) return;
    if (!document.querySelector(".query-totals")?.textContent) return;
    if (document.querySelector(".search-results :is(.hit-number, .empty-state)") === null) return;
    probe.shownMs = performance.now() - probe.sentAt;
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}

/** Must be called before the page is opened. */
export async function addProbe(page: Page): Promise<void> {
  await page.addInitScript(watchPage);
}

/** Puts each query into the search line as an input method does; how many milliseconds each took until it was answered. */
export async function timeInPage(page: Page, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    await page.keyboard.press("Control+k");
    await page.evaluate((text) => {
      Object.assign(window.roundTrip, { query: text, sentAt: 0, shownMs: 0 });
    }, query);
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(query);
    await page.waitForFunction(() => window.roundTrip.shownMs > 0);
    times.push(await page.evaluate(() => window.roundTrip.shownMs));
  }
  return times;
}
