import { describe, expect, it } from "vitest";
import { createClient } from "../../../renderer/api/client.ts";
import { directTransport } from "../../../renderer/api/direct-transport.ts";
import { backoff } from "../../../renderer/api/backoff.ts";
import type { Transport, TransportListener } from "../../../renderer/api/transport.ts";
import { MAX_FILE_BYTES } from "../../../shared/contract/protocol.ts";
import { fakeTarget } from "./fake-target.ts";

interface Wire extends Transport {
  readonly sent: Record<string, unknown>[];
  readonly listener: () => TransportListener;
}

/** A transport whose other end is the test. */
function wire(): Wire {
  const sent: Record<string, unknown>[] = [];
  const listeners: TransportListener[] = [];
  return {
    start: (listener) => void listeners.push(listener),
    send: (message) => void sent.push(message as Record<string, unknown>),
    close: () => undefined,
    sent,
    listener() {
      const [listener] = listeners;
      if (!listener) throw new Error("not started");
      return listener;
    },
  };
}

/** Lets all that is ready run. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

describe("the page's client", () => {
  it("holds calls back until it is connected", async () => {
    const transport = wire();
    const client = createClient(transport);
    const call = client.call("settings.get", {});
    await settle();
    expect(transport.sent).toEqual([]);
    expect(client.connection.current()).toEqual({ status: "ready" });
    transport.listener().onOpen();
    await settle();
    expect(transport.sent).toEqual([{ id: 1, method: "settings.get", params: {} }]);
    transport.listener().onMessage({ id: 1, ok: true, value: { pace: 200 } });
    expect(await call).toEqual({ pace: 200 });
  });

  it("tells the other side of a cancelled call, and drops a late answer", async () => {
    const transport = wire();
    const client = createClient(transport);
    transport.listener().onOpen();
    const controller = new AbortController();
    const call = client.call("settings.get", {}, { signal: controller.signal });
    await settle();
    controller.abort();
    await expect(call).rejects.toMatchObject({ code: "cancelled" });
    expect(transport.sent.at(-1)).toEqual({ cancel: 1 });
    transport.listener().onMessage({ id: 1, ok: true, value: null });
  });

  it("asks a lost query again, once, and never a lost command", async () => {
    const transport = wire();
    const client = createClient(transport);
    transport.listener().onOpen();
    const query = client.call("settings.get", {});
    const command = client.call("settings.set", {});
    await settle();
    transport.listener().onLost();
    expect(client.connection.current()).toEqual({ status: "restarting" });
    await expect(command).rejects.toMatchObject({ code: "backend-gone" });
    transport.listener().onOpen();
    await settle();
    expect(transport.sent.map(({ method }) => method)).toEqual([
      "settings.get",
      "settings.set",
      "settings.get",
    ]);
    transport.listener().onLost();
    await expect(query).rejects.toMatchObject({ code: "backend-gone" });
  });

  it("lets a call that waits be cancelled, and fails it when the backend is gone", async () => {
    const transport = wire();
    const client = createClient(transport);
    const controller = new AbortController();
    const cancelled = client.call("settings.get", {}, { signal: controller.signal });
    const waiting = client.call("settings.get", {});
    controller.abort();
    await expect(cancelled).rejects.toMatchObject({ code: "cancelled" });
    transport.listener().onMessage({
      event: "backend.state",
      payload: { status: "gone", error: { code: "library-damaged", details: { file: "library.db" } } },
    });
    await expect(waiting).rejects.toMatchObject({ code: "library-damaged" });
    expect(transport.sent).toEqual([]);
  });

  it("follows the backend's state as the host tells it", async () => {
    const transport = wire();
    const client = createClient(transport);
    const seen: string[] = [];
    client.connection.subscribe(() => seen.push(client.connection.current().status));
    transport.listener().onOpen();
    transport.listener().onMessage({ event: "backend.state", payload: { status: "restarting" } });
    const call = client.call("settings.get", {});
    await settle();
    expect(transport.sent).toEqual([]);
    transport.listener().onMessage({ event: "backend.state", payload: { status: "ready" } });
    await settle();
    expect(transport.sent).toHaveLength(1);
    expect(seen).toContain("restarting");
    transport.listener().onMessage({ id: 1, ok: true, value: null });
    await call;
  });

  it("runs its hooks before the host ends, then hangs up", async () => {
    let closed = false;
    const transport = { ...wire(), close: () => void (closed = true) };
    const client = createClient(transport);
    transport.listener().onOpen();
    const saved = Promise.withResolvers<void>();
    client.beforeClose(() => saved.promise);
    client.beforeClose(() => Promise.reject(new Error("one that fails holds nobody up")));
    const forget = client.beforeClose(() => expect.unreachable("taken back"));
    forget();
    transport.listener().onMessage({ event: "app.closing", payload: {} });
    await settle();
    expect(closed).toBe(false);
    saved.resolve();
    await settle();
    expect(closed).toBe(true);
    expect(client.connection.current().status).toBe("gone");
  });

  it("refuses files that no host would take", async () => {
    const client = createClient(directTransport(fakeTarget()));
    const large = new Blob([new Uint8Array(MAX_FILE_BYTES + 1)]);
    await expect(client.upload("大.docx", large)).rejects.toMatchObject({
      code: "file-too-large",
      details: { file: "大.docx" },
    });
  });

  it("hears events until it stops listening", () => {
    const target = fakeTarget();
    const client = createClient(directTransport(target));
    const heard: number[] = [];
    const stop = client.on("library.changed", ({ speeches }) => heard.push(speeches));
    target.emit({ event: "library.changed", payload: { speeches: 2 } });
    stop();
    target.emit({ event: "library.changed", payload: { speeches: 3 } });
    expect(heard).toEqual([2]);
    client.close();
    expect(target.listeners()).toBe(0);
  });
});

describe("attempts to reconnect", () => {
  it("come fast at first and never more than three seconds apart", () => {
    expect([0, 1, 2, 3, 4, 5, 20].map(backoff)).toEqual([200, 400, 800, 1600, 3000, 3000, 3000]);
  });
});
