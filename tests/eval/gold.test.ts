import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../electron/core/importing/decode-text.ts";
import { parseSpeech } from "../../shared/domain/speech/parse-speech.ts";
import { lawBreach } from "../unit/speech/law.ts";

const root = join(import.meta.dirname, "../../../shared");
const here = existsSync(root);
if (!here) console.log("skipped: no ../shared");

interface Total {
  readonly failed: number;
  readonly headingF1: number;
  readonly roleAccuracy: number;
  readonly title: number;
  readonly salutation: number;
  readonly date: number;
  readonly removedRecall: number;
  readonly leaked: number;
}

function evaluate(...flags: string[]): Total {
  const script = join(root, "eval/structure.mjs");
  const output = execFileSync(
    process.execPath,
    [script, join(root, "gold"), join(root, "seeds"), "--json", ...flags],
    {
      cwd: join(import.meta.dirname, "../.."),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  return (JSON.parse(output) as { total: Total }).total;
}

describe.skipIf(!here)("the outlines in ../shared", () => {
  it("are found in texts with line breaks", { timeout: 120_000 }, () => {
    const total = evaluate();
    expect(total).toMatchObject({
      failed: 0,
      headingF1: 1,
      title: 1,
      salutation: 1,
      date: 1,
      removedRecall: 1,
      leaked: 0,
    });
    expect(total.roleAccuracy).toBeGreaterThanOrEqual(0.95);
  });

  it("are found in flattened texts", { timeout: 120_000 }, () => {
    const total = evaluate("--flatten");
    expect(total.failed).toBe(0);
    expect(total.headingF1).toBeGreaterThanOrEqual(0.9);
    expect(total.roleAccuracy).toBeGreaterThanOrEqual(0.85);
  });
});

describe.skipIf(!here)("the texts in ../shared", () => {
  it.each(["seeds", "corpus/reports", "corpus/messy", "corpus/traditional"])(
    "obey the law of the parser: %s",
    { timeout: 120_000 },
    (folder) => {
      if (!existsSync(join(root, folder))) {
        console.log(`skipped: no ../shared/${folder}`);
        return;
      }
      const breaches = readdirSync(join(root, folder))
        .filter((name) => name.endsWith(".txt"))
        .flatMap((name) => {
          const { text } = decodeText(readFileSync(join(root, folder, name)));
          const breach = lawBreach(text, parseSpeech(text));
          return breach === null ? [] : [`${name}: ${breach}`];
        });
      expect(breaches).toEqual([]);
    },
  );
});
