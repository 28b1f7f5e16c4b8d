import { pick, type Random } from "../../electron/hosts/cli/bench/random.ts";
import type { SentencePool } from "../../electron/hosts/cli/bench/sentence-pool.ts";
import { makeSpeech, paragraph, varied } from "../../electron/hosts/cli/bench/speech-maker.ts";

const BASES = 3000;
/** One paragraph in so many says what others say. */
const ONE_IN = 3;

/** Makes speeches a third of whose paragraphs say what others say in nearly the same words, some of them very often. */
export function alikeSpeeches(): typeof makeSpeech {
  const bases: string[] = [];
  const write = (pool: SentencePool, random: Random): string => {
    if (random(ONE_IN) > 0) return paragraph(pool, random);
    while (bases.length < BASES) bases.push(paragraph(pool, random));
    const base = bases[random(1 + random(BASES))] ?? "";
    const sentences = varied(base, random).match(/[^。！？]+[。！？]/gu) ?? [base];
    if (sentences.length > 3)
      sentences[random(sentences.length)] = pick(random, pool.sentences, "抓好落实。");
    return sentences.join("");
  };
  return (pool, random, number) => makeSpeech(pool, random, number, () => write(pool, random));
}
