// How often completion goes on where a figure, a year or a name comes next: `npm run -s evaluate:slots`.
// Library: ../shared/corpus/reports without every tenth file; the others are written anew, 6,000 characters of each from the 400th on,
// and completion is asked where the reader finds something foreign behind at least two letters of its clause. Of the candidates with
// slots are counted: at how many of these places there is one, how often it is the one in grey, and how often it fits: its words
// stand there as they are, with figures where it asks for them and at most 16 letters of the same clause where it asks for a name.
// The last row asks behind every letter: how many per thousand letters, and how many of them fit.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { foldedDocument } from "./folded-document.ts";
import { loadGazetteer } from "../../electron/core/importing/gazetteer.ts";
import { Completer } from "../../shared/domain/completion/completer.ts";
import type { Candidate } from "../../shared/domain/completion/mixed.ts";
import { buildTextIndex } from "../../shared/domain/completion/text-index.ts";
import { findSlots } from "../../shared/domain/speech/slots.ts";

const REPORTS = "../shared/corpus/reports";
const HEAD = 400;
const LENGTH = 6000;
const CONTEXT = 30;
const FIGURES = new Set(["number", "year", "date"]);

/** Whether a candidate's words stand at the beginning of `ahead`, with something of the right kind in its slots. */
function fits({ runs }: Candidate, ahead: string): boolean {
  const parts = runs.map((run) => {
    if (run.type === "text") return run.text.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");
    if (run.value !== null) return run.value;
    return FIGURES.has(run.kind)
      ? "[\\d.〇零一二三四五六七八九十百千万亿年月日\\-—－至到~～]+"
      : "[^，。；！？：\\n]{1,16}?";
  });
  return new RegExp(`^${parts.join("")}`, "u").test(ahead);
}

interface Row {
  places: number;
  offered: number;
  first: number;
  fits: number;
}

const rows = new Map<string, Row>();

function count(name: string, candidates: readonly Candidate[], ahead: string): void {
  const row = rows.get(name) ?? { places: 0, offered: 0, first: 0, fits: 0 };
  rows.set(name, row);
  row.places++;
  const at = candidates.findIndex(({ runs }) => runs.some(({ type }) => type === "slot"));
  const found = candidates[at];
  if (!found) return;
  row.offered++;
  if (at === 0) row.first++;
  if (fits(found, ahead)) row.fits++;
}

if (!existsSync(REPORTS)) {
  console.log("slots in completion: skipped, no ../shared beside the checkout");
  process.exit(0);
}
const names = readdirSync(REPORTS)
  .filter((name) => name.endsWith(".txt"))
  .toSorted();
const gazetteer = loadGazetteer();
const library = names.filter((_, position) => position % 10 !== 9);
const work = buildTextIndex(library.map((name, id) => foldedDocument(join(REPORTS, name), id, gazetteer)));
let step = work.next();
while (!step.done) step = work.next();
const completer = new Completer(gazetteer);
completer.setIndexes([{ index: step.value, removed: new Set() }]);
for (const name of names.filter((_, position) => position % 10 === 9)) {
  const text = readFileSync(join(REPORTS, name), "utf8")
    .replaceAll(/[^\S\n]/gu, "")
    .slice(HEAD, HEAD + LENGTH);
  const foreign = new Map(findSlots(text, gazetteer).map(({ start, kind }) => [start, kind]));
  for (let at = 2; at < text.length; at++) {
    completer.follow(text.slice(Math.max(0, at - CONTEXT), at));
    const candidates = completer.propose();
    const ahead = text.slice(at, at + 2 * CONTEXT);
    count("everywhere", candidates, ahead);
    const kind = foreign.get(at);
    if (kind && /[\u4e00-\u9fff]{2}$/u.test(text.slice(0, at))) count(kind, candidates, ahead);
  }
}
const cells = [...rows].toSorted(([, a], [, b]) => a.places - b.places);
console.log("what comes      places  offered  in grey  fits  of offered");
for (const [name, { places, offered, first, fits: fitting }] of cells) {
  const share = offered === 0 ? "" : (fitting / offered).toFixed(2);
  const numbers = [places, offered, first, fitting].map((number) => String(number).padStart(8));
  console.log(`${name.padEnd(12)}${numbers.join(" ")} ${share.padStart(8)}`);
}
