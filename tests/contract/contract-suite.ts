import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Client } from "../../renderer/api/client.ts";
import { methods, type MethodName } from "../../shared/contract/methods.ts";
import type { ImportProgress } from "../../shared/contract/methods/imports.ts";
import { removeHome, temporaryHome, type OpenRig, type Rig } from "./rig.ts";

const PROFILE = { province: "云岭省", county: "青禾县", unit: "青禾县人民政府办公室", leaderPost: "县长" };

/** The same expectations of every transport. */
export function describeContract(name: string, openRig: OpenRig): void {
  describe(`contract over ${name}`, () => {
    let home: string;
    let rig: Rig;
    let client: Client;

    beforeAll(async () => {
      home = temporaryHome();
      rig = await openRig(home);
      ({ client } = rig);
    });
    afterAll(async () => {
      await rig.close();
      removeHome(home);
    });

    async function failure(promise: Promise<unknown>): Promise<unknown> {
      return promise.then(
        () => expect.unreachable("the call should fail"),
        (error: unknown) => error,
      );
    }

    it("answers queries with what the contract promises", async () => {
      const settings = await client.call("settings.get", {});
      expect(methods["settings.get"].output.parse(settings)).toEqual(settings);
      expect(settings.theme).toBe("system");
    });

    it("carries out commands, seen by other pages", async () => {
      const other = await rig.openClient();
      await client.call("profile.set", PROFILE);
      expect(await other.call("profile.get", {})).toMatchObject(PROFILE);
    });

    it("carries out commands in the order of asking", async () => {
      const paces = [100, 120, 140, 160, 200, 240];
      await Promise.all(paces.map((pace) => client.call("settings.set", { pace })));
      expect((await client.call("settings.get", {})).pace).toBe(240);
    });

    it("keeps Chinese text and unusual characters as they are", async () => {
      const unit = "〇二四年“龘”字𠮷野家\u2028\"'\\\n尾";
      await client.call("profile.set", { unit });
      expect((await client.call("profile.get", {})).unit).toBe(unit);
    });

    it("says invalid-input for input of the wrong shape", async () => {
      const error = await failure(client.call("settings.set", { pace: 7 }));
      expect(error).toMatchObject({ name: "AppError", code: "invalid-input" });
    });

    it("says unknown-method for a name outside the table", async () => {
      const name = "constructor" as MethodName;
      const error = await failure(client.call(name, {}));
      expect(error).toMatchObject({ code: "unknown-method" });
    });

    it("says cancelled at once, before or during a call", async () => {
      const before = AbortSignal.abort();
      expect(await failure(client.call("settings.get", {}, { signal: before }))).toMatchObject({
        code: "cancelled",
      });
      const during = new AbortController();
      const call = failure(client.call("settings.get", {}, { signal: during.signal }));
      during.abort();
      expect(await call).toMatchObject({ code: "cancelled" });
      expect(await client.call("settings.get", {})).toMatchObject({ theme: "system" });
    });

    it("takes files in and gives them back byte for byte", async () => {
      const bytes = new Uint8Array(300_000).map((_, index) => (index * 31) % 256);
      const token = await client.upload("旧稿/2023年 讲话.docx", new Blob([bytes]));
      const file = await client.read(token);
      expect(file.name).toBe("2023年 讲话.docx");
      expect(Buffer.compare(await bytesOf(file.bytes), bytes)).toBe(0);
    });

    it("says not-found for a token that was never given", async () => {
      const error = await failure(client.read("00000000-0000-4000-8000-000000000000"));
      expect(error).toMatchObject({ code: "not-found" });
    });

    it("maps failures inside a method to its code", async () => {
      const error = await failure(client.call("drafts.get", { id: 999_999 }));
      expect(error).toMatchObject({ name: "AppError", code: "not-found" });
    });

    it("says conflict to the page whose draft is out of date", async () => {
      const { id, revision, state } = await client.call("drafts.create", {
        title: "在全县防汛工作会议上的讲话",
      });
      await client.call("drafts.save", { id, expectedRevision: revision, state });
      const late = client.call("drafts.save", { id, expectedRevision: revision, state });
      expect(await failure(late)).toMatchObject({ code: "conflict" });
    });

    it("tells every page what happened", async () => {
      const other = await rig.openClient();
      // A call that is answered shows that the other page is connected.
      await other.call("settings.get", {});
      const heard = new Promise<number>((resolve) => {
        other.on("drafts.changed", ({ id }) => resolve(id));
      });
      const { id } = await client.call("drafts.create", { title: "在全县春耕生产会议上的讲话" });
      expect(await heard).toBe(id);
    });

    it("imports what was handed in, and tells of the progress to the end", async () => {
      const done = new Promise<ImportProgress>((resolve) => {
        client.on("import.progress", (progress) => {
          if (progress.state === "done") resolve(progress);
        });
      });
      const text =
        "在全县护林防火工作会议上的讲话\n\n同志们：\n\n一、认清形势\n\n今年以来天干物燥，防火任务很重。\n";
      const tokens = [
        await client.upload("护林防火.txt", new Blob([text])),
        await client.upload("空.txt", new Blob([])),
      ];
      const { job } = await client.call("import.start", { tokens });
      expect(await done).toMatchObject({ job, total: 2, imported: 1, failed: 1 });
      const { outcomes } = await client.call("import.report", { job });
      expect(outcomes).toContainEqual(
        expect.objectContaining({
          file: "空.txt",
          error: { code: "file-empty", details: { file: "空.txt" } },
        }),
      );
      const { items } = await client.call("library.list", {});
      expect(items.map(({ title }) => title)).toEqual(["在全县护林防火工作会议上的讲话"]);
    });
  });
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
