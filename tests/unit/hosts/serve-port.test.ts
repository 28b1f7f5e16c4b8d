import { describe, expect, it } from "vitest";
import { servePort } from "../../../electron/hosts/common/serve-port.ts";
import type { Port } from "../../../electron/hosts/common/port.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { CancelSignal } from "../../../shared/contract/method.ts";
import { MAX_FILE_BYTES } from "../../../shared/contract/protocol.ts";
import { fakeTarget } from "./fake-target.ts";

interface TestPort extends Port {
  readonly receive: (message: unknown) => void;
  readonly sent: unknown[];
  /** Resolves with the next message sent. */
  readonly next: () => Promise<unknown>;
}

function testPort(): TestPort {
  const sent: unknown[] = [];
  const waiting: ((message: unknown) => void)[] = [];
  let receive = (_message: unknown): void => undefined;
  return {
    postMessage(message) {
      sent.push(message);
      waiting.shift()?.(message);
    },
    onMessage(listener) {
      receive = listener;
    },
    receive: (message) => receive(message),
    sent,
    next: () => new Promise((resolve) => waiting.push(resolve)),
  };
}

/** A call that lasts until its signal aborts, or for ever. */
function untilAborted(signal?: CancelSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(new AppError("cancelled")));
  });
}

describe("servePort", () => {
  it("answers under the id of the question, whatever the order", async () => {
    const port = testPort();
    servePort(
      fakeTarget(async (method, params) => ({ method, params })),
      port,
    );
    port.receive({ id: 7, method: "settings.get", params: {} });
    expect(await port.next()).toEqual({ id: 7, ok: true, value: { method: "settings.get", params: {} } });
  });

  it("tells codes and details, but nothing of unexpected errors", async () => {
    const port = testPort();
    servePort(
      fakeTarget(async (method) => {
        throw method === "known" ? new AppError("file-empty", { file: "甲.txt" }) : new Error("/home/secret");
      }),
      port,
    );
    port.receive({ id: 1, method: "known", params: {} });
    expect(await port.next()).toEqual({
      id: 1,
      ok: false,
      error: { code: "file-empty", details: { file: "甲.txt" } },
    });
    port.receive({ id: 2, method: "other", params: {} });
    expect(await port.next()).toEqual({ id: 2, ok: false, error: { code: "internal", details: {} } });
  });

  it("answers malformed messages that have an id and drops the others", async () => {
    const port = testPort();
    servePort(fakeTarget(), port);
    for (const junk of [null, "x", 4, [], {}, { id: "1", method: "a" }, { cancel: "1" }, { id: 1.5 }]) {
      port.receive(junk);
    }
    expect(port.sent).toEqual([]);
    port.receive({ id: 3 });
    expect(port.sent).toEqual([{ id: 3, ok: false, error: { code: "invalid-input", details: {} } }]);
  });

  it("cancels what the page asks to cancel", async () => {
    const port = testPort();
    servePort(
      fakeTarget((_method, _params, signal) => untilAborted(signal)),
      port,
    );
    port.receive({ id: 1, method: "search.run", params: {} });
    port.receive({ cancel: 1 });
    expect(await port.next()).toMatchObject({ id: 1, ok: false, error: { code: "cancelled" } });
  });

  it("cancels the queries of a page that leaves, but carries out its commands, and then keeps silent", () => {
    const port = testPort();
    const signals = new Map<string, CancelSignal | undefined>();
    const target = fakeTarget((method, _params, signal) => {
      signals.set(method, signal);
      return untilAborted(signal);
    });
    const stop = servePort(target, port);
    port.receive({ id: 1, method: "search.run", params: {} });
    port.receive({ id: 2, method: "drafts.save", params: {} });
    stop();
    expect(signals.get("search.run")?.aborted).toBe(true);
    expect(signals.get("drafts.save")?.aborted).toBe(false);
    expect(target.listeners()).toBe(0);
    target.emit({ event: "library.changed", payload: { speeches: 1 } });
    expect(port.sent).toEqual([]);
  });

  it("passes events on", () => {
    const port = testPort();
    const target = fakeTarget();
    servePort(target, port);
    target.emit({ event: "library.changed", payload: { speeches: 3 } });
    expect(port.sent).toEqual([{ event: "library.changed", payload: { speeches: 3 } }]);
  });

  it("takes bytes up to the limit", async () => {
    const port = testPort();
    servePort(fakeTarget(), port);
    port.receive({ id: 1, put: { name: "大.docx", bytes: new Uint8Array(MAX_FILE_BYTES + 1) } });
    expect(await port.next()).toMatchObject({
      id: 1,
      ok: false,
      error: { code: "file-too-large", details: { file: "大.docx" } },
    });
    port.receive({ id: 2, put: { name: "小.txt", bytes: new Uint8Array([1, 2]) } });
    expect(await port.next()).toEqual({ id: 2, ok: true, value: "token-0" });
    port.receive({ id: 3, read: "token-0" });
    expect(await port.next()).toMatchObject({ id: 3, ok: true, value: { name: "小.txt" } });
  });

  it("grants no path to a page", async () => {
    const port = testPort();
    servePort(fakeTarget(), port);
    port.receive({ id: 1, grant: "/etc" });
    expect(port.sent).toEqual([{ id: 1, ok: false, error: { code: "invalid-input", details: {} } }]);
  });
});
