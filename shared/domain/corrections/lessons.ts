import type { Role } from "../speech/speech.ts";
import type { Lesson } from "./correction.ts";
import { headingWords, likeness } from "./heading-words.ts";

/** What corrections of other headings say about one. */
export interface Taught {
  readonly role: Role;
  /** On the scale of the reader's own evidence. */
  readonly weight: number;
  /** The heading has the very words of a corrected one: what its words spoke for otherwise does not count. */
  readonly exact: boolean;
  /** The corrections that speak for the role, oldest first. */
  readonly lessons: readonly Lesson[];
}

export interface Lessons {
  /** What is known of a heading, without its marker; null where nothing is, or the corrections contradict each other. */
  readonly about: (heading: string) => Taught | null;
  readonly size: number;
}

/** As strong as the strongest single rule of the reader: what stands below the heading and around it can still outweigh it. */
const EXACT = 6;
/** For a heading of like words: a hint that tips the scales where they are near even. */
const LIKE = 2.5;
const LEAST_LIKENESS = 0.72;
/** Fewer words are alike by chance. */
const LEAST_WORDS = 6;

interface Known {
  readonly words: string;
  readonly lessons: readonly Lesson[];
}

/** The role that most corrections give, with a weight that falls where others say otherwise. */
function verdict(lessons: readonly Lesson[], weight: number, exact: boolean): Taught | null {
  const byRole = Map.groupBy(lessons, ({ role }) => role);
  const best = [...byRole].toSorted(([, a], [, b]) => b.length - a.length)[0];
  if (!best) return null;
  const [role, agreeing] = best;
  const agreement = (2 * agreeing.length - lessons.length) / lessons.length;
  return agreement <= 0 ? null : { role, weight: weight * agreement, exact, lessons: agreeing };
}

/** Makes what clerks corrected ready to be asked about other headings. */
export function lessonsFrom(all: readonly Lesson[]): Lessons {
  const known = new Map<string, Known>();
  for (const lesson of all) {
    const words = headingWords(lesson.heading);
    if (words === null) continue;
    known.set(words, { words, lessons: [...(known.get(words)?.lessons ?? []), lesson] });
  }
  const long = [...known.values()].filter(({ words }) => words.length >= LEAST_WORDS);
  function like(words: string): Taught | null {
    let best: Known | null = null;
    let most = LEAST_LIKENESS;
    for (const one of long) {
      const share = likeness(words, one.words);
      if (share >= most) [best, most] = [one, share];
    }
    return best && verdict(best.lessons, LIKE * most, false);
  }
  return {
    size: known.size,
    about(heading) {
      if (known.size === 0) return null;
      const words = headingWords(heading);
      if (words === null) return null;
      const same = known.get(words);
      if (same) return verdict(same.lessons, EXACT, true);
      return words.length >= LEAST_WORDS ? like(words) : null;
    },
  };
}
