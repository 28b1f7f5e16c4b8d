import { LEVELS, type SpeechLevel } from "../../../shared/domain/speech/speech.ts";
import type { SpeechGroup } from "./mining-queries.ts";

/** All occasions together. */
export const ALL_OCCASIONS = "*";
/** Speeches whose occasion is not known. */
export const NO_OCCASION = "";
/** Between occasion and level in the name of a group. */
const AT = "@";
/** Fewer speeches of a level show no form of their own. */
const LEAST = 3;

interface Group {
  readonly occasion: string;
  readonly level: SpeechLevel | null;
}

const nameOf = ({ occasion, level }: Group): string => (level === null ? occasion : occasion + AT + level);

/** What a name of `wantedGroups` stands for. */
export function readGroupName(name: string): Group {
  const level = LEVELS.find((one) => name.endsWith(AT + one)) ?? null;
  return { occasion: level === null ? name : name.slice(0, -AT.length - level.length), level };
}

/** The names of all groups that a speech of an occasion may belong to. */
export function groupNames(occasion: string): string[] {
  return [null, ...LEVELS].flatMap((level) => [
    nameOf({ occasion, level }),
    nameOf({ occasion: ALL_OCCASIONS, level }),
  ]);
}

/**
 * The groups whose forms are mined, by name, with the number of their speeches: every occasion, all together, and of both those of one
 * level where there are enough, and others besides.
 */
export function wantedGroups(live: readonly SpeechGroup[]): Map<string, number> {
  const all = live.map((group) => ({ ...group, occasion: ALL_OCCASIONS }));
  const wanted = new Map<string, number>([[ALL_OCCASIONS, 0]]);
  const add = (group: Group, speeches: number): void => {
    const name = nameOf(group);
    wanted.set(name, (wanted.get(name) ?? 0) + speeches);
  };
  for (const { occasion, level, speeches } of [...live, ...all]) {
    add({ occasion, level: null }, speeches);
    if (level !== null && occasion !== NO_OCCASION) add({ occasion, level }, speeches);
  }
  for (const [name, speeches] of wanted) {
    const { occasion, level } = readGroupName(name);
    if (level !== null && (speeches < LEAST || speeches === wanted.get(occasion))) wanted.delete(name);
  }
  return wanted;
}
