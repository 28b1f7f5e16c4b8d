// Compares what the importers read with LibreOffice's own text export: `node tests/eval/office-text.ts [FOLDER]`, by default
// ../shared/corpus/office. Prints, for every file, the share of LibreOffice's characters (for PDF
// those of pdftotext), white space apart, that are in ours, in order; "no reference" where that program gives no text.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { promisify } from "node:util";
import { findFiles } from "../../electron/core/importing/find-files.ts";
import { readFound } from "../../electron/core/importing/read-found.ts";
import { readSourceFile } from "../../electron/core/importing/read-file.ts";
import { errorMessage } from "../../shared/contract/error-messages.ts";
import { AppError } from "../../shared/contract/errors.ts";

const run = promisify(execFile);

/** Byte order mark, white space and bullets are no text of the author. */
function solid(text: string): string {
  return text.replace(/[\s\ufeff\u200b•·\uf000-\uf8ff]/gu, "");
}

/** Length of the longest common subsequence, with a bit for every character of `a` (Hyyrö 2004). */
function commonLength(a: string, b: string): number {
  const full = (1n << BigInt(a.length)) - 1n;
  const places = new Map<string, bigint>();
  const bits = new Map<string, number[]>();
  for (let at = 0; at < a.length; at++) bits.set(a[at] ?? "", [...(bits.get(a[at] ?? "") ?? []), at]);
  for (const [character, list] of bits) {
    const bytes = Buffer.alloc((a.length >> 3) + 1);
    for (const at of list) {
      const byte = bytes.length - 1 - (at >> 3);
      bytes[byte] = (bytes[byte] ?? 0) | (1 << (at & 7));
    }
    places.set(character, BigInt(`0x${bytes.toString("hex")}`));
  }
  let vector = full;
  for (const character of b) {
    const here = places.get(character);
    if (here === undefined) continue;
    const matches = vector & here;
    vector = ((vector + matches) | (vector - matches)) & full;
  }
  return a.length - (vector.toString(2).match(/1/gu)?.length ?? 0);
}

/** The parts of `a` that do not occur in `b`, for a look by eye. */
function missing(a: string, b: string): string[] {
  const found: string[] = [];
  let open = "";
  for (let at = 0; at < a.length; at++) {
    const known = [-3, -2, -1, 0].some((shift) => {
      const start = Math.max(0, at + shift);
      return b.includes(a.slice(start, start + 4));
    });
    if (!known) open += a[at] ?? "";
    else if (open !== "") {
      found.push(open);
      open = "";
    }
  }
  return open === "" ? found : [...found, open];
}

/**
 * The text by another program: LibreOffice's export, for PDF that of pdftotext, since LibreOffice exports no text of its drawings.
 * Each conversion has a folder of its own, so that a failed one cannot pass off an earlier result as its own. Rejects when there is no text.
 */
async function reference(bytes: Uint8Array, name: string, parent: string): Promise<string> {
  const folder = await mkdtemp(join(parent, "file-"));
  const source = join(folder, `source${extname(name)}`);
  const target = join(folder, "source.txt");
  await writeFile(source, bytes);
  const profile = `-env:UserInstallation=file://${join(parent, "profile")}`;
  if (extname(name) === ".pdf") await run("pdftotext", ["-enc", "UTF-8", source, target]);
  else
    await run(
      "soffice",
      [profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, source],
      { timeout: 180_000 },
    );
  const text = await readFile(target, "utf8").catch(() => "");
  if (solid(text) === "") throw new Error("the other program gave no text");
  return text;
}

async function measure(name: string, bytes: Uint8Array, folder: string): Promise<string> {
  const started = performance.now();
  const { lines, format } = await readSourceFile(bytes, basename(name));
  const ms = Math.round(performance.now() - started);
  const ours = solid(lines.map((line) => (line.number ?? "") + line.text).join("\n"));
  const numbers = lines.filter((line) => line.number !== undefined).length;
  const boxes = lines.filter((line) => line.place === "text-box").length;
  const facts = `${format}\t${numbers} numbers\t${boxes} boxes\t${ms} ms\t${name}`;
  const theirs = await reference(bytes, name, folder).then(solid, () => null);
  if (theirs === null) return `no reference\t${ours.length} chars\t${facts}`;
  const share = (commonLength(theirs, ours) / theirs.length).toFixed(4);
  const lost = missing(theirs, ours).slice(0, 5).join(" | ").slice(0, 120);
  return `${share}\t${ours.length}/${theirs.length} chars\t${facts}\t${lost}`;
}

const root = process.argv[2] ?? "../shared/corpus/office";
if (!existsSync(root)) {
  console.log(`skipped: no ${root}`);
  process.exit(0);
}
if (
  !(await run("soffice", ["--version"]).then(
    () => true,
    () => false,
  ))
) {
  console.log("skipped: no soffice");
  process.exit(0);
}
const folder = await mkdtemp(join(tmpdir(), "andu-office-"));
try {
  for (const name of (await readdir(root)).toSorted()) {
    const copy = join(folder, `copy${extname(name)}`);
    await copyFile(join(root, name), copy);
    for (const file of await findFiles(copy, name)) {
      try {
        console.log(await measure(file.label, await readFound(file), folder));
      } catch (error) {
        console.log(
          `failed\t${file.label}\t${error instanceof AppError ? errorMessage(error) : String(error)}`,
        );
      }
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
