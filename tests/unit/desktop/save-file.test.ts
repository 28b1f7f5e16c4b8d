import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { safeFileName, writeWhole } from "../../../electron/hosts/desktop/save-file.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "andu-save-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("writing a file whole", () => {
  it("replaces an older file and leaves nothing else behind", async () => {
    const target = join(folder, "讲话.docx");
    writeFileSync(target, "old");
    await writeWhole(target, new TextEncoder().encode("new"));
    expect(readFileSync(target, "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["讲话.docx"]);
  });

  it("leaves no temporary file when the target cannot be written", async () => {
    await expect(writeWhole(join(folder, "missing", "a.docx"), new Uint8Array(1))).rejects.toThrow("ENOENT");
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("file names from titles", () => {
  it.each([
    ["在全县大会上的讲话.docx", "在全县大会上的讲话.docx"],
    ["a/b\\c:d*e?.docx", "a b c d e .docx"],
    ["..", "未命名.docx"],
    ["  ", "未命名.docx"],
  ])("%j becomes %j", (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });
});
