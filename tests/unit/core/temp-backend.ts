import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { createBackend, type Backend } from "../../../electron/core/backend.ts";
import type { Ports } from "../../../electron/core/ports.ts";
import type { ImportOutcome, ImportProgress } from "../../../shared/contract/methods/imports.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** A folder of its own for the running test, deleted afterwards. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "andu-core-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface TestClock {
  now: number;
}

export interface TempBackend {
  readonly backend: Backend;
  readonly call: Backend["call"];
  readonly ports: Ports;
  readonly home: string;
  /** What the clock port says; tests set it. */
  readonly clock: TestClock;
  /** Writes a file into the folder `in` of the home and returns its path. */
  readonly file: (name: string, content: string | Uint8Array) => string;
  /** Imports files and folders and waits until the job is over. */
  readonly importPaths: (
    ...paths: string[]
  ) => Promise<{ progress: ImportProgress; outcomes: ImportOutcome[] }>;
}

export function testPorts(home: string, clock: TestClock = { now: Date.UTC(2026, 0, 5) }): Ports {
  return {
    paths: { home, library: join(home, "library.db"), resources: ROOT },
    clock: { now: () => clock.now },
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    tokenizer: () => Promise.reject(new Error("no words needed")),
    tagger: () => Promise.reject(new Error("no parts of speech needed")),
  };
}

/** Resolves with the last progress of the job that runs or is about to. */
export function jobOver(backend: Backend): Promise<ImportProgress> {
  return new Promise((resolve) => {
    const stop = backend.subscribe(({ event, payload }) => {
      if (event !== "import.progress" || payload.state === "running") return;
      stop();
      resolve(payload);
    });
  });
}

/** A backend over an empty library in a temporary folder; closed and deleted when the running test ends. */
export function createTempBackend(home: string = tempFolder()): TempBackend {
  const clock: TestClock = { now: Date.UTC(2026, 0, 5) };
  const ports = testPorts(home, clock);
  const backend = createBackend(ports);
  onTestFinished(() => backend.close());
  return {
    backend,
    call: backend.call,
    ports,
    home,
    clock,
    file(name, content) {
      const path = join(home, "in", name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    async importPaths(...paths) {
      const over = jobOver(backend);
      const { job } = await backend.call("import.start", {
        tokens: paths.map((path) => backend.files.grant(path)),
      });
      await over;
      return backend.call("import.report", { job });
    },
  };
}
