import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { decodeText } from "../../electron/core/importing/decode-text.ts";
import { parseSpeech } from "../../shared/domain/speech/parse-speech.ts";
import { lawBreach } from "../unit/speech/law.ts";

export interface OutlineScore {
  readonly headingF1: number;
  readonly roleAccuracy: number;
  readonly removedRecall: number;
  /** Titles, salutations and dates that are wrong, and breaches of the law of the parser: name and what was found. */
  readonly wrong: readonly string[];
}

interface Gold {
  readonly fields: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
  readonly headings: readonly { readonly level: number; readonly role: string; readonly key: string }[];
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
      headings.push({ level: Number(level), role: role ?? "?", key: squash(text ?? "") });
    else if (name === "removed") removed.push(squash(value ?? ""));
    else if (name !== undefined) fields.set(name, value ?? "");
  }
  return { fields, removed, headings };
}

/** Scores the reader on outlines by hand (form and rules: the head of `../shared/eval/structure.mjs`), without a process for each text. */
export function scoreOutlines(outlines: string, texts: string): OutlineScore {
  const sum = { wanted: 0, found: 0, hit: 0, asked: 0, right: 0, rubbish: 0, out: 0 };
  const wrong: string[] = [];
  for (const file of readdirSync(outlines).filter((name) => name.endsWith(".outline"))) {
    const name = file.replace(/\.outline$/u, "");
    const gold = readGold(join(outlines, file));
    const { text } = decodeText(readFileSync(join(texts, `${name}.txt`)));
    const speech = parseSpeech(text);
    const breach = lawBreach(text, speech);
    if (breach !== null) wrong.push(`${name}: ${breach}`);
    for (const field of ["title", "salutation", "date"] as const) {
      const want = gold.fields.get(field);
      if (want !== undefined && !want.split("|").some((one) => squash(one) === squash(speech[field])))
        wrong.push(`${name}: ${field} ${speech[field]}`);
    }
    const free = gold.headings.filter(({ role, level }) => role === "?" && level >= 3);
    const wanted = gold.headings.filter((heading) => !free.includes(heading));
    const left = speech.blocks
      .filter(({ type }) => type === "heading")
      .map(({ marker, text: heading, role }) => ({ key: squash((marker ?? "") + heading), role }))
      .filter(
        ({ key }) =>
          !/^[一二三四五六七八九十]+[是要]/u.test(key) && !free.some((one) => key.startsWith(one.key)),
      );
    sum.wanted += wanted.length;
    sum.found += left.length;
    for (const { key, role } of wanted) {
      const at = left.findIndex((heading) => heading.key === key);
      const [match] = at < 0 ? [] : left.splice(at, 1);
      if (match) sum.hit++;
      if (role === "?") continue;
      sum.asked++;
      if (match?.role === role) sum.right++;
    }
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
    wrong,
  };
}
