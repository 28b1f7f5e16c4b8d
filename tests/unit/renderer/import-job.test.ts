import { beforeEach, describe, expect, it } from "vitest";
import {
  cancelImport,
  importFiles,
  importShare,
  resetImport,
  useImportJob,
} from "../../../renderer/app/import-job.ts";
import { reportText } from "../../../renderer/features/importing/import-report-text.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { ImportProgress } from "../../../shared/contract/methods/imports.ts";
import { fakeApi } from "./fake-api.ts";

const START = {
  job: "j",
  state: "running" as const,
  total: 2,
  done: 0,
  imported: 0,
  updated: 0,
  duplicates: 0,
  unchanged: 0,
  failed: 0,
  current: "",
  elapsedMs: 0,
  remainingMs: null,
};
const progress = (part: Partial<ImportProgress>): ImportProgress => ({ ...START, ...part });
const file = (name: string) => ({ name, bytes: new Blob([name]) });

beforeEach(() => {
  useImportJob.setState({ phase: "done" });
  resetImport();
});

describe("importFiles", () => {
  it("hands the files over, follows the job by its events and keeps the report", async () => {
    const report = {
      progress: progress({ state: "running" }),
      outcomes: [
        {
          file: "b.txt",
          outcome: "failed" as const,
          error: { code: "file-empty" as const, details: { file: "b.txt" } },
        },
      ],
    };
    const fake = fakeApi({
      "import.start": () => ({ job: "j" }),
      "import.report": () => report,
    });
    const done = importFiles(fake.api, [file("a.txt"), file("b.txt")]);
    await expect.poll(() => useImportJob.getState().progress).not.toBeNull();
    expect(useImportJob.getState().phase).toBe("running");
    fake.emit({ event: "import.progress", payload: progress({ done: 1, imported: 1, current: "b.txt" }) });
    expect(importShare(useImportJob.getState())).toBeCloseTo(0.6);
    fake.emit({ event: "import.progress", payload: progress({ job: "other", state: "done" }) });
    expect(useImportJob.getState().phase).toBe("running");
    fake.emit({
      event: "import.progress",
      payload: progress({ state: "done", done: 2, imported: 1, failed: 1 }),
    });
    await done;
    expect(fake.uploads.toSorted()).toEqual(["a.txt", "b.txt"]);
    expect(fake.calls[0]).toEqual(["import.start", { tokens: ["token-a.txt", "token-b.txt"] }]);
    expect(useImportJob.getState()).toMatchObject({ phase: "done", report, error: null });
    expect(importShare(useImportJob.getState())).toBe(1);
    expect(reportText(useImportJob.getState())).toBe(
      "\uFEFF失败\tb.txt\t「b.txt」是空文件，没有可以导入的文字。\r\n",
    );
  });

  it("goes on with the others when one file cannot be handed over", async () => {
    const fake = fakeApi({
      "import.start": () => ({ job: "j" }),
      "import.report": () => ({
        progress: progress({ state: "done", total: 1, done: 1, imported: 1 }),
        outcomes: [],
      }),
    });
    const api = {
      ...fake.api,
      upload: async (name: string) => {
        if (name === "huge.docx") throw new AppError("file-too-large", { file: name });
        return `token-${name}`;
      },
    };
    await importFiles(api, [file("huge.docx"), file("a.txt")]);
    const job = useImportJob.getState();
    expect(job).toMatchObject({ phase: "done", error: null, refused: [{ file: "huge.docx" }] });
    expect(reportText(job)).toContain("「huge.docx」太大");
  });

  it("says why when the import cannot start", async () => {
    const fake = fakeApi({
      "import.start": () => {
        throw new AppError("disk-full");
      },
    });
    await importFiles(fake.api, [file("a.txt")]);
    expect(useImportJob.getState()).toMatchObject({ phase: "done", error: { code: "disk-full" } });
  });

  it("is stopped by cancelImport and still shows what came in", async () => {
    const stopped = progress({ state: "cancelled", done: 1, imported: 1 });
    let state = progress({});
    const fake = fakeApi({
      "import.start": () => ({ job: "j" }),
      "import.report": () => ({ progress: state, outcomes: [] }),
      "import.cancel": () => {
        state = stopped;
        fake.emit({ event: "import.progress", payload: stopped });
        return { cancelled: true };
      },
    });
    const done = importFiles(fake.api, [file("a.txt"), file("b.txt")]);
    await expect.poll(() => useImportJob.getState().progress).not.toBeNull();
    await cancelImport(fake.api);
    await done;
    expect(useImportJob.getState()).toMatchObject({
      phase: "done",
      error: null,
      progress: { state: "cancelled", imported: 1 },
    });
  });
});
