import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseSpeech } from "../../shared/domain/speech/parse-speech.ts";

const samples = join(import.meta.dirname, "../../templates/samples");
const outlines = join(import.meta.dirname, "samples");

interface Heading {
  readonly level: number;
  readonly role: string;
  readonly text: string;
}

const parse = (name: string) => parseSpeech(readFileSync(join(samples, name), "utf8"), { fileName: name });

function wanted(name: string): Heading[] {
  return readFileSync(join(outlines, name), "utf8")
    .split("\n")
    .flatMap((line) => {
      const match = /^(\d) (\S+) (.+)$/u.exec(line);
      return match ? [{ level: Number(match[1]), role: match[2] ?? "", text: match[3] ?? "" }] : [];
    });
}

const names = readdirSync(samples).filter((name) => name.endsWith(".txt"));

describe("the built-in samples", () => {
  it("are fifteen", () => {
    expect(names).toHaveLength(15);
  });

  it.each(names)("%s: every heading at its level, nothing of the text removed", (name) => {
    const speech = parse(name);
    const found = speech.blocks.flatMap(({ type, level, marker, text }) =>
      type === "heading" ? [{ level, text: `${marker ?? ""}${text}` }] : [],
    );
    expect(found).toEqual(
      wanted(name.replace(/\.txt$/u, ".outline")).map(({ level, text }) => ({ level, text })),
    );
    const long = speech.removed.filter(({ text, reason }) => text.length >= 15 && reason !== "metadata");
    expect(long).toEqual([]);
  });
});
