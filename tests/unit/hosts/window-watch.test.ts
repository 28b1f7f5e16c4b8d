import { describe, expect, it } from "vitest";
import { restartDelay } from "../../../electron/hosts/common/restart-policy.ts";
import { pagesGone, watchWindow } from "../../../electron/hosts/loopback/window-watch.ts";

function fakePages() {
  const listeners: ((count: number) => void)[] = [];
  let count = 0;
  return {
    count: () => count,
    onCount: (listener: (count: number) => void) => void listeners.push(listener),
    set(next: number) {
      count = next;
      for (const listener of listeners) listener(next);
    },
  };
}

const NOW = { arrivalMs: 1, quietMs: 1 };

describe("the end of an app-like window", () => {
  it("is the end of its browser, when no other page is open", async () => {
    const pages = fakePages();
    const { promise: exited, resolve: exit } = Promise.withResolvers<void>();
    let ended = false;
    const watched = watchWindow({ exited, pages, browserStays: false, ...NOW }).then((why) => {
      ended = true;
      return why;
    });
    pages.set(2);
    exit();
    pages.set(1);
    await new Promise(setImmediate);
    expect(ended).toBe(false);
    pages.set(0);
    expect(await watched).toBe("closed");
  });

  it("is the end of its last page where browsers stay without windows", async () => {
    const pages = fakePages();
    const exited = new Promise<void>(() => undefined);
    const watched = watchWindow({ exited, pages, browserStays: true, ...NOW });
    pages.set(1);
    pages.set(0);
    expect(await watched).toBe("closed");
  });

  it("has not come when the browser ends without a page", async () => {
    const watched = watchWindow({
      exited: Promise.resolve(),
      pages: fakePages(),
      browserStays: false,
      ...NOW,
    });
    expect(await watched).toBe("failed");
  });
});

describe("waiting for pages to save", () => {
  it("ends when all have hung up, or when the time is over", async () => {
    const pages = fakePages();
    pages.set(1);
    const gone = pagesGone(pages, 60_000);
    pages.set(0);
    await expect(gone).resolves.toBeUndefined();
    pages.set(1);
    await expect(pagesGone(pages, 1)).resolves.toBeUndefined();
  });
});

describe("restarts", () => {
  it("come later each time and stop after five deaths in a minute", () => {
    const delays = [1, 2, 3, 4].map((deaths) => restartDelay(Array<number>(deaths).fill(0), 10));
    expect(delays).toEqual([50, 150, 450, 1350]);
    expect(restartDelay([0, 0, 0, 0, 5], 10)).toBeNull();
  });

  it("forget deaths of long ago", () => {
    expect(restartDelay([0, 0, 0, 0, 100_000], 100_000)).toBe(50);
  });
});
