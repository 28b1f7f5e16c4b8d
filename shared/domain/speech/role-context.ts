import {
  ARRANGEMENTS,
  CLOSING,
  IMPLEMENTATION,
  OPENING,
  PROBLEMS,
  REVIEW,
  SITUATION,
  headingScores,
  paragraphScores,
  zero,
  type Scores,
} from "./role-evidence.ts";

/** What the role model sees of a block. */
export interface RoleInput {
  /** 1 = top; null for a paragraph. */
  readonly level: number | null;
  /** Marker and text in `plainForm`. */
  readonly plain: string;
}

/** Meetings about discipline and conduct: there such words tell the subject, not the part of the speech. */
const CARRYING = /廉政|纪律|纪检|作风|党建|从严治党|主题教育|监督/u;

/** Papers that order something: their headings are tasks unless their own words say more. */
const ORDERS = /(?:通知|通告|方案|意见|办法|细则)(?:\([^()]{1,20}\))?$/u;
const TOLD = /总结|回顾|讲话|报告|汇报/u;
const ORDERED = 2.2;

/** What each block's own words speak for. */
export function ownScores(blocks: readonly RoleInput[]): Scores[] {
  return blocks.map(({ level, plain }) => (level === null ? paragraphScores(plain) : headingScores(plain)));
}

/** Evidence for each block; a top heading also hears what stands below it, and where among the top headings it stands. */
export function evidenceOf(blocks: readonly RoleInput[], topic: string): Scores[] {
  const carrying = CARRYING.test(topic);
  const ordering = ORDERS.test(topic.replaceAll(" ", "")) && !TOLD.test(topic);
  const courtly = COURTLY.test(topic.replaceAll(" ", ""));
  const own = ownScores(blocks);
  const parents = parentsOf(blocks);
  const tops = blocks.flatMap(({ level }, i) => (level === 1 ? [i] : []));
  const last = blocks.length - 1;
  return blocks.map((block, i) => {
    const scores = [...(own[i] ?? zero())];
    if (block.level !== null) {
      for (const role of [OPENING, CLOSING]) if ((scores[role] ?? 0) <= 0) scores[role] = -8;
    }
    if (block.level === 1) {
      addSection(scores, blocks, own, i);
      if (courtly && isTold(blocks, own, i)) scores[REVIEW] = (scores[REVIEW] ?? 0) + TOLD_BELOW;
      else addPlace(scores, tops.indexOf(i), tops.length);
    } else if (block.level === null) placeParagraph(scores, i, last, tops, isClosed(own, tops));
    else {
      scores.forEach((score, role) => (scores[role] = score * DEEP));
      const above = own[parents[i] ?? -1]?.[PROBLEMS] ?? 0;
      if ((own[i]?.[PROBLEMS] ?? 0) <= 0 && above <= 0) scores[PROBLEMS] = (scores[PROBLEMS] ?? 0) - NO_LACK;
    }
    if (carrying) scores[IMPLEMENTATION] = (scores[IMPLEMENTATION] ?? 0) * SUBJECT;
    if (ordering && block.level !== null) {
      const late = block.level === 1 && i === tops.at(-1) && tops.length > 1;
      const carried = late && (own[i]?.[IMPLEMENTATION] ?? 0) > (own[i]?.[ARRANGEMENTS] ?? 0);
      const role = carried ? IMPLEMENTATION : ARRANGEMENTS;
      scores[role] = (scores[role] ?? 0) + (block.level === 1 ? ORDERED : ORDERED * DEEP);
    }
    inherit(scores, own[parents[i] ?? -1]);
    return scores;
  });
}

/** Against problems in a deeper heading that names none: complaints end with the section they stand in. */
const NO_LACK = 2.5;
/** What is left of such words where they tell the subject. */
const SUBJECT = 0.4;
/** Share of its own words in what is said of a deeper heading. */
export const DEEP = 0.55;
/** Share of what the words of the heading above say. */
export const INHERITED = 0.15;

/** For every block the place of the heading right above it in the tree; -1 where there is none. */
export function parentsOf(blocks: readonly RoleInput[]): number[] {
  const open: { readonly at: number; readonly level: number }[] = [];
  return blocks.map(({ level }, at) => {
    if (level !== null) while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.at ?? -1;
    if (level !== null) open.push({ at, level });
    return parent;
  });
}

function inherit(scores: Scores, above: Scores | undefined): void {
  above?.forEach((score, role) => {
    if (score > 0 && role !== OPENING && role !== CLOSING)
      scores[role] = (scores[role] ?? 0) + score * INHERITED;
  });
}

export function addSection(
  scores: Scores,
  blocks: readonly RoleInput[],
  own: readonly Scores[],
  at: number,
): void {
  const sums = zero();
  let weight = 0;
  for (let i = at + 1; i < blocks.length && blocks[i]?.level !== 1; i++) {
    const level = blocks[i]?.level ?? null;
    const share = level === null ? 0.7 : 1 / level;
    weight += share;
    own[i]?.forEach((score, role) => {
      const weak = level === null && (role === PROBLEMS || role === SITUATION) ? 0.4 : 1;
      sums[role] = (sums[role] ?? 0) + Math.min(score, 4) * share * weak;
    });
  }
  if (weight === 0) return;
  for (const role of [REVIEW, SITUATION, PROBLEMS, ARRANGEMENTS, IMPLEMENTATION])
    scores[role] = (scores[role] ?? 0) + ((sums[role] ?? 0) / weight) * 1.1;
}

/** First, middle and last top heading lean to review or situation, arrangements, implementation. */
export function addPlace(scores: Scores, index: number, count: number): void {
  if (count < 2) return;
  const add = (role: number, value: number): void => void (scores[role] = (scores[role] ?? 0) + value);
  if (index === 0) {
    add(REVIEW, 0.6);
    add(SITUATION, count >= 3 ? 1.2 : 0.4);
    add(IMPLEMENTATION, -1.5);
  } else if (index === count - 1) {
    add(IMPLEMENTATION, count >= 3 && count <= 5 ? 1.8 : 0.3);
    add(REVIEW, -1.5);
  } else add(ARRANGEMENTS, 1);
}

/** Courts and procuratorates report results right below headings that bid: 强化监督, then what was done. */
const COURTLY = /(?:检察院|法院).{0,4}工作报告/u;
/** For a review where results stand so. */
const TOLD_BELOW = 5;
/** How much more the paragraphs must look back than ahead. */
const LOOKS_BACK = 0.8;
/** Paragraphs behind a heading that are heard; behind them shortcomings and closing words may stand. */
const NEAR = 3;
/** What names a part of tasks whatever stands below it: 工作安排, 预算. */
const NAMED = 3;

function isTold(blocks: readonly RoleInput[], own: readonly Scores[], at: number): boolean {
  if ((own[at]?.[ARRANGEMENTS] ?? 0) >= NAMED) return false;
  let sum = 0;
  let count = 0;
  for (let i = at + 1; i < blocks.length && blocks[i]?.level === null && count < NEAR; i++) {
    const scores = own[i] ?? zero();
    if ((scores[PROBLEMS] ?? 0) > NAMED) break;
    sum += (scores[REVIEW] ?? 0) - (scores[ARRANGEMENTS] ?? 0) - (scores[IMPLEMENTATION] ?? 0) * 0.5;
    count++;
  }
  return count > 0 && sum >= LOOKS_BACK * count;
}

/** How sure the words of the last top heading must be that it heads the closing words (结束语). */
const CLOSED = 6;
const isClosed = (own: readonly Scores[], tops: readonly number[]): boolean =>
  (own[tops.at(-1) ?? -1]?.[CLOSING] ?? 0) > CLOSED;

/** `closed`: the last top heading heads the closing words, so that all below it is part of them. */
function placeParagraph(
  scores: Scores,
  i: number,
  last: number,
  tops: readonly number[],
  closed: boolean,
): void {
  const first = tops[0] ?? last;
  const lastTop = tops.at(-1) ?? 0;
  scores[OPENING] = i > Math.max(3, first) ? -9 : (scores[OPENING] ?? 0) + (i < first && i < 4 ? 1 : -1);
  if (i > lastTop && closed) scores[CLOSING] = (scores[CLOSING] ?? 0) + 2.5;
  else if (i <= lastTop || last - i > 6) scores[CLOSING] = -9;
  else scores[CLOSING] = (scores[CLOSING] ?? 0) + (i === last ? 2.5 : -0.5);
}
