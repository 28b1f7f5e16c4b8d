import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { errorMessage } from "../../../shared/contract/error-messages.ts";
import type { AppEvent } from "../../../shared/contract/events.ts";
import { speechText } from "./speech-texts.ts";
import { createTempBackend, jobOver } from "./temp-backend.ts";
import { paragraph, run, wordFile } from "./word-files.ts";

const NEVER = "00000000-0000-4000-8000-000000000000";

describe("import", () => {
  it("reads files and folders of every kind in natural order, and goes on after a bad one", async () => {
    const { home, file, importPaths, call } = createTempBackend();
    file("稿/第10篇.txt", speechText({ place: "石桥镇" }));
    file("稿/第2篇.txt", iconv.encode(speechText({ place: "云溪县" }), "gb18030"));
    file("稿/旧/讲话.docx", wordFile({ body: paragraph(run("同志们：")) + paragraph(run("现在开会。")) }));
    file("稿/~$讲话.docx", "litter");
    file("稿/.DS_Store", "litter");
    file("稿/表.xlsx", "PK");
    const bad = file("坏.docx", "PK\u0003\u0004坏");
    const { progress, outcomes } = await importPaths(bad, join(home, "in", "稿"));
    expect(outcomes.map(({ file, outcome }) => [file, outcome])).toEqual([
      ["坏.docx", "failed"],
      ["稿/表.xlsx", "failed"],
      ["稿/第2篇.txt", "imported"],
      ["稿/第10篇.txt", "imported"],
      ["稿/旧/讲话.docx", "imported"],
    ]);
    expect(progress).toMatchObject({
      state: "done",
      total: 5,
      done: 5,
      imported: 3,
      duplicates: 0,
      failed: 2,
      current: "",
    });
    const messages = outcomes.flatMap((outcome) =>
      outcome.outcome === "failed" ? [errorMessage(outcome.error)] : [],
    );
    expect(messages[0]).toBe("「坏.docx」已损坏，请用 Word 或 WPS 打开修复后另存一份再导入。");
    expect((await call("library.list", {})).total).toBe(3);
  });

  it("takes the same speech once, in whatever encoding, format or width it comes", async () => {
    const { file, importPaths, call } = createTempBackend();
    const text = speechText();
    const first = await importPaths(file("甲.txt", text));
    const word = text
      .split("\n")
      .map((line) => paragraph(run(line)))
      .join("");
    const { outcomes } = await importPaths(
      file("乙.txt", iconv.encode(text, "gb18030")),
      file("丙.txt", text.replaceAll("\n", "\r\n\r\n").replaceAll("（", "(").replaceAll("）", ")")),
      file("丁.docx", wordFile({ body: word })),
    );
    const [original] = first.outcomes;
    expect(outcomes.map((outcome) => outcome.outcome)).toEqual(["duplicate", "duplicate", "duplicate"]);
    expect(outcomes[0]).toMatchObject({ title: "在全县防汛工作会议上的讲话" });
    expect(
      original?.outcome === "imported" && outcomes[0]?.outcome === "duplicate" && outcomes[0].speechId,
    ).toBe(original?.outcome === "imported" && original.speechId);
    expect((await call("library.list", {})).total).toBe(1);
  });

  it("takes a speech again that was removed", async () => {
    const { file, importPaths, call } = createTempBackend();
    const path = file("甲.txt", speechText());
    await importPaths(path);
    const [speech] = (await call("library.list", {})).items;
    await call("library.remove", { ids: [speech?.id ?? 0] });
    const { outcomes } = await importPaths(path);
    expect(outcomes[0]?.outcome).toBe("imported");
    expect(await call("library.restore", { ids: [speech?.id ?? 0] })).toEqual({ restored: [] });
  });

  it("says when a file is gone before its turn", async () => {
    const { backend, file, call } = createTempBackend();
    const token = backend.files.grant(file("走.txt", speechText()));
    rmSync(file("走.txt", ""));
    const over = jobOver(backend);
    const { job } = await call("import.start", { tokens: [token] });
    await over;
    const { outcomes } = await call("import.report", { job });
    expect(outcomes).toEqual([
      { file: "走.txt", outcome: "failed", error: { code: "file-unreadable", details: { file: "走.txt" } } },
    ]);
  });

  it("does not follow links to folders", async () => {
    const { home, file, importPaths } = createTempBackend();
    file("稿/甲.txt", speechText());
    symlinkSync(join(home, "in", "稿"), join(home, "in", "稿", "回"));
    symlinkSync(join(home, "nowhere"), join(home, "in", "稿", "断.txt"));
    const { outcomes } = await importPaths(join(home, "in", "稿"));
    expect(outcomes.map(({ file }) => file)).toEqual(["稿/甲.txt"]);
  });

  it("answers other calls while it runs, tells how far it is, and can be cancelled", async () => {
    const { home, backend, file, call } = createTempBackend();
    const events: AppEvent[] = [];
    backend.subscribe((event) => events.push(event));
    for (let n = 1; n <= 60; n += 1) file(`稿/${n}.txt`, speechText({ place: `第${n}镇` }));
    const over = jobOver(backend);
    const { job } = await call("import.start", { tokens: [backend.files.grant(join(home, "in", "稿"))] });
    const begun = await call("import.report", { job });
    expect(begun.progress.state).toBe("running");
    expect((await call("library.list", {})).total).toBeLessThan(60);
    expect(await call("import.cancel", { job })).toEqual({ cancelled: true });
    const progress = await over;
    expect(progress.state).toBe("cancelled");
    expect(progress.done).toBeLessThan(60);
    expect((await call("library.list", {})).total).toBe(progress.imported);
    expect(events.findLast(({ event }) => event === "import.progress")?.payload).toEqual(progress);
    expect(await call("import.cancel", { job })).toEqual({ cancelled: false });
  });

  it("tells the page that the library has changed", async () => {
    const { backend, file, importPaths } = createTempBackend();
    const counts: number[] = [];
    backend.subscribe(
      ({ event, payload }) => void (event === "library.changed" && counts.push(payload.speeches)),
    );
    await importPaths(file("甲.txt", speechText()), file("乙.txt", speechText({ place: "石桥镇" })));
    expect(counts.at(-1)).toBe(2);
  });

  it("deletes uploads after use and keeps files that were only granted", async () => {
    const { backend, home, file, call } = createTempBackend();
    const granted = file("甲.txt", speechText());
    const upload = backend.files.put("乙.txt", Buffer.from(speechText({ place: "石桥镇" })));
    const over = jobOver(backend);
    await call("import.start", { tokens: [upload, backend.files.grant(granted)] });
    expect(await over).toMatchObject({ imported: 2 });
    expect(existsSync(granted)).toBe(true);
    expect(readdirSync(join(home, "incoming", String(process.pid)))).toEqual([]);
    await expect(call("import.start", { tokens: [upload] })).rejects.toMatchObject({ code: "not-found" });
  });

  it("knows no jobs but its own", async () => {
    const { call } = createTempBackend();
    await expect(call("import.report", { job: NEVER })).rejects.toMatchObject({ code: "not-found" });
    await expect(call("import.cancel", { job: NEVER })).rejects.toMatchObject({ code: "not-found" });
    await expect(call("import.start", { tokens: [] })).rejects.toMatchObject({ code: "invalid-input" });
  });

  it("stops in good order when the program ends in the middle of it", async () => {
    const { home, backend, file, call } = createTempBackend();
    for (let n = 1; n <= 20; n += 1) file(`稿/${n}.txt`, speechText({ place: `第${n}镇` }));
    mkdirSync(join(home, "in", "空"));
    const over = jobOver(backend);
    await call("import.start", { tokens: [backend.files.grant(join(home, "in"))] });
    await backend.close();
    expect((await over).state).toBe("paused");
  });
});
