import { joinLines } from "./page-text/join-lines.ts";
import { requireText } from "./page-text/no-text.ts";
import type { TextRun } from "./page-text/text-page.ts";
import { checkStreams } from "./pdf/check-streams.ts";
import { EncodingTables, loadPdfjs } from "./pdf/load-pdfjs.ts";
import { ReadError } from "./read-error.ts";
import type { SourceFile } from "./source-file.ts";

/** Time that a file may take: at least this, and more for a large one. */
const MIN_MS = 8000;
const MS_PER_MEGABYTE = 5000;

type Pdfjs = Awaited<ReturnType<typeof loadPdfjs>>;
type LoadingTask = ReturnType<Pdfjs["getDocument"]>;
type Page = Awaited<ReturnType<Awaited<LoadingTask["promise"]>["getPage"]>>;

function open({ getDocument, VerbosityLevel }: Pdfjs, bytes: Uint8Array): LoadingTask {
  return getDocument({
    data: new Uint8Array(bytes),
    BinaryDataFactory: EncodingTables,
    cMapUrl: "cmaps/",
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  });
}

async function readRuns(page: Page, { Util }: Pdfjs): Promise<TextRun[]> {
  const view = page.getViewport({ scale: 1 }).transform;
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = Util.transform(view, item.transform);
    return [{ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) }];
  });
}

async function readPages(bytes: Uint8Array): Promise<TextRun[][]> {
  const until = performance.now() + Math.max(MIN_MS, (bytes.length / 2 ** 20) * MS_PER_MEGABYTE);
  const pdfjs = await loadPdfjs();
  const task = open(pdfjs, bytes);
  try {
    const document = await task.promise;
    const pages: TextRun[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      if (performance.now() > until)
        throw new ReadError("file-too-large", `page ${number} not reached in time`);
      const page = await document.getPage(number);
      pages.push(await readRuns(page, pdfjs));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException")
      throw new ReadError("file-encrypted", error.message);
    throw error;
  } finally {
    await task.destroy();
  }
}

/**
 * Reads the text layer of a PDF, in process: rows, columns and paragraphs put together again. Throws ReadError file-no-text for
 * a scan, file-encrypted, file-too-large, and other errors when it is broken.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceFile> {
  checkStreams(bytes);
  const pages = await readPages(bytes);
  const lines = joinLines(pages);
  requireText(lines, pages.length);
  return { format: "pdf", encoding: "utf-8", lines };
}
