// Small files stay readable: the median source file is under 4 KB and none but data is over 20 KB.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const MEDIAN_LIMIT = 4 * 1024;
const FILE_LIMIT = 20 * 1024;

const sizes = ["electron", "renderer", "shared", "templates", "tests", ".ci"]
  .flatMap((root) => readdirSync(root, { recursive: true, encoding: "utf8" }).map((name) => join(root, name)))
  .filter((path) => /\.(ts|tsx|css)$/u.test(path))
  .map((path) => ({ path, bytes: statSync(path).size }))
  .toSorted((a, b) => a.bytes - b.bytes);

const median = sizes[Math.floor(sizes.length / 2)]?.bytes ?? 0;
const large = sizes.filter(({ bytes }) => bytes > FILE_LIMIT);
for (const { path, bytes } of large) console.error(`sizes: ${path} has ${bytes} bytes`);
console.log(
  `sizes: ${sizes.length} source files, median ${median} bytes, largest ${sizes.at(-1)?.bytes ?? 0} bytes`,
);
process.exit(median >= MEDIAN_LIMIT || large.length > 0 ? 1 : 0);
