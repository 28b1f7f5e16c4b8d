// Adds up the test runners' results and the steps of .ci/run, and prints the one line that tells how it went.
// usage: summarise.ts STEPS_PASSED STEPS_FAILED; exits 1 when anything failed or no test ran.
import { existsSync, readFileSync } from "node:fs";

interface VitestResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTotalTests: number;
}

let [passed, failed] = process.argv.slice(2).map(Number) as [number, number];
let skipped = 0;
for (const run of ["unit", "e2e"]) {
  const file = `test-results/${run}.json`;
  if (!existsSync(file)) {
    console.error(`no results of the ${run} tests`);
    failed += 1;
    continue;
  }
  const result: VitestResult = JSON.parse(readFileSync(file, "utf8"));
  if (result.numTotalTests === 0) failed += 1;
  passed += result.numPassedTests;
  failed += result.numFailedTests;
  skipped += result.numPendingTests;
}
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 ? 1 : 0);
