import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findFiles } from "../../../electron/core/importing/find-files.ts";
import { readFound } from "../../../electron/core/importing/read-found.ts";

let folder = "";
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "andu-archive-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A zip whose names are GBK and do not say so: fflate writes bytes of Latin-1 names above 127 as UTF-8, so they are put in afterwards. */
function gbkZip(files: Readonly<Record<string, string>>): Uint8Array {
  const names = Object.keys(files);
  const stand = (name: string): string => {
    const length = iconv.encode(name, "gb18030").length;
    return `${names.indexOf(name)}`.padEnd(length, "x");
  };
  const zip = Buffer.from(
    zipSync(Object.fromEntries(names.map((name) => [stand(name), strToU8(files[name] ?? "")]))),
  );
  for (const name of names)
    for (let at = zip.indexOf(stand(name)); at >= 0; at = zip.indexOf(stand(name), at + 1))
      iconv.encode(name, "gb18030").copy(zip, at);
  return zip;
}

async function readAll(name: string, bytes: Uint8Array): Promise<Record<string, string>> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const read: Record<string, string> = {};
  for (const file of await findFiles(path, name))
    read[file.label] = await readFound(file).then(
      (content) => Buffer.from(content).toString(),
      (error: { code?: string }) => `!${error.code ?? "?"}`,
    );
  return read;
}

describe("zip archives", () => {
  it("are folders with names in UTF-8 or GBK; litter and ways out are left aside", async () => {
    const bytes = zipSync({
      "二〇二四/讲话.txt": strToU8("甲"),
      "../../外.txt": strToU8("乙"),
      "__MACOSX/._讲话.txt": strToU8("垃圾"),
      "空/": new Uint8Array(),
    });
    expect(await readAll("稿.zip", bytes)).toEqual({
      "稿.zip/二〇二四/讲话.txt": "甲",
      "稿.zip/外.txt": "乙",
    });
    expect(await readAll("旧.zip", gbkZip({ "全市工作会议讲话.txt": "丙", "目录\\总结.txt": "丁" }))).toEqual(
      {
        "旧.zip/目录/总结.txt": "丁",
        "旧.zip/全市工作会议讲话.txt": "丙",
      },
    );
  });

  it("are opened inside each other, three deep and no deeper", async () => {
    let inner = zipSync({ "底.txt": strToU8("底") });
    for (const name of ["丁.zip", "丙.zip", "乙.zip"])
      inner = zipSync({ [name]: inner, "面.txt": strToU8(name) });
    const read = await readAll("甲.zip", inner);
    expect(Object.keys(read).toSorted()).toEqual(
      [
        "甲.zip/乙.zip/丙.zip/丁.zip",
        "甲.zip/乙.zip/丙.zip/面.txt",
        "甲.zip/乙.zip/面.txt",
        "甲.zip/面.txt",
      ].toSorted(),
    );
    expect(read["甲.zip/乙.zip/丙.zip/面.txt"]).toBe("丁.zip");
  });

  it("give a reason for each file that cannot be had", async () => {
    const locked = Buffer.from(zipSync({ "密.txt": strToU8("密".repeat(9)) }));
    const central = locked.indexOf("PK\u0001\u0002");
    locked.writeUInt16LE(locked.readUInt16LE(central + 8) | 1, central + 8);
    expect(await readAll("密.zip", locked)).toEqual({ "密.zip/密.txt": "!file-encrypted" });
    const large = Buffer.from(zipSync({ "大.txt": new Uint8Array(101 * 2 ** 20), "小.txt": strToU8("小") }));
    expect(await readAll("大.zip", large)).toEqual({
      "大.zip/大.txt": "!file-too-large",
      "大.zip/小.txt": "小",
    });
    const broken = Buffer.from(
      zipSync({ "坏.txt": Uint8Array.from({ length: 300 }, (_, index) => (index * index * 31) % 251) }),
    );
    broken.fill(0xff, 40, 60);
    expect(await readAll("坏.zip", broken)).toEqual({ "坏.zip/坏.txt": "!file-damaged" });
  });

  it("that cannot be opened are given as they are", async () => {
    const path = join(folder, "断.zip");
    writeFileSync(path, "PK\u0003\u0004 断");
    expect(await findFiles(path, "断.zip")).toEqual([{ path, label: "断.zip" }]);
    await expect(readFound({ path: join(folder, "没有.zip/a.txt"), label: "a" })).rejects.toMatchObject({
      code: "file-unreadable",
    });
  });
});
