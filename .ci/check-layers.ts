// Runs dependency-cruiser over the sources and fails when it saw too few modules: without a parser that reads
// this TypeScript it would see none and call that success.
import { readdirSync } from "node:fs";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractConfig from "dependency-cruiser/config-utl/extract-depcruise-config";

const roots = ["electron", "renderer", "shared", "templates"];
const sources = roots.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.tsx?$/u.test(name) && !name.endsWith(".d.ts"),
  ),
).length;

const { options, forbidden = [] } = await extractConfig("./.dependency-cruiser.cjs");
const { output } = await cruise(roots, { ...options, ruleSet: { forbidden }, validate: true });
if (typeof output === "string") throw new Error("dependency-cruiser gave text instead of a result");
const { modules, summary }: ICruiseResult = output;
const seen = modules.filter((module) => roots.some((root) => module.source.startsWith(`${root}/`))).length;

for (const violation of summary.violations) {
  console.error(`${violation.rule.name}: ${violation.from} → ${violation.to}`);
}
if (seen < sources) {
  console.error(`layers: only ${seen} of ${sources} modules were read`);
  process.exit(1);
}
console.log(
  `layers: ${seen} modules, ${summary.totalDependenciesCruised ?? 0} dependencies, ${summary.violations.length} violations`,
);
process.exit(summary.violations.length > 0 ? 1 : 0);
