import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { openStore, type Store } from "../../core/store/open-store.ts";
import type { Place } from "../common/place.ts";
import { resolvePaths } from "../common/resolve-paths.ts";

/** Opens an existing library for reading; whoever else has it open is not disturbed. Throws errors in Chinese and AppError. */
export function openToRead(place: Place): Store {
  const paths = resolvePaths(place, process.platform, process.env, homedir());
  if (!existsSync(paths.library)) {
    throw new Error(`没有找到素材库「${paths.library}」，请先用 andu import 导入，或用 --library 指明。`);
  }
  return openStore({ paths }, { readOnly: true });
}
