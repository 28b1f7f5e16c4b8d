/** How many characters a word of each kind of feature has; all other features stand by their names. */
const SIZES: Readonly<Record<string, number>> = {
  "end-two": 2,
  "end-one": 1,
  "signed-end": 2,
  "start-two": 2,
  "start-one": 1,
  across: 2,
};
/** A word that weighs less is left out. */
const LEAST = 0.3;
/** Set by hand: a blank between Chinese characters of a text without line breaks is a lost line break. */
const BLANK = ["inner:blank", 30] as const;

const TYPE = 'import type { PackedWeights } from "./boundary-weights.ts";\n';

/** The files of the boundary model: [name, content]. Weights in tenths, those of pairs in steps of two. */
export function weightFiles(weights: ReadonlyMap<string, number>): (readonly [string, string])[] {
  const named: (readonly [string, number])[] = [BLANK];
  const kinds = new Map<string, Map<number, string[]>>();
  for (const [name, weight] of weights) {
    const at = name.indexOf(":");
    const kind = name.slice(0, at);
    const word = name.slice(at + 1);
    const size = SIZES[kind];
    if (size === undefined || word === "year") {
      const tenths = Math.round(weight * 10);
      if (tenths !== 0 && name !== BLANK[0]) named.push([name, tenths]);
    } else if (Math.abs(weight) >= LEAST && word.length === size && !/[\ud800-\udfff]/u.test(word)) {
      const tenths = Math.round((weight * 10) / size) * size;
      const lists = kinds.get(kind) ?? new Map<number, string[]>();
      kinds.set(kind, lists.set(tenths, [...(lists.get(tenths) ?? []), word]));
    }
  }
  const list = (comment: string, name: string, kind: string): string => {
    const rows = [...(kinds.get(kind) ?? [])]
      .toSorted((a, b) => b[0] - a[0])
      .map(([tenths, words]) => `  [${tenths}, ${JSON.stringify(words.toSorted().join(""))}],\n`);
    return `\n/** ${comment} */\nexport const ${name}: PackedWeights = [\n${rows.join("")}];\n`;
  };
  const rows = named
    .toSorted((a, b) => a[0].localeCompare(b[0], "en", { numeric: true }))
    .map(([name, tenths]) => `  ${JSON.stringify(name)}: ${tenths},\n`);
  return [
    [
      "boundary-weights-ends.ts",
      TYPE +
        list("Last two characters of a heading without a sign at its end. Data.", "endTwo", "end-two") +
        list("Its last character.", "endOne", "end-one") +
        list("Last two characters of a sentence that is a heading.", "signedEnd", "signed-end"),
    ],
    [
      "boundary-weights-starts.ts",
      TYPE +
        list("First two characters of the paragraph behind such a heading. Data.", "startTwo", "start-two") +
        list("Its first character.", "startOne", "start-one"),
    ],
    [
      "boundary-weights-across.ts",
      TYPE + list("Last character of a heading, first of the paragraph behind it. Data.", "across", "across"),
    ],
    [
      "boundary-weights.ts",
      `/**
 * Weights of the boundary model, in tenths: a conditional logit learned from where headings end in reports, samples and seeds by
 * tests/eval/train-boundary.ts, which writes these files. Data.
 */
export type PackedWeights = readonly (readonly [weight: number, words: string])[];

/** All features that are not words. */
export const named: Readonly<Record<string, number>> = {
${rows.join("")}};
`,
    ],
  ];
}
