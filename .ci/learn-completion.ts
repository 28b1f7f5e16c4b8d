// Learns how far completion believes its evidence, and writes shared/domain/completion/confidence-table.ts.
//   npm run learn:completion -- LIBRARY.db [--every N] [--chars N] [--rounds N]
// LIBRARY.db is made by `andu import`; leave out of it what completion is to be measured on.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { LibraryTexts } from "../electron/core/completion/library-texts.ts";
import { speechVersions, textBlocks } from "../electron/core/completion/completion-queries.ts";
import { loadGazetteer } from "../electron/core/importing/gazetteer.ts";
import { openStore } from "../electron/core/store/open-store.ts";
import { Completer } from "../shared/domain/completion/completer.ts";
import { encodeConfidence } from "../shared/domain/completion/confidence.ts";
import { learnConfidence } from "../shared/domain/completion/learn-confidence.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: "string", default: "6" },
    chars: { type: "string", default: "2000" },
    rounds: { type: "string", default: "3" },
  },
});
const library = positionals[0];
if (library === undefined) throw new Error("which library?");
const store = openStore({ paths: { home: "", library, resources: "" } }, { readOnly: true });
const gazetteer = loadGazetteer();
const texts = new LibraryTexts(store, () => gazetteer, { first: 6_000_000, most: 6_000_000 });
Array.from(texts.update());
const completer = new Completer(gazetteer);
completer.setIndexes(texts.pieces);

const HEAD = 400;
const lessons = speechVersions(store)
  .filter((_, position) => position % Number(values.every) === 0)
  .map(({ id }) => {
    const text = textBlocks(store, id)
      .map((block) => (block.marker ?? "") + block.text)
      .join("\n");
    return { id, text: text.replaceAll(/[^\S\n]/gu, "").slice(HEAD, HEAD + Number(values.chars)) };
  });
const start = performance.now();
const table = learnConfidence(completer, lessons, Number(values.rounds));
writeFileSync(
  "shared/domain/completion/confidence-table.ts",
  `/** Written by \`npm run learn:completion\`; see confidence.ts. */\nexport const CONFIDENCE_TABLE =\n  ${JSON.stringify(encodeConfidence(table))};\n`,
);
console.log(`${lessons.length} speeches, ${((performance.now() - start) / 1000).toFixed(0)} s`);
