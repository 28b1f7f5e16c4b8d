import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { decodeText } from "../../electron/core/importing/decode-text.ts";
import { parseSpeech } from "../../shared/domain/speech/parse-speech.ts";
import { lawBreach } from "../unit/speech/law.ts";

export interface OutlineScore {
  readonly headingF1: number;
  readonly roleAccuracy: number;
  readonly removedRecall: number;
  /** Lines of rubbish that stand in the body, for each file. */
  readonly leakedPerFile: number;
  /** Titles, salutations and dates that are wrong, and breaches of the law of the parser: name and what was found. */
  readonly wrong: readonly string[];
}

interface Gold {
  readonly fields: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
  readonly headings: readonly {
    readonly level: number;
    readonly role: string;
    readonly key: string;
  }[];
}

const squash = (text: string | null): string =>
  (text ?? "")
    .normalize("NFKC")
    .replace(/\s/gu, "")
    .replace(/[。.：:；;，,!！]+$/u, "");

function readGold(file: string): Gold {
  const fields = new Map<string, string>();
  const removed: string[] = [];
  const headings: { level: number; role: string; key: string }[] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [, level, role, text] = /^(\d) (\S+) (.+)$/u.exec(line) ?? [];
    const [, name, value] = /^(title|salutation|date|removed): (.*)$/u.exec(line) ?? [];
    if (level !== undefined)
      headings.push({
        level: Number(level),
        role: role ?? "?",
        key: squash(text ?? ""),
      });
    else if (name === "removed") removed.push(squash(value ?? ""));
    else if (name !== undefined) fields.set(name, value ?? "");
  }
  return { fields, removed, headings };
}

/** Shorter lines may stand in a sentence by chance. */
const LEAK = 8;

/** The end of a heading is not marked in flattened text: there seven tenths of the longer one are enough. */
function agree(one: string, other: string, flatten: boolean): boolean {
  if (!flatten) return one === other;
  const short = Math.min(one.length, other.length);
  return one.slice(0, short) === other.slice(0, short) && short >= 0.7 * Math.max(one.length, other.length);
}

/**
 * Scores the reader on outlines by hand (form and rules: the head of `../shared/eval/structure.mjs`), without a process for each text.
 * `flatten`: each text as one line, titles, salutations and dates left aside.
 */
export function scoreOutlines(outlines: string, texts: string, flatten = false): OutlineScore {
  let files = 0;
  let leaked = 0;
  const sum = {
    wanted: 0,
    found: 0,
    hit: 0,
    asked: 0,
    right: 0,
    rubbish: 0,
    out: 0,
  };
  const wrong: string[] = [];
  for (const file of readdirSync(outlines).filter((name) => name.endsWith(".outline"))) {
    const name = file.replace(/\.outline$/u, "");
    const gold = readGold(join(outlines, file));
    files++;
    const source = decodeText(readFileSync(join(texts, `${name}.txt`))).text;
    const text = flatten
      ? source
          .split("\n")
          .map((line) => line.trim())
          .join("")
      : source;
    const speech = parseSpeech(text);
    const breach = lawBreach(text, speech);
    if (breach !== null) wrong.push(`${name}: ${breach}`);
    for (const field of flatten ? [] : (["title", "salutation", "date"] as const)) {
      const want = gold.fields.get(field);
      if (want !== undefined && !want.split("|").some((one) => squash(one) === squash(speech[field])))
        wrong.push(`${name}: ${field} ${speech[field]}`);
    }
    const free = gold.headings.filter(({ role, level }) => role === "?" && level >= 3);
    const wanted = gold.headings.filter((heading) => !free.includes(heading));
    const left = speech.blocks
      .filter(({ type }) => type === "heading")
      .map(({ marker, text: heading, role }) => ({
        key: squash((marker ?? "") + heading),
        role,
      }))
      .filter(
        ({ key }) =>
          !/^[一二三四五六七八九十]+[是要]/u.test(key) && !free.some((one) => key.startsWith(one.key)),
      );
    sum.wanted += wanted.length;
    sum.found += left.length;
    for (const { key, role } of wanted) {
      const at = left.findIndex((heading) => agree(heading.key, key, flatten));
      const [match] = at < 0 ? [] : left.splice(at, 1);
      if (match) sum.hit++;
      if (role === "?") continue;
      sum.asked++;
      if (match?.role === role) sum.right++;
    }
    const body = squash(speech.blocks.map(({ marker, text: t }) => (marker ?? "") + t).join(""));
    leaked += gold.removed.filter((line) => line.length > LEAK && body.includes(line)).length;
    const removed = speech.removed.map((entry) => squash(entry.text));
    sum.rubbish += gold.removed.length;
    for (const line of gold.removed) {
      const at = removed.indexOf(line);
      if (at < 0) continue;
      removed.splice(at, 1);
      sum.out++;
    }
  }
  return {
    headingF1: (2 * sum.hit) / (sum.wanted + sum.found || 1),
    roleAccuracy: sum.right / (sum.asked || 1),
    removedRecall: sum.out / (sum.rubbish || 1),
    leakedPerFile: leaked / (files || 1),
    wrong,
  };
}
