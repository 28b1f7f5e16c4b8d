import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Client } from "../../renderer/api/client.ts";
import { ERROR_CODES } from "../../shared/contract/errors.ts";
import { methods, type MethodName } from "../../shared/contract/methods.ts";
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

    it("gives nothing but codes of the closed set", async () => {
      const error = await failure(client.call("drafts.get", { id: 999_999 }));
      expect(ERROR_CODES).toContain((error as { code: string }).code);
    });
  });
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
