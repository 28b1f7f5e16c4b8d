// Learns where a heading ends that runs into its paragraph without a sign: `node tests/eval/train-boundary.ts [--check]`. Reads the
// texts of ../shared and our own, without those named in outlines/test, and writes shared/domain/speech/boundary-weights*.ts; with
// --check it learns from four fifths of the texts and prints how many headings of the rest it ends rightly, and writes nothing.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { decodeText } from "../../electron/core/importing/decode-text.ts";
import { endFeatures } from "../../shared/domain/speech/boundary-features.ts";
import { endPlaces } from "../../shared/domain/speech/boundary-places.ts";
import { pairCounts } from "../../shared/domain/speech/pair-counts.ts";
import { parseSpeech } from "../../shared/domain/speech/parse-speech.ts";
import { plainForm } from "../../shared/domain/text/plain.ts";
import { weightFiles } from "./boundary-files.ts";

const root = join(import.meta.dirname, "../..");
const EPOCHS = 12;
const RATE = 0.3;
/** Pulls weights that hardly matter to nothing. */
const SPARSE = 0.003;
/** A feature seen less often says nothing. */
const SEEN = 4;

interface Example {
  /** Features of each place where the heading may end. */
  readonly places: readonly (readonly string[])[];
  readonly right: number;
  readonly text: number;
  readonly weight: number;
}

/** Headings with a marker and a paragraph behind them, joined as a text without line breaks has them. */
function examplesOf(file: string, text: number, weight: number): Example[] {
  const { text: source } = decodeText(readFileSync(file));
  const { blocks } = parseSpeech(source);
  const written = plainForm(source);
  const pairs = pairCounts(plainForm(blocks.map((block) => (block.marker ?? "") + block.text).join("")));
  return blocks.flatMap((block, i) => {
    const next = blocks[i + 1];
    if (block.type !== "heading" || !block.marker || next?.type !== "paragraph") return [];
    const head = plainForm(block.text);
    const below = plainForm(next.text);
    if (head.length < 4 || head.length > 60 || below.length < 20) return [];
    const runsIn = next.line === block.line;
    const sign = runsIn ? ["。", ":"].find((one) => written.includes(head + one + below.slice(0, 6))) : "";
    if (sign === undefined) return [];
    const joined = head + sign + below.slice(0, 200);
    const places = endPlaces(joined, 0, joined.length);
    const right = places.findIndex(({ end, signed }) => end === head.length && signed === runsIn);
    if (right < 0) return [];
    const features = places.map(({ end, signed }) => endFeatures(joined, 0, end, signed, pairs));
    return [{ places: features, right, text, weight }];
  });
}

function allExamples(): Example[] {
  const held = new Set(
    readdirSync(join(root, "tests/eval/outlines/test"), { recursive: true, encoding: "utf8" }).map((name) =>
      basename(name, ".outline"),
    ),
  );
  const folders: readonly (readonly [folder: string, weight: number])[] = [
    ["../shared/corpus/reports", 1],
    ["../shared/corpus/messy", 1.5],
    ["../shared/corpus/traditional", 1.5],
    ["../shared/seeds", 4],
    ["templates/samples", 4],
    ["tests/fixtures/messy", 4],
    ["tests/fixtures/kinds", 4],
  ];
  const files = folders.flatMap(([folder, weight]) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".txt") && !held.has(basename(name, ".txt")))
      .map((name) => ({ file: join(root, folder, name), weight })),
  );
  return files.flatMap(({ file, weight }, i) => examplesOf(file, i, weight));
}

type Weights = ReadonlyMap<string, number>;

const scoresOf = (places: Example["places"], weights: Weights): number[] =>
  places.map((features) => features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0));

/** A conditional logit over the places of each example, by stochastic gradients (AdaGrad) with an L1 penalty. */
function learn(examples: readonly Example[]): Weights {
  const seen = new Map<string, number>();
  for (const { places } of examples)
    for (const name of places.flat()) seen.set(name, (seen.get(name) ?? 0) + 1);
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { places, right, weight } of shuffled(examples, epoch)) {
      const powers = scoresOf(places, weights).map(Math.exp);
      const total = powers.reduce((sum, power) => sum + power, 0);
      const slopes = new Map<string, number>();
      places.forEach((features, place) => {
        const slope = (powers[place] ?? 0) / total - (place === right ? 1 : 0);
        if (Math.abs(slope) < 1e-4) return;
        for (const name of features)
          if ((seen.get(name) ?? 0) >= SEEN) slopes.set(name, (slopes.get(name) ?? 0) + slope * weight);
      });
      for (const [name, slope] of slopes) {
        const square = (squares.get(name) ?? 1e-6) + slope * slope;
        squares.set(name, square);
        const rate = RATE / Math.sqrt(square);
        const moved = (weights.get(name) ?? 0) - rate * slope;
        weights.set(name, Math.sign(moved) * Math.max(0, Math.abs(moved) - rate * SPARSE));
      }
    }
  return weights;
}

/** In an order that looks random and is the same every time. */
function shuffled(examples: readonly Example[], round: number): Example[] {
  const list = [...examples];
  let seed = round + 1;
  for (let i = list.length - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const j = seed % (i + 1);
    const one = list[i];
    const other = list[j];
    if (one && other) [list[i], list[j]] = [other, one];
  }
  return list;
}

const examples = allExamples();
if (process.argv.includes("--check")) {
  const weights = learn(examples.filter(({ text }) => text % 5 !== 0));
  const rest = examples.filter(({ text }) => text % 5 === 0);
  const right = rest.filter((example) => {
    const scores = scoresOf(example.places, weights);
    return scores.indexOf(Math.max(...scores)) === example.right;
  });
  console.log(`${right.length} of ${rest.length} headings of other texts: ${right.length / rest.length}`);
} else {
  for (const [name, content] of weightFiles(learn(examples)))
    writeFileSync(join(root, "shared/domain/speech", name), content);
  console.log(`${examples.length} headings; npm run format puts the files in order`);
}
