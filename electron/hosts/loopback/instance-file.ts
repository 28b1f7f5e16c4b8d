import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { INSTANCE_HEADER, INSTANCE_PATH } from "./instance-route.ts";

/** Beside the library, readable by the user alone: where the host that has it open can be reached, and by what secret. */
const instanceSchema = z.object({
  pid: z.number().int(),
  origin: z.string().regex(/^http:\/\/127\.0\.0\.1:\d+$/u),
  secret: z.string().min(20),
});
export type Instance = z.infer<typeof instanceSchema>;

const ASK_MS = 2000;

function fileOf(library: string): string {
  return `${library}.host.json`;
}

export function newInstanceSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** Replaces what an earlier host left behind. Returns the way to remove it again. */
export function writeInstance(library: string, instance: Instance): () => void {
  const file = fileOf(library);
  const temporary = `${file}.${instance.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  rmSync(temporary, { force: true });
  writeFileSync(temporary, JSON.stringify(instance), { mode: 0o600, flag: "wx" });
  renameSync(temporary, file);
  return () => {
    if (readInstance(library)?.secret === instance.secret) rmSync(file, { force: true });
  };
}

/** What the file says, or null when there is none or it makes no sense. */
function readInstance(library: string): Instance | null {
  try {
    return instanceSchema.parse(JSON.parse(readFileSync(fileOf(library), "utf8")));
  } catch {
    return null;
  }
}

/** Asks the running host for a one-time address; null when none answers. */
export async function askInstance(library: string): Promise<string | null> {
  const instance = readInstance(library);
  if (!instance) return null;
  try {
    const response = await fetch(`${instance.origin}${INSTANCE_PATH}`, {
      method: "POST",
      headers: { [INSTANCE_HEADER]: instance.secret },
      redirect: "error",
      signal: AbortSignal.timeout(ASK_MS),
    });
    const { url } = z.object({ url: z.string() }).parse(await response.json());
    return url.startsWith(`${instance.origin}/`) ? url : null;
  } catch {
    return null;
  }
}
