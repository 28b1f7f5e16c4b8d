import { promisify } from "node:util";
import { deflate, deflateSync } from "node:zlib";

const deflateInBackground = promisify(deflate);

/** A file as the library keeps it. */
export interface Original {
  readonly deflated: Uint8Array;
}

/** Deflates a file without holding up other calls. */
export async function makeOriginal(bytes: Uint8Array): Promise<Original> {
  return { deflated: await deflateInBackground(bytes) };
}

/** The bytes to store: deflated here where that was not done before. */
export function deflateOriginal(original: Uint8Array | Original): Uint8Array {
  return original instanceof Uint8Array ? deflateSync(original) : original.deflated;
}
