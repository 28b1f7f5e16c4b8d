import { homedir } from "node:os";
import { join } from "node:path";
import type { Ports, Tagger, Tokenizer } from "../../core/ports.ts";
import { createLogger } from "../common/logger.ts";
import type { Place } from "../common/place.ts";
import { resolvePaths } from "../common/resolve-paths.ts";

async function loadTokenizer(): Promise<Tokenizer> {
  const module = await import("../../core/indexing/tokenizer.ts");
  return module.loadTokenizer();
}

async function loadTagger(): Promise<Tagger> {
  const module = await import("../../core/indexing/tokenizer.ts");
  return module.loadTagger();
}

/** The real world, as the core sees it. */
export function createPorts(place: Place): Ports {
  const paths = resolvePaths(place, process.platform, process.env, homedir());
  let tokenizer: Promise<Tokenizer> | undefined;
  let tagger: Promise<Tagger> | undefined;
  return {
    paths,
    clock: { now: () => Date.now() },
    logger: createLogger({
      folder: join(paths.home, "logs"),
      verbose: process.env.ANDU_DEBUG === "1",
      stderr: (line) => process.stderr.write(line),
      now: () => new Date(),
    }),
    tokenizer: () => (tokenizer ??= loadTokenizer()),
    tagger: () => (tagger ??= loadTagger()),
  };
}
