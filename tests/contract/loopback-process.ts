import { parsePlace } from "../../electron/hosts/common/place.ts";
import { joinRunning } from "../../electron/hosts/loopback/join-running.ts";
import { runLoopback } from "../../electron/hosts/loopback/run-loopback.ts";
import { homedir } from "node:os";
import { resolvePaths } from "../../electron/hosts/common/resolve-paths.ts";

/** The loopback host as a process of its own, as `npm run start:browser` has it, but with any folder as the page. */
const place = parsePlace(process.argv.slice(2));
const print = (line: string): void => console.log(line);
const paths = resolvePaths(place, process.platform, process.env, homedir());
const joined = await joinRunning(paths, true, print);
process.exit(
  joined
    ? 0
    : await runLoopback({
        place,
        port: 0,
        window: true,
        reason: "",
        pageRoot: import.meta.dirname,
        print,
        printError: (line) => console.error(line),
      }),
);
