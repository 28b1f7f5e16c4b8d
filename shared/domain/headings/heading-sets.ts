import { headingShape } from "./heading-shape.ts";
import type { HeadingStock } from "./heading-stock.ts";
import { headingsAbout, type HeadingMatch } from "./match-headings.ts";
import { parallelForm, type ParallelForm } from "./parallel-form.ts";
import { meterSet, type SetMeter } from "./set-meter.ts";

export interface SetWish {
  /** What each heading is to be about, in order. */
  readonly topics: readonly string[];
  /** Headings that give the form; empty to take forms that the library has. */
  readonly like: readonly string[];
  readonly ownNames: readonly string[];
}

/** A set of headings, one a topic; `offers` holds for each topic what fits, best first, and nothing where the library has nothing. */
export interface HeadingSet {
  readonly lengths: string;
  /** Where the form was found; null for the form of the headings given. */
  readonly source: string | null;
  readonly offers: readonly (readonly HeadingMatch[])[];
  readonly meter: SetMeter;
  readonly score: number;
}

const OFFERS = 4;
/** Forms that are tried; the library's newest sets come first. */
const MOST_FORMS = 120;

interface SetForm {
  readonly form: ParallelForm;
  /** Headings that have it. */
  readonly model: readonly string[];
  readonly source: string | null;
}

function formOf(like: readonly string[]): SetForm[] {
  const form = parallelForm(like.map(headingShape));
  return form === null ? [] : [{ form, model: like, source: null }];
}

function formsOf(stock: HeadingStock): SetForm[] {
  const forms = new Map<string, SetForm>();
  for (const { headings, source } of stock.sets) {
    const form = parallelForm(headings.map(headingShape));
    if (form === null || form.lengths === null) continue;
    const key = [form.lengths, ...form.clauses.map(({ prefix, suffix }) => `${prefix}…${suffix}`)].join(" ");
    if (!forms.has(key)) forms.set(key, { form, model: headings, source });
    if (forms.size >= MOST_FORMS) break;
  }
  return [...forms.values()];
}

function fill(stock: HeadingStock, { form, model, source }: SetForm, wish: SetWish): HeadingSet {
  const chosen: string[] = [];
  const offers = wish.topics.map((words) => {
    const before = wish.like.length > 0 ? [...wish.like, ...chosen] : chosen;
    // The model's signs between clauses stand for those of a set that is still empty.
    const place = {
      before,
      after: chosen.length === 0 && wish.like.length === 0 ? model.slice(0, 1) : [],
      words,
      ownNames: wish.ownNames,
    };
    const found = headingsAbout(stock, place, form, OFFERS);
    if (found[0]) chosen.push(found[0].text);
    return found;
  });
  const meter = meterSet([...wish.like, ...chosen]);
  const best = offers.flatMap(([first]) => (first ? [first] : []));
  const score =
    best.reduce((sum, match) => sum + 3 + match.score + (match.samePattern ? 0.5 : 0), 0) +
    (meter.of === 0 ? 0 : meter.fit / meter.of);
  return { lengths: form.lengths ?? "", source, offers, meter, score };
}

function filled(stock: HeadingStock, forms: readonly SetForm[], wish: SetWish): HeadingSet[] {
  return forms
    .map((form) => fill(stock, form, wish))
    .filter(({ offers }) => offers.some((row) => row.length > 0));
}

/**
 * Sets of parallel headings for a list of topics, the fullest first; every heading is attested, whole or in its halves. Where none has
 * the form of the headings given, or these have none in common, the sets have forms of the library, as their `source` tells.
 */
export function headingSets(stock: HeadingStock, wish: SetWish, limit: number): HeadingSet[] {
  const seen = new Set<string>();
  const alike = filled(stock, formOf(wish.like), wish);
  const sets = alike.length > 0 ? alike : filled(stock, formsOf(stock), { ...wish, like: [] });
  return sets
    .sort((a, b) => b.score - a.score)
    .filter(({ offers }) => {
      const words = offers.map(([first]) => first?.text ?? "").join("\n");
      return !seen.has(words) && seen.add(words);
    })
    .slice(0, limit);
}
