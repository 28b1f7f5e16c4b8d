import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

interface Report {
  readonly progress: { readonly state: string };
  readonly outcomes: readonly { readonly outcome: string; readonly speechId: number }[];
}

let home: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "andu-bundle-"));
  for (const mode of ["production", "preload"]) {
    execFileSync(
      process.execPath,
      [
        "node_modules/vite/bin/vite.js",
        "build",
        "-c",
        "vite.electron.config.ts",
        "--mode",
        mode,
        "--logLevel",
        "error",
      ],
      { stdio: "inherit" },
    );
  }
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The bundled backend as the desktop host would start it, with Node's worker in the place of a utility process. */
function startBundle(): { ask: (message: object) => Promise<unknown>; ended: Promise<number> } {
  const worker = new Worker(resolve("dist/electron/backend.js"), {
    argv: ["--home", home, "--resources", resolve(".")],
    execArgv: ["--import", resolve("tests/desktop/parent-port.mjs")],
  });
  const waiting = new Map<number, (value: unknown) => void>();
  const started = new Promise<unknown>((tell) => waiting.set(-1, tell));
  worker.on("message", (message: { id?: number; started?: boolean }) => {
    if ("started" in message || message.id !== undefined) waiting.get(message.id ?? -1)?.(message);
  });
  let next = 0;
  return {
    async ask(message) {
      expect(await started).toEqual({ started: true });
      next += 1;
      const id = next;
      return new Promise((tell) => {
        waiting.set(id, tell);
        worker.postMessage({ ...message, id });
      });
    },
    ended: new Promise((tell) => worker.once("exit", tell)),
  };
}

describe("the bundles of the desktop program", () => {
  it("answer calls, find the sample library and write a Word file", async () => {
    const { ask, ended } = startBundle();
    expect(await ask({ method: "samples.add", params: {} })).toMatchObject({
      ok: true,
      value: { added: 15 },
    });
    expect(await ask({ method: "search.run", params: { query: "经济" } })).toMatchObject({ ok: true });
    const draft = (await ask({ method: "drafts.create", params: { title: "试" } })) as {
      value: { id: number };
    };
    expect(await ask({ method: "export.docx", params: { draft: draft.value.id } })).toMatchObject({
      ok: true,
      value: { name: "试.docx" },
    });
    await ask({ close: true });
    await ended;
    expect(existsSync(join(home, "library.db"))).toBe(true);
  });

  it("read a PDF and a Word file of before 2007 by the readers that are loaded on first use", async () => {
    const { ask, ended } = startBundle();
    const names = ["pages.pdf", "speech.doc"];
    const tokens: string[] = [];
    for (const name of names) {
      const bytes = new Uint8Array(readFileSync(`tests/fixtures/office/${name}`));
      tokens.push(((await ask({ put: { name, bytes } })) as { value: string }).value);
    }
    const { value } = (await ask({ method: "import.start", params: { tokens } })) as {
      value: { job: string };
    };
    const report = async (): Promise<Report> =>
      ((await ask({ method: "import.report", params: value })) as { value: Report }).value;
    await expect.poll(async () => (await report()).progress.state, { timeout: 30_000 }).toBe("done");
    const { outcomes } = await report();
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["imported", "imported"]);
    const found = (await ask({ method: "search.run", params: { query: "层层压实责任", mode: "exact" } })) as {
      value: { hits: { speech: { id: number } }[] };
    };
    expect(found.value.hits.map(({ speech }) => speech.id)).toContain(outcomes[0]?.speechId);
    await ask({ close: true });
    await ended;
  });

  it("keep Electron to the main process and the preload, and the preload in one CommonJS file", () => {
    expect(readFileSync("dist/electron/backend.js", "utf8")).not.toMatch(/from "electron"/u);
    expect(readFileSync("dist/electron/main.js", "utf8")).toMatch(/from "electron"/u);
    const preload = readFileSync("dist/electron/preload.cjs", "utf8");
    expect([...preload.matchAll(/require\("([^"]+)"\)/gu)].map((match) => match[1])).toEqual(["electron"]);
  });
});
