import { build } from "vite";

/**
 * Builds one vite configuration: `run-build.ts [CONFIG [MODE]]`, relative to the working directory. A process of its
 * own, so that the memory a build takes does not stay with the program.
 */
const [configFile, mode] = process.argv.slice(2);
try {
  await build({
    ...(configFile === undefined ? {} : { configFile }),
    ...(mode === undefined ? {} : { mode }),
    logLevel: "silent",
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
process.disconnect();
