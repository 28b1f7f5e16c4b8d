import type { Store } from "../../../core/store/open-store.ts";

export const MEGABYTE = 1 << 20;

export interface LibrarySizes {
  readonly blocks: number;
  readonly chars: number;
  /** UTF-8 bytes of all blocks. */
  readonly textBytes: number;
  /** Pages of the index's tables. */
  readonly indexBytes: number;
  /** Pages of the blocks table. */
  readonly tableBytes: number;
  readonly fileBytes: number;
}

/** What the library holds and what it takes on disk. */
export function measureSizes({ db }: Store): LibrarySizes {
  const pages = db.prepare("SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name").all() as {
    name: string;
    bytes: number;
  }[];
  const sum = (test: RegExp): number =>
    pages.filter(({ name }) => test.test(name)).reduce((total, { bytes }) => total + bytes, 0);
  const [blocks, chars, textBytes] = db
    .prepare("SELECT count(*), sum(length(text)), sum(octet_length(text)) FROM blocks")
    .raw()
    .get() as [number, number, number];
  return {
    blocks,
    chars,
    textBytes,
    indexBytes: sum(/^search_/u),
    tableBytes: sum(/^blocks/u),
    fileBytes: sum(/./u),
  };
}
