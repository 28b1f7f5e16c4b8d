import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createBackground } from "../../../electron/core/background.ts";
import { createCallTraffic } from "../../../electron/core/call-traffic.ts";
import { createFileVault } from "../../../electron/core/file-vault.ts";
import { removeSpeeches } from "../../../electron/core/library/remove-speeches.ts";
import { countLiveSpeeches } from "../../../electron/core/library/stats-queries.ts";
import { openStore } from "../../../electron/core/store/open-store.ts";
import { createWatchService } from "../../../electron/core/watching/watch-service.ts";
import { createBackend } from "../../../electron/core/backend.ts";
import type { WatchSummary } from "../../../shared/contract/methods/watching.ts";
import { speechText } from "./speech-texts.ts";
import { tempFolder, testPorts, type TestClock } from "./temp-backend.ts";

/** A watched folder over an empty library; looks only when told to, since its clock stands still. */
function rig(home = tempFolder(), clock: TestClock = { now: Date.UTC(2026, 0, 5) }) {
  const ports = testPorts(home, clock);
  const store = openStore(ports);
  const files = createFileVault(ports);
  const traffic = createCallTraffic();
  const told: WatchSummary[] = [];
  const service = createWatchService({
    store,
    ports,
    files,
    traffic,
    background: createBackground(traffic, ports.logger),
    emit: (event, payload) => {
      if (event === "watch.imported") told.push(payload as WatchSummary);
    },
  });
  const close = async (): Promise<void> => {
    await service.stop();
    store.close();
  };
  const inbox = join(home, "inbox");
  mkdirSync(inbox, { recursive: true });
  const signal = new AbortController().signal;
  return {
    home,
    clock,
    store,
    files,
    told,
    inbox,
    close,
    scan: service.scan,
    set: (on: boolean, folder?: string | null) =>
      service.handlers["watch.set"]({ on, ...(folder === undefined ? {} : { folder }) }, { signal }),
    status: () => service.handlers["watch.status"]({}, { signal }),
    write: (name: string, text: string) => writeFileSync(join(inbox, name), text),
    /** Looks, waits as long as a file has to rest, and looks again. */
    settle: async (): Promise<void> => {
      await service.scan();
      clock.now += 2000;
      await service.scan();
    },
  };
}

const SPEECH = speechText();

describe("the watched folder", () => {
  it("takes up new and changed files once they have come to rest, and says so", async () => {
    const { set, write, scan, settle, clock, told, store, close } = rig();
    onTestFinished(close);
    await set(true);
    write("一.txt", SPEECH.slice(0, 60));
    await scan();
    clock.now += 1999;
    // Still being written: another size at every look.
    write("一.txt", SPEECH.slice(0, 200));
    await scan();
    clock.now += 1999;
    await scan();
    expect(countLiveSpeeches(store)).toBe(0);
    write("一.txt", SPEECH);
    await settle();
    expect(told).toMatchObject([{ imported: 1, updated: 0, failed: [] }]);
    write("一.txt", SPEECH.replace("三十二处", "四十八处左右"));
    await settle();
    expect(told.at(-1)).toMatchObject({ imported: 0, updated: 1 });
    expect(countLiveSpeeches(store)).toBe(1);
    await settle();
    expect(told.length).toBe(2);
  });

  it("never takes a speech out with its file, nor brings a removed one back", async () => {
    const { set, write, settle, inbox, store, told, clock, close } = rig();
    onTestFinished(close);
    await set(true);
    write("一.txt", SPEECH);
    await settle();
    rmSync(join(inbox, "一.txt"));
    await settle();
    expect(countLiveSpeeches(store)).toBe(1);
    write("二.txt", speechText({ place: "云岫县", meeting: "河湖长制工作会议" }).replaceAll("堤防", "河岸"));
    await settle();
    expect(countLiveSpeeches(store)).toBe(2);
    const ids = store.db.prepare("SELECT id FROM speeches").pluck().all() as number[];
    removeSpeeches(store, ids, clock.now);
    await settle();
    expect(countLiveSpeeches(store)).toBe(0);
    expect(told.length).toBe(2);
  });

  it("names files that cannot be read once, looks into folders and archives, and passes over copies", async () => {
    const { set, write, settle, inbox, told, close } = rig();
    onTestFinished(close);
    await set(true);
    mkdirSync(join(inbox, "2024"));
    write("2024/一.txt", SPEECH);
    write("空.txt", "");
    write("~$临时.docx", "x");
    write("图.png", "no text");
    await settle();
    expect(told).toMatchObject([{ imported: 1 }]);
    expect(told[0]?.failed.map(({ error }) => error.code).toSorted()).toEqual([
      "file-empty",
      "file-unsupported",
    ]);
    write("又一份.txt", SPEECH);
    await settle();
    expect(told[1]).toMatchObject({ imported: 0, duplicates: 1, failed: [] });
  });

  it("is off at first, stays as it was set over a restart, and stops when switched off", async () => {
    const first = rig();
    expect(first.status()).toMatchObject({ on: false, own: true, folder: first.inbox });
    first.write("一.txt", SPEECH);
    await first.settle();
    expect(countLiveSpeeches(first.store)).toBe(0);
    const other = join(first.home, "别处");
    mkdirSync(other);
    renameSync(join(first.inbox, "一.txt"), join(other, "一.txt"));
    await first.set(true, first.files.grant(other));
    await first.close();
    const second = rig(first.home, first.clock);
    onTestFinished(second.close);
    expect(second.status()).toMatchObject({ on: true, own: false, folder: other });
    await second.settle();
    expect(countLiveSpeeches(second.store)).toBe(1);
    await second.set(false);
    writeFileSync(join(other, "二.txt"), speechText({ place: "云岫县", meeting: "抗旱工作会议" }));
    await second.settle();
    expect(countLiveSpeeches(second.store)).toBe(1);
  });

  it("waits for a folder that is not there and goes on when it is back", async () => {
    const { home, set, files, settle, status, store, close } = rig();
    onTestFinished(close);
    const other = join(home, "共享");
    mkdirSync(other);
    await set(true, files.grant(other));
    rmSync(other, { recursive: true });
    await settle();
    expect(status()).toMatchObject({ missing: true });
    mkdirSync(other);
    writeFileSync(join(other, "一.txt"), SPEECH);
    await settle();
    expect(status()).toMatchObject({ missing: false });
    expect(countLiveSpeeches(store)).toBe(1);
  });

  it("hears of a new file without being asked", async () => {
    const home = tempFolder();
    const backend = createBackend({ ...testPorts(home), clock: { now: () => Date.now() } });
    onTestFinished(() => backend.close());
    const arrived = new Promise<unknown>((resolve) =>
      backend.subscribe(({ event, payload }) => event === "watch.imported" && resolve(payload)),
    );
    await backend.call("watch.set", { on: true });
    writeFileSync(join(home, "inbox", "一.txt"), SPEECH);
    expect(await arrived).toMatchObject({ imported: 1 });
    expect((await backend.call("watch.status", {})).last).toMatchObject({ imported: 1 });
  });
});
