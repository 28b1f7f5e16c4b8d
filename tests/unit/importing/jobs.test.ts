import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { createBackend, type Backend } from "../../../electron/core/backend.ts";
import type { ImportOutcome } from "../../../shared/contract/methods/imports.ts";
import { speechText } from "../core/speech-texts.ts";
import { createTempBackend, jobOver, tempFolder, testPorts, type TempBackend } from "../core/temp-backend.ts";
import { longSpeech } from "./long-speech.ts";

const kinds = (outcomes: readonly ImportOutcome[]): string[] => outcomes.map(({ outcome }) => outcome);

function writeSpeeches({ file }: Pick<TempBackend, "file">, count: number): void {
  for (let n = 1; n <= count; n += 1) file(`稿/${n}.txt`, speechText({ place: `第${n}镇` }));
}

/** Resolves when the job has dealt with at least one file. */
function begun(backend: Backend): Promise<void> {
  return new Promise((resolve) => {
    const stop = backend.subscribe(({ event, payload }) => {
      if (event !== "import.progress" || payload.done === 0) return;
      stop();
      resolve();
    });
  });
}

async function startFolder({ backend, home, call }: TempBackend): Promise<string> {
  const started = begun(backend);
  const { job } = await call("import.start", { tokens: [backend.files.grant(join(home, "in"))] });
  await started;
  return job;
}

describe("import jobs", () => {
  it("pause after the file in work and go on where they stopped", async () => {
    const temp = createTempBackend();
    const { backend, call } = temp;
    writeSpeeches(temp, 60);
    const paused = jobOver(backend);
    const job = await startFolder(temp);
    expect(await call("import.pause", { job })).toEqual({ paused: true });
    const stopped = await paused;
    expect(stopped.state).toBe("paused");
    expect(stopped.done).toBeLessThan(60);
    expect((await call("import.unfinished", {})).jobs).toMatchObject([
      { progress: { job }, brokenOff: false },
    ]);
    expect(await call("import.pause", { job })).toEqual({ paused: false });
    const over = jobOver(backend);
    expect(await call("import.resume", { job })).toEqual({ resumed: true });
    expect(await over).toMatchObject({ state: "done", done: 60, imported: 60 });
    expect((await call("import.unfinished", {})).jobs).toEqual([]);
    expect(await call("import.resume", { job })).toEqual({ resumed: false });
  });

  it("can be cancelled while they pause", async () => {
    const temp = createTempBackend();
    writeSpeeches(temp, 60);
    const paused = jobOver(temp.backend);
    const job = await startFolder(temp);
    await temp.call("import.pause", { job });
    const { imported } = await paused;
    expect(await temp.call("import.cancel", { job })).toEqual({ cancelled: true });
    const { progress } = await temp.call("import.report", { job });
    expect(progress).toMatchObject({ state: "cancelled", imported });
    expect((await temp.call("import.unfinished", {})).jobs).toEqual([]);
  });

  it("that the end of the program broke off are offered and resumed at the next start, uploads too", async () => {
    const home = tempFolder();
    const first = createBackend(testPorts(home));
    const started = begun(first);
    const tokens = Array.from({ length: 40 }, (_, n) =>
      first.files.put(`稿/${n}.txt`, Buffer.from(speechText({ place: `第${n}镇` }))),
    );
    const { job } = await first.call("import.start", { tokens });
    await started;
    await first.close();

    const { backend, call } = createTempBackend(home);
    const { jobs } = await call("import.unfinished", {});
    expect(jobs).toMatchObject([{ brokenOff: true, progress: { job, state: "paused", total: 40 } }]);
    const before = jobs[0]?.progress.done ?? 0;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(40);
    const over = jobOver(backend);
    await call("import.resume", { job });
    expect(await over).toMatchObject({ state: "done", done: 40, imported: 40, failed: 0 });
    const { outcomes } = await call("import.report", { job });
    expect(new Set(outcomes.map(({ file }) => file)).size).toBe(40);
    expect((await call("library.list", {})).total).toBe(40);
    expect(readdirSync(join(home, "incoming", "jobs"))).toEqual([]);
  });

  it("that were broken off can be given up", async () => {
    const home = tempFolder();
    const first = createTempBackend(home);
    writeSpeeches(first, 60);
    const job = await startFolder(first);
    await first.backend.close();
    const { call } = createTempBackend(home);
    expect(await call("import.cancel", { job })).toEqual({ cancelled: true });
    expect((await call("import.unfinished", {})).jobs).toEqual([]);
  });

  it("lose nothing and do nothing twice when the process is killed", async () => {
    const home = tempFolder();
    const temp = { file: fileWriter(home) };
    writeSpeeches(temp, 80);
    const child = spawn(
      process.execPath,
      [fileURLToPath(new URL("import-until-killed.ts", import.meta.url)), home],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    onTestFinished(() => void child.kill("SIGKILL"));
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "close");

    const { backend, call } = createTempBackend(home);
    const [broken] = (await call("import.unfinished", {})).jobs;
    expect(broken?.brokenOff).toBe(true);
    expect(broken?.progress.imported).toBeGreaterThanOrEqual(5);
    expect((await call("library.list", {})).total).toBe(broken?.progress.imported);
    const over = jobOver(backend);
    await call("import.resume", { job: broken?.progress.job ?? "" });
    expect(await over).toMatchObject({ state: "done", imported: 80, duplicates: 0, unchanged: 0, failed: 0 });
    expect((await call("library.list", {})).total).toBe(80);
  });

  it("that were broken off are given up when another one does what they had left", async () => {
    const home = tempFolder();
    const first = createTempBackend(home);
    writeSpeeches(first, 60);
    await startFolder(first);
    await first.backend.close();
    const { call, importPaths } = createTempBackend(home);
    const { progress } = await importPaths(join(home, "in"));
    expect(progress.imported + progress.unchanged).toBe(60);
    expect(progress.unchanged).toBeGreaterThan(0);
    expect((await call("import.unfinished", {})).jobs).toEqual([]);
  });
});

function fileWriter(home: string): TempBackend["file"] {
  const { file, backend } = createTempBackend(home);
  void backend.close();
  return file;
}

describe("files that were imported before", () => {
  it("are passed over without reading while size and time are the same", async () => {
    const { file, importPaths } = createTempBackend();
    const path = file("甲.txt", speechText());
    await importPaths(path);
    const time = new Date(Date.UTC(2025, 0, 1));
    utimesSync(path, time, time);
    expect(kinds((await importPaths(path)).outcomes)).toEqual(["unchanged"]);
    // The same size and time: what it holds now is not looked at.
    file("甲.txt", speechText().replace("三十二", "四十二"));
    utimesSync(path, time, time);
    expect(kinds((await importPaths(path)).outcomes)).toEqual(["unchanged"]);
  });

  it("bring their speech up to date when they have changed; it keeps its id and its sections theirs", async () => {
    const { file, importPaths, call } = createTempBackend();
    const path = file("甲.txt", speechText());
    await importPaths(path);
    const [before] = (await call("library.list", {})).items;
    const old = await call("library.get", { id: before?.id ?? 0 });
    file("甲.txt", speechText().replace("五十六公里", "六十八公里，新建泵站四座"));
    const { outcomes, progress } = await importPaths(path);
    expect(outcomes).toMatchObject([{ outcome: "updated", speechId: before?.id, sameAs: null }]);
    expect(progress).toMatchObject({ updated: 1, imported: 0 });
    const changed = await call("library.get", { id: before?.id ?? 0 });
    expect(changed.blocks.some(({ text }) => text.includes("新建泵站四座"))).toBe(true);
    expect(changed.sectionTree.map(({ id, heading }) => [id, heading])).toEqual(
      old.sectionTree.map(({ id, heading }) => [id, heading]),
    );
    expect((await call("search.run", { query: "新建泵站四座" })).total).toBe(1);
    expect((await call("search.run", { query: "五十六公里", mode: "exact" })).total).toBe(0);
    expect((await call("library.list", {})).total).toBe(1);
  });

  it("are known by their relative names when they are uploaded", async () => {
    const { backend, call } = createTempBackend();
    const upload = async (name: string, text: string) => {
      const over = jobOver(backend);
      const { job } = await call("import.start", { tokens: [backend.files.put(name, Buffer.from(text))] });
      await over;
      return kinds((await call("import.report", { job })).outcomes);
    };
    expect(await upload("稿/甲.txt", longSpeech())).toEqual(["imported"]);
    expect(await upload("稿/甲.txt", longSpeech().replace("4.6%", "4.8%"))).toEqual(["updated"]);
    expect(await upload("旧/甲.txt", longSpeech({ topic: "教育" }))).toEqual(["imported"]);
    // Another file that only happens to have the same name does not push the first out.
    expect(await upload("稿/甲.txt", longSpeech({ topic: "教育", place: "石桥县", year: 2022 }))).toEqual([
      "imported",
    ]);
    expect((await call("library.list", {})).total).toBe(3);
  });
});
