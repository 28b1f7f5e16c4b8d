import type { Page } from "playwright";

/** What the page knows of the search that is being timed. */
interface Probe {
  query: string;
  /** Number of the call; -1 before it was made. */
  call: number;
  sentAt: number;
  answeredMs: number;
  answer: string;
  shownMs: number;
  /** The first frame after that is drawn. */
  drawnMs: number;
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
  const probe: Probe = { query: "", call: -1, sentAt: 0, answeredMs: 0, answer: "", shownMs: 0, drawnMs: 0 };
  window.roundTrip = probe;
  window.WebSocket = class extends WebSocket {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args);
      this.addEventListener("message", ({ data }) => {
        if (probe.call < 0 || probe.answeredMs > 0) return;
        const arrived = performance.now() - probe.sentAt;
        const answer = String(data);
        if (!answer.startsWith(`{"id":${probe.call},`)) return;
        Object.assign(probe, { answeredMs: arrived, answer });
      });
    }

    override send(data: Parameters<WebSocket["send"]>[0]): void {
      if (probe.call < 0 && typeof data === "string" && probe.query !== "") {
        const { id, method, params } = JSON.parse(data) as {
          id?: number;
          method?: string;
          params?: { query?: string; limit?: number };
        };
        if (method === "search.run" && params?.query === probe.query && (params.limit ?? 0) > 1) {
          probe.call = id ?? 0;
          probe.sentAt = performance.now();
        }
      }
      super.send(data);
    }
  };
  const look = (): void => {
    if (probe.answeredMs === 0 || probe.shownMs > 0) return;
    if (!document.querySelector(".query-totals:not([data-stale])")?.textContent) return;
    if (document.querySelector(".search-results :is(.hit-number, .empty-state)") === null) return;
    probe.shownMs = performance.now() - probe.sentAt;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => (probe.drawnMs = performance.now() - probe.sentAt));
      port1.start();
      port2.postMessage(null);
    });
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}

/** Must be called before the page is opened. */
export async function addProbe(page: Page): Promise<void> {
  await page.addInitScript(watchPage);
}

/** Milliseconds of one search, each from the moment it was asked; the server's as it counts them itself. */
export interface RoundTrip {
  readonly query: string;
  readonly serverMs: number;
  readonly answeredMs: number;
  readonly shownMs: number;
  readonly drawnMs: number;
  /** Of the answer. */
  readonly bytes: number;
}

/** Puts each query into the search line as an input method does, and waits for its results. */
export async function timeInPage(page: Page, queries: readonly string[]): Promise<RoundTrip[]> {
  const trips: RoundTrip[] = [];
  for (const query of queries) {
    await page.keyboard.press("Control+k");
    await page.evaluate((text) => {
      Object.assign(window.roundTrip, {
        query: text,
        call: -1,
        sentAt: 0,
        answeredMs: 0,
        shownMs: 0,
        drawnMs: 0,
      });
    }, query);
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(query);
    await page.waitForFunction(() => window.roundTrip.drawnMs > 0);
    const { answeredMs, answer, shownMs, drawnMs } = await page.evaluate(() => window.roundTrip);
    const { value } = JSON.parse(answer) as { value?: { elapsedMs?: number } };
    const serverMs = value?.elapsedMs ?? 0;
    trips.push({ query, serverMs, answeredMs, shownMs, drawnMs, bytes: Buffer.byteLength(answer) });
  }
  return trips;
}
