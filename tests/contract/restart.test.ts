import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Client } from "../../renderer/api/client.ts";
import type { BackendState } from "../../shared/contract/events.ts";
import { loopbackRig } from "./loopback-rig.ts";
import { messagePortRig } from "./message-port-rig.ts";
import { removeHome, temporaryHome, type Rig } from "./rig.ts";

/** Resolves when the client's connection has the status. */
function whenStatus(client: Client, status: BackendState["status"]): Promise<void> {
  return new Promise((resolve) => {
    const stop = client.connection.subscribe(() => {
      if (client.connection.current().status !== status) return;
      stop();
      resolve();
    });
  });
}

function pidOf(rig: Rig): number {
  const pid = rig.backendPid();
  if (pid === null) throw new Error("this rig has no backend process");
  return pid;
}

function killBackend(rig: Rig): void {
  process.kill(pidOf(rig), "SIGKILL");
}

describe.each([
  ["a WebSocket", loopbackRig],
  ["a message port", messagePortRig],
])("a backend that is killed, seen over %s", (_, openRig) => {
  let home: string;
  let rig: Rig;

  beforeEach(async () => {
    home = temporaryHome();
    rig = await openRig(home);
  });
  afterEach(async () => {
    await rig.close();
    removeHome(home);
  });

  it("comes back by itself with all that was saved, and the page is told", async () => {
    const { client } = rig;
    await client.call("profile.set", { county: "青禾县" });
    const draft = await client.call("drafts.create", { title: "在全县安全生产工作会议上的讲话" });
    const before = rig.backendPid();
    const restarting = whenStatus(client, "restarting");
    killBackend(rig);
    await restarting;
    const ready = whenStatus(client, "ready");
    // Asked while it is away: waits.
    expect(await client.call("profile.get", {})).toMatchObject({ county: "青禾县" });
    await ready;
    expect(await client.call("drafts.get", { id: draft.id })).toEqual(draft);
    expect(rig.backendPid()).not.toBe(before);
    expect(await client.call("profile.set", { county: "云岭县" })).toMatchObject({ county: "云岭县" });
  });

  it("has a lost query asked again, and a lost command fail with backend-gone", async () => {
    const { client } = rig;
    const pid = pidOf(rig);
    // Stopped, it takes messages but answers none: both calls are under way when it dies.
    process.kill(pid, "SIGSTOP");
    const query = client.call("settings.get", {});
    const command = client.call("settings.set", { pace: 200 }).then(
      () => "carried out",
      (error: unknown) => error,
    );
    const token = client.upload("a.txt", new Blob(["正文"])).catch((error: unknown) => error);
    await rig.openClient();
    process.kill(pid, "SIGKILL");
    expect(await command).toMatchObject({ code: "backend-gone" });
    expect(await token).toMatchObject({ code: "backend-gone" });
    expect((await query).pace).toBe(180);
  });
});

describe("a backend that dies again and again", () => {
  it("is given up, and calls fail with a code", async () => {
    const home = temporaryHome();
    const rig = await messagePortRig(home);
    const gone = whenStatus(rig.client, "gone");
    let previous: number | null = null;
    for (let death = 0; death < 5; death += 1) {
      while (rig.backendPid() === previous) await whenStatus(rig.client, "ready");
      previous = rig.backendPid();
      killBackend(rig);
    }
    await gone;
    await expect(rig.client.call("settings.get", {})).rejects.toMatchObject({ code: "internal" });
    await rig.close();
    removeHome(home);
  });
});
