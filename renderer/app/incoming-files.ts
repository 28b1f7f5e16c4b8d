import type { IncomingFile } from "./import-job.ts";

/** Files that systems leave in folders and nobody wants to import. */
const NOISE = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/iu;

/** Files of an `input`; those of a chosen folder keep their path inside it as name. */
export function filesOfList(list: Iterable<File>): IncomingFile[] {
  return Array.from(list)
    .filter((file) => !NOISE.test(file.name))
    .map((file) => ({ name: file.webkitRelativePath || file.name, bytes: file }));
}

function readAll(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const next = (): Promise<FileSystemEntry[]> =>
    new Promise((resolve, reject) => reader.readEntries(resolve, reject));
  const collect = async (): Promise<FileSystemEntry[]> => {
    const all: FileSystemEntry[] = [];
    // A reader gives a hundred entries at a time and an empty list at the end.
    for (let batch = await next(); batch.length > 0; batch = await next()) all.push(...batch);
    return all;
  };
  return collect();
}

async function filesOfEntry(entry: FileSystemEntry): Promise<IncomingFile[]> {
  if (NOISE.test(entry.name)) return [];
  if (entry.isFile) {
    const bytes = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ name: entry.fullPath.replace(/^\//u, ""), bytes }];
  }
  const children = await readAll((entry as FileSystemDirectoryEntry).createReader());
  const nested = await Promise.all(children.map(filesOfEntry));
  return nested.flat();
}

/** What was dropped on the window, folders opened to their depth. */
export async function filesOfDrop(transfer: DataTransfer): Promise<IncomingFile[]> {
  // The list is emptied as soon as the event is over: take the entries before waiting for anything.
  const entries = Array.from(transfer.items).flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return filesOfList(transfer.files);
  const nested = await Promise.all(entries.map(filesOfEntry));
  return nested.flat();
}
