import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import * as fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { findFiles } from "../../../electron/core/importing/find-files.ts";
import { readSourceFile } from "../../../electron/core/importing/read-file.ts";
import { readFound } from "../../../electron/core/importing/read-found.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { MAX_FILE_BYTES } from "../../../shared/contract/protocol.ts";
import { paragraph, run, wordFile } from "../core/word-files.ts";
import { RTF, ofdFile, officeFile, smallPdf, webPage } from "./office-samples.ts";

/** A hang is over five seconds a megabyte; these files are far smaller. */
const MAX_MS = 5000;
/** For a longer hunt: FUZZ_RUNS=5000. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 60);
const EXTENSIONS = ["txt", "md", "html", "docx", "doc", "wps", "rtf", "pdf", "ofd", "zip"];

const SAMPLES: Readonly<Record<string, Uint8Array>> = {
  "页.html": iconv.encode(webPage("gb2312"), "gb18030"),
  "文.docx": wordFile({ body: paragraph(run("同志们：")) + paragraph(run("现在开会。")) }),
  "旧.doc": officeFile("speech.doc"),
  "富.rtf": strToU8(RTF),
  "页.pdf": officeFile("columns.pdf"),
  "扫.pdf": smallPdf("BT /F1 12 Tf <CDACD6BEC3C7> Tj ET"),
  "版.ofd": ofdFile([[{ text: "同志们现在开会了请大家坐好不要走动", x: 20, y: 20 }]]),
};

type Change = {
  readonly at: number;
  readonly kind: "set" | "cut" | "repeat" | "remove";
  readonly value: number;
};

const changes = fc.array(
  fc.record<Change>({
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    kind: fc.constantFrom("set", "set", "set", "cut", "repeat", "remove"),
    value: fc.integer({ min: 0, max: 255 }),
  }),
  { minLength: 1, maxLength: 12 },
);

function change(bytes: Uint8Array, list: readonly Change[]): Uint8Array {
  let out = Buffer.from(bytes);
  for (const { at, kind, value } of list) {
    const place = Math.floor(at * out.length);
    const next = place + value + 1;
    if (kind === "set") out[place] = value;
    else if (kind === "cut") out = out.subarray(0, Math.max(place, 8));
    else if (kind === "remove") out = Buffer.concat([out.subarray(0, place), out.subarray(next)]);
    else out = Buffer.concat([out.subarray(0, next), out.subarray(place)]);
  }
  return out;
}

/** "fine" for lines or an AppError in time, else what went wrong. */
async function verdict(bytes: Uint8Array, name: string): Promise<string> {
  const started = performance.now();
  try {
    const { lines } = await readSourceFile(bytes, name);
    if (lines.some((line) => line.text.includes("\n"))) return "a line with a line end";
  } catch (error) {
    if (!(error instanceof AppError)) return `not an AppError: ${String(error)}`;
  }
  const ms = performance.now() - started;
  return ms < MAX_MS ? "fine" : `took ${ms} ms`;
}

describe("any bytes under any name give lines or a reason", () => {
  it.each(Object.entries(SAMPLES))("%s, mutated", async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        expect(await verdict(change(bytes, list), name)).toBe("fine");
      }),
      { numRuns: RUNS },
    );
  });

  it("archives, mutated", async () => {
    const folder = mkdtempSync(join(tmpdir(), "andu-fuzz-"));
    const path = join(folder, "包.zip");
    const inner = zipSync({ "内.txt": strToU8("同志们：现在开会。") });
    const zip = zipSync({ "甲/讲话.txt": strToU8("同志们：".repeat(50)), "乙.zip": inner });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        writeFileSync(path, change(zip, list));
        for (const file of await findFiles(path, "包.zip")) {
          const read = await readFound(file).catch((error: unknown) => error);
          expect(read instanceof Uint8Array || read instanceof AppError).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
    rmSync(folder, { recursive: true });
  });

  it("random bytes behind each signature", async () => {
    const heads = [
      "",
      "PK\u0003\u0004",
      "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
      "{\\rtf1",
      "%PDF-1.7\n",
      "<html>",
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads),
        fc.constantFrom(...EXTENSIONS),
        fc.uint8Array({ maxLength: 4000 }),
        async (head, extension, tail) => {
          const bytes = Buffer.concat([Buffer.from(head, "latin1"), tail]);
          expect(await verdict(bytes, `件.${extension}`)).toBe("fine");
        },
      ),
      { numRuns: RUNS * 3 },
    );
  });
});

const MEGABYTE = 2 ** 20;

describe("files made to hang", () => {
  it.each([
    ["tags", "深.html", "<div>".repeat(MEGABYTE / 5)],
    ["formatting", "体.html", "<b><p>".repeat(MEGABYTE / 6)],
    ["attributes", "属.html", `<p ${"a=1 b=2 ".repeat(MEGABYTE / 8)}>`],
    ["comments", "注.html", "<!--".repeat(MEGABYTE / 4)],
    ["rows", "表.html", "<table><tr><td>字".repeat(MEGABYTE / 16)],
    ["a line", "行.html", `<p>${"字".repeat(MEGABYTE / 3)}`],
    ["spaces", "空.html", `<p>字${" \n".repeat(MEGABYTE / 2)}字`],
    ["groups", "组.rtf", `{\\rtf1 ${"{}".repeat(MEGABYTE / 2)}`],
    ["control words", "词.rtf", `{\\rtf1 ${"\\b\\b0".repeat(MEGABYTE / 5)}}`],
    ["cells", "格.rtf", `{\\rtf1 ${"\\intbl 1\\cell".repeat(MEGABYTE / 13)}}`],
    ["boxes", "框.rtf", `{\\rtf1 ${"{\\shp{\\shptxt 1".repeat(5000)}`],
  ])("%s in %s", async (_, name, text) => {
    expect(await verdict(strToU8(text), name)).toBe("fine");
  });
});

it("refuses the longest file there may be, all of it one line, without taking it in", async () => {
  const bytes = Buffer.alloc(MAX_FILE_BYTES, "要");
  const started = performance.now();
  await expect(readSourceFile(bytes, "长.txt")).rejects.toMatchObject({ code: "file-too-large" });
  expect(performance.now() - started).toBeLessThan(MAX_MS);
});
