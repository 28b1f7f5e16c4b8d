/** A compound file ([MS-CFB]): a small file system that older office programs save into. */
export interface CompoundFile {
  /** The bytes of a stream in the root storage; undefined when there is none of this name. */
  readonly stream: (name: string) => Uint8Array | undefined;
}

const HEADER_SIZE = 512;
const DIRECTORY_ENTRY = 128;
const MAX_REGULAR = 0xfffffffa;
const NO_STREAM = 0xffffffff;
const ROOT = 5;
const STREAM = 2;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The numbers of a chain's sectors; a chain that leads out of the table or back into itself is an error. */
function chain(table: readonly number[], start: number): number[] {
  const sectors: number[] = [];
  for (let at = start; at <= MAX_REGULAR; at = table[at] ?? MAX_REGULAR + 1) {
    if (at >= table.length || sectors.length > table.length) throw new Error("broken sector chain");
    sectors.push(at);
  }
  return sectors;
}

function gather(
  sectors: readonly number[],
  size: number,
  sectorAt: (sector: number) => Uint8Array,
): Uint8Array {
  const out = new Uint8Array(sectors.length * size);
  sectors.forEach((sector, index) => out.set(sectorAt(sector), index * size));
  return out;
}

function numbers(bytes: Uint8Array): number[] {
  const view = viewOf(bytes);
  return Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
}

function readEntry(bytes: Uint8Array, at: number): Entry {
  const view = viewOf(bytes);
  const nameBytes = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2));
  return {
    name: new TextDecoder("utf-16le").decode(bytes.subarray(at, at + nameBytes)),
    type: bytes[at + 66] ?? 0,
    left: view.getUint32(at + 68, true),
    right: view.getUint32(at + 72, true),
    child: view.getUint32(at + 76, true),
    start: view.getUint32(at + 116, true),
    size: view.getUint32(at + 120, true),
  };
}

/** Throws when the container is broken. No stream is longer than the file. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const header = viewOf(bytes);
  if (bytes.length < HEADER_SIZE) throw new Error("compound file without a header");
  const shift = header.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new Error(`sectors of 2^${shift} bytes`);
  const sectorSize = 2 ** shift;
  const miniSize = 64;
  const miniLimit = header.getUint32(56, true);

  const sector = (index: number): Uint8Array => {
    const start = (index + 1) * sectorSize;
    if (start >= bytes.length) throw new Error("sector beyond the end of the file");
    return bytes.subarray(start, start + sectorSize);
  };
  const whole = (sectors: readonly number[]): Uint8Array => gather(sectors, sectorSize, sector);

  function allocation(): number[] {
    const list = numbers(bytes.subarray(76, HEADER_SIZE));
    const most = bytes.length / sectorSize;
    for (let at = header.getUint32(68, true); at <= MAX_REGULAR;) {
      const more = numbers(sector(at));
      if (list.length > most + more.length) throw new Error("broken allocation list");
      at = more.pop() ?? NO_STREAM;
      list.push(...more);
    }
    const used = list.filter((index) => index <= MAX_REGULAR && (index + 1) * sectorSize < bytes.length);
    if (used.length > most) throw new Error("broken allocation list");
    return numbers(whole(used));
  }

  const table = allocation();
  const directory = whole(chain(table, header.getUint32(48, true)));
  const entries = Array.from({ length: directory.length / DIRECTORY_ENTRY }, (_, index) =>
    readEntry(directory, index * DIRECTORY_ENTRY),
  );
  const root = entries.find((entry) => entry.type === ROOT);
  if (!root) throw new Error("compound file without a root");
  const miniTable = numbers(whole(chain(table, header.getUint32(60, true))));
  const miniStream = root.start <= MAX_REGULAR ? whole(chain(table, root.start)) : new Uint8Array();

  const streams = new Map<string, Entry>();
  const open = [root.child];
  const seen = new Set<number>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const entry = entries[id];
    if (!entry || seen.has(id)) continue;
    seen.add(id);
    if (entry.type === STREAM) streams.set(entry.name, entry);
    open.push(entry.left, entry.right);
  }

  return {
    stream(name) {
      const entry = streams.get(name);
      if (!entry) return undefined;
      if (entry.size === 0) return new Uint8Array();
      const mini = (index: number): Uint8Array =>
        miniStream.subarray(index * miniSize, (index + 1) * miniSize);
      const all =
        entry.size < miniLimit
          ? gather(chain(miniTable, entry.start), miniSize, mini)
          : whole(chain(table, entry.start));
      return all.subarray(0, entry.size);
    },
  };
}
