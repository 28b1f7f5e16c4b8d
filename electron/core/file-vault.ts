import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { AppError } from "../../shared/contract/errors.ts";
import type { Ports } from "./ports.ts";

export interface VaultEntry {
  /** Name as the user knows it, without folders. */
  readonly name: string;
  /** The name with the folders that came with it, with "/"; what reports call it. */
  readonly label: string;
  /** Absolute path of a file or folder. */
  readonly path: string;
  /** Whether the file is the vault's own copy, to be deleted after use. */
  readonly owned: boolean;
}

/** Files on their way in or out, known to the page by unguessable tokens, never by paths. */
export interface FileVault {
  /** Keeps bytes (an upload, or a result to download) in the data folder until released or closed. */
  readonly put: (name: string, bytes: Uint8Array) => string;
  /** For hosts only: lets the page use a file or folder that the user chose; `name` is what reports call it, else its last part. */
  readonly grant: (path: string, name?: string) => string;
  /** Throws not-found for a token that was never given or is released. */
  readonly entry: (token: string) => VaultEntry;
  readonly read: (token: string) => { readonly name: string; readonly bytes: Uint8Array };
  readonly release: (token: string) => void;
  /** Forgets a token whose file, where it is the vault's own copy, is the caller's from now on. */
  readonly take: (token: string) => VaultEntry;
  readonly close: () => void;
}

/** A name as a page gives it, without anything that leads out of the folder it was chosen in. */
function relativeName(name: string): string {
  const parts = name.split(/[\\/]+/u).filter((part) => part !== "" && part !== "." && part !== "..");
  return parts.join("/") || basename(name);
}

export function createFileVault(ports: Ports): FileVault {
  const folder = join(ports.paths.home, "incoming", String(process.pid));
  const entries = new Map<string, VaultEntry>();

  function entry(token: string): VaultEntry {
    const found = entries.get(token);
    if (!found) throw new AppError("not-found", { what: "file" });
    return found;
  }

  return {
    put(name, bytes) {
      const token = randomUUID();
      mkdirSync(folder, { recursive: true });
      const path = join(folder, token);
      writeFileSync(path, bytes);
      entries.set(token, { name: basename(name), label: relativeName(name), path, owned: true });
      return token;
    },
    grant(path, name = basename(path)) {
      statSync(path);
      const token = randomUUID();
      entries.set(token, { name, label: name, path, owned: false });
      return token;
    },
    entry,
    read(token) {
      const { name, path } = entry(token);
      return { name, bytes: readFileSync(path) };
    },
    release(token) {
      const found = entries.get(token);
      entries.delete(token);
      if (found?.owned) rmSync(found.path, { force: true });
    },
    take(token) {
      const found = entry(token);
      entries.delete(token);
      return found;
    },
    close() {
      entries.clear();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
