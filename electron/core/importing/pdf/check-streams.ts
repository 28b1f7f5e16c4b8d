import { inflateSync } from "node:zlib";
import { ReadError } from "../read-error.ts";

const MAX_STREAM_BYTES = 128 * 1024 * 1024;
/** Streams are packed twice at most by any program that means well. */
const MAX_LAYERS = 3;
const START = Buffer.from("stream");
/** First byte of zlib data with a window of 32 KB. */
const ZLIB = 0x78;

function inflated(bytes: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: MAX_STREAM_BYTES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw new ReadError("file-too-large", "a stream inflates without end");
    return null;
  }
}

/** Throws ReadError file-too-large when a compressed stream of the file is a bomb. */
export function checkStreams(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf(START); at >= 0; at = buffer.indexOf(START, at + START.length)) {
    let from = at + START.length;
    while (buffer[from] === 0x0d || buffer[from] === 0x0a) from++;
    let layer: Uint8Array | null = buffer.subarray(from);
    for (let depth = 0; depth < MAX_LAYERS && layer?.[0] === ZLIB; depth++) layer = inflated(layer);
  }
}
