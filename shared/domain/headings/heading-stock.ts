import { headingShape, type HeadingShape } from "./heading-shape.ts";
import { headingTopic } from "./topics.ts";

/** A heading of the library or of the built-in templates, told once however often it stands there. */
export interface StockHeading {
  /** Row of the heading; null for one that only the built-in templates have. */
  readonly id: number | null;
  /** As written, without its number. */
  readonly text: string;
  /** Speeches that have it; 0 for a built-in one. */
  readonly count: number;
  readonly from: number | null;
  readonly to: number | null;
  /** Names of places in it, in `plainForm`. */
  readonly names: readonly string[];
}

/** A heading with what matching looks at. */
export interface KnownHeading extends StockHeading {
  readonly shape: HeadingShape;
  readonly topic: string | null;
}

/** Sibling headings of one speech that are parallel, with where they stand. */
export interface StockSet {
  readonly headings: readonly string[];
  readonly source: string;
}

/** Everything that headings are matched against. */
export interface HeadingStock {
  /** By the number of clauses. */
  readonly byClauses: ReadonlyMap<number, readonly KnownHeading[]>;
  readonly byTopic: ReadonlyMap<string, readonly KnownHeading[]>;
  readonly sets: readonly StockSet[];
  /** How often one topic stands directly before another among siblings: `before after` → times. */
  readonly follows: ReadonlyMap<string, number>;
  readonly newest: number;
}

const MOST_CLAUSES = 4;
const LONGEST = 40;

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** 国务院机构改革方案, 1955年国家决算: nouns alone, or a year, name a thing rather than say something. */
function isLabel(shape: HeadingShape): boolean {
  return (
    /^N\d+$/u.test(shape.pattern) ||
    shape.clauses.some(({ text }) =>
      /\d|[〇零一二三四五六七八九]年|^-|第.{1,3}[个次届]|[a-z*×_]/iu.test(text),
    )
  );
}

/** What matching looks at in a heading; null for one that is never offered: a label, too short, too long, of too many clauses. */
export function knownHeading(heading: StockHeading): KnownHeading | null {
  if (heading.text.length > LONGEST) return null;
  const shape = headingShape(heading.text);
  if (shape.chars < 4 || shape.clauses.length > MOST_CLAUSES || isLabel(shape)) return null;
  return { ...heading, shape, topic: headingTopic(heading.text) };
}

/** Puts headings together for matching. */
export function headingStock(
  headings: Iterable<KnownHeading>,
  sets: readonly StockSet[],
  follows: ReadonlyMap<string, number>,
): HeadingStock {
  const byClauses = new Map<number, KnownHeading[]>();
  const byTopic = new Map<string, KnownHeading[]>();
  let newest = 0;
  for (const heading of headings) {
    put(byClauses, heading.shape.clauses.length, heading);
    if (heading.topic !== null) put(byTopic, heading.topic, heading);
    newest = Math.max(newest, heading.to ?? 0);
  }
  return { byClauses, byTopic, sets, follows, newest };
}
