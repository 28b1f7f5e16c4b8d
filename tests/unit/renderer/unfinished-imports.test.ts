import { beforeEach, describe, expect, it } from "vitest";
import { pauseImport, resetImport, useImportJob } from "../../../renderer/app/import-job.ts";
import { useToasts } from "../../../renderer/app/toasts.ts";
import { lookForImports } from "../../../renderer/app/unfinished-imports.ts";
import { reportText } from "../../../renderer/features/importing/import-report-text.ts";
import type { ImportProgress } from "../../../shared/contract/methods/imports.ts";
import { fakeApi } from "./fake-api.ts";

const progress: ImportProgress = {
  job: "j",
  state: "paused",
  total: 10,
  done: 4,
  imported: 4,
  updated: 0,
  duplicates: 0,
  unchanged: 0,
  failed: 0,
  current: "",
  elapsedMs: 4000,
  remainingMs: null,
};
const over: ImportProgress = { ...progress, state: "done", done: 10, imported: 10 };

beforeEach(() => {
  useImportJob.setState({ phase: "done" });
  resetImport();
  useToasts.setState({ items: [] });
});

describe("at the start of the page", () => {
  it("an import that was broken off is offered, and goes on when that is taken up", async () => {
    let now = progress;
    const fake = fakeApi({
      "import.unfinished": () => ({ jobs: [{ progress, brokenOff: true }] }),
      "import.resume": () => {
        now = over;
        return { resumed: true };
      },
      "import.report": () => ({ progress: now, outcomes: [] }),
    });
    await lookForImports(fake.api);
    expect(fake.calls).toHaveLength(1);
    const [toast] = useToasts.getState().items;
    expect(toast?.text).toBe("上次导入没有完成，要继续吗？");
    toast?.action?.run();
    await expect.poll(() => useImportJob.getState().phase).toBe("done");
    expect(fake.calls).toContainEqual(["import.resume", { job: "j" }]);
    expect(useImportJob.getState().report?.progress).toEqual(over);
  });

  it("an import that still runs is shown, paused and resumed by its job", async () => {
    const running: ImportProgress = { ...progress, state: "running" };
    const fake = fakeApi({
      "import.unfinished": () => ({ jobs: [{ progress: running, brokenOff: false }] }),
      "import.report": () => ({ progress: running, outcomes: [] }),
      "import.pause": () => ({ paused: true }),
      "import.resume": () => ({ resumed: true }),
    });
    const followed = lookForImports(fake.api);
    await expect.poll(() => useImportJob.getState().phase).toBe("running");
    await pauseImport(fake.api, true);
    fake.emit({ event: "import.progress", payload: progress });
    expect(useImportJob.getState()).toMatchObject({ phase: "running", progress: { state: "paused" } });
    await pauseImport(fake.api, false);
    fake.emit({ event: "import.progress", payload: over });
    await followed;
    expect(useImportJob.getState().phase).toBe("done");
    expect(fake.calls.map(([method]) => method)).toContain("import.pause");
    expect(useToasts.getState().items).toEqual([]);
  });

  it("nothing is said where no import was left", async () => {
    await lookForImports(fakeApi({ "import.unfinished": () => ({ jobs: [] }) }).api);
    expect(useToasts.getState().items).toEqual([]);
    expect(useImportJob.getState().phase).toBe("idle");
  });
});

describe("the report to save", () => {
  it("is grouped by outcome, failures first", () => {
    const stored = { speechId: 1, title: "讲话", sameAs: null, kind: "speech" as const };
    const report = {
      progress: over,
      outcomes: [
        { outcome: "imported" as const, file: "1.txt", ...stored },
        { outcome: "unchanged" as const, file: "2.txt", speechId: 1, title: "讲话" },
        { outcome: "imported" as const, file: "3.txt", ...stored, kind: "notice" as const, title: "通知" },
        { outcome: "imported" as const, file: "4.txt", ...stored, sameAs: { speechId: 9, title: "旧稿" } },
        { outcome: "updated" as const, file: "5.txt", ...stored },
        { outcome: "duplicate" as const, file: "6.txt", speechId: 1, title: "讲话" },
        {
          outcome: "failed" as const,
          file: "7.txt",
          error: { code: "file-empty" as const, details: { file: "7.txt" } },
        },
      ],
    };
    expect(reportText({ report, refused: [] }).trim().split("\r\n")).toEqual([
      "失败\t7.txt\t「7.txt」是空文件，没有可以导入的文字。",
      "不像讲话稿\t3.txt\t通知",
      "同一篇\t4.txt\t与《旧稿》是同一篇",
      "更新\t5.txt\t讲话",
      "重复\t6.txt\t与《讲话》相同",
      "未变动\t2.txt\t讲话",
      "导入\t1.txt\t讲话",
    ]);
  });
});
