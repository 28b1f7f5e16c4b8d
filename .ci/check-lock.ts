// Keeps package-lock.json installable anywhere: on every system, from any registry, without a compiler.
// `--fix` writes what can be written; an entry that is missing needs another version of its package.
import { readFileSync, writeFileSync } from "node:fs";

interface Entry {
  version?: string;
  resolved?: string;
  gypfile?: boolean;
  optionalDependencies?: Record<string, string>;
}

const FILE = "package-lock.json";
const lock = JSON.parse(readFileSync(FILE, "utf8")) as { packages: Record<string, Entry> };
const faults: string[] = [];

for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === "") continue;
  // An address would tie the install to the registry that this lock was made with.
  if (entry.resolved) faults.push(`${path} names where it came from`);
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    const parts = path.split("/node_modules/");
    const places = parts.map((_, at) => [...parts.slice(0, at + 1), name].join("/node_modules/"));
    // npm leaves out what its registry did not have, and `npm ci` then refuses the whole lock.
    if (![...places, `node_modules/${name}`].some((place) => lock.packages[place])) {
      faults.push(`${path} has no entry for ${name}: take a version whose builds are all published`);
    }
  }
}

// better-sqlite3 brings its builds along and says so by `gypfile: false`, which npm forgets when it writes a lock: then
// it compiles on machines that have no compiler.
const sqlite = lock.packages["node_modules/better-sqlite3"];
if (sqlite && sqlite.gypfile !== false) {
  if (process.argv.includes("--fix")) {
    sqlite.gypfile = false;
    writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
  } else faults.push('better-sqlite3 lacks "gypfile": false (npm run check:lock -- --fix)');
}

for (const fault of faults) console.error(`lock: ${fault}`);
console.log(`lock: ${Object.keys(lock.packages).length - 1} packages, ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
