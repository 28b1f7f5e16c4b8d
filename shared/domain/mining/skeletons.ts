import type { Role } from "../speech/speech.ts";
import { formOf, type OutlinePart, type SpeechOutline } from "./outline.ts";
import { atOnce, type Pieces } from "./pieces.ts";
import { topicOfHeading } from "./topics.ts";
import { typicalOf } from "./typical.ts";

export interface OutlinedSpeech {
  readonly id: number;
  readonly outline: SpeechOutline;
}

interface MinedPoint {
  readonly topic: string;
  /** As one of the speeches says it. */
  readonly heading: string;
  /** Speeches of the form that have the topic in this part. */
  readonly count: number;
  /** Mean part of the part's length, 0 to 1. */
  readonly share: number;
}

interface MinedPart {
  readonly role: Role;
  /** The most typical heading; null in an opening or a closing. */
  readonly heading: string | null;
  /** Mean part of the speech's length, 0 to 1. */
  readonly share: number;
  /** Speeches of the form that have the part. */
  readonly count: number;
  readonly points: readonly MinedPoint[];
}

/** A form that speeches really follow. */
export interface MinedSkeleton {
  /** Roles joined by -, without opening and closing. */
  readonly form: string;
  readonly roles: readonly Role[];
  /** Speeches that follow it, among `of` of the same occasion. */
  readonly support: number;
  readonly of: number;
  /** Median length of these speeches. */
  readonly chars: number;
  readonly parts: readonly MinedPart[];
  /** Their ids in the order given. */
  readonly speeches: readonly number[];
}

/** A topic belongs to a form when so many of its speeches have it. */
const USUAL = 0.4;
const MOST_POINTS = 10;
/** An opening or a closing belongs to a form when so many of its speeches have one. */
const HALF = 0.5;
const MOST_FORMS = 8;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

interface TopicFacts {
  readonly headings: string[];
  speeches: number;
  place: number;
  share: number;
}

/**
 * The topics that most of the parts take up, in their usual order. What only one of several speeches takes up is not what they have in
 * common.
 */
function* pointsOf(parts: readonly OutlinePart[]): Pieces<MinedPoint[]> {
  const topics = new Map<string, TopicFacts>();
  const outlined = parts.filter(({ points }) => points.length > 1);
  for (const { points, chars } of outlined) {
    const seen = new Set<string>();
    points.forEach(({ heading, chars: own }, at) => {
      // What names no known field of work counts where others say it in the same words.
      const topic = topicOfHeading(heading) ?? heading;
      const facts = topics.get(topic) ?? { headings: [], speeches: 0, place: 0, share: 0 };
      facts.headings.push(heading);
      facts.share += own / Math.max(1, chars);
      if (!seen.has(topic)) {
        facts.speeches++;
        facts.place += at / points.length;
      }
      seen.add(topic);
      topics.set(topic, facts);
    });
    yield;
  }
  const least = parts.length === 1 ? 1 : Math.max(2, USUAL * outlined.length);
  const usual = [...topics]
    .filter(([, { speeches }]) => speeches >= least)
    .sort((a, b) => b[1].speeches - a[1].speeches)
    .slice(0, MOST_POINTS)
    .sort((a, b) => a[1].place / a[1].speeches - b[1].place / b[1].speeches);
  const points: MinedPoint[] = [];
  for (const [topic, { headings, speeches, share }] of usual) {
    const heading = typicalOf(headings) ?? topic;
    points.push({ topic, heading, count: speeches, share: share / outlined.length });
    yield;
  }
  return points;
}

function edgePart(role: "opening" | "closing", speeches: readonly OutlinedSpeech[]): MinedPart[] {
  const having = speeches.flatMap(({ outline }) => {
    const part = role === "opening" ? outline.parts[0] : outline.parts.at(-1);
    return part?.role === role ? [part.chars / Math.max(1, outline.chars)] : [];
  });
  if (having.length < HALF * speeches.length) return [];
  const share = having.reduce((sum, one) => sum + one, 0) / having.length;
  return [{ role, heading: null, share, count: having.length, points: [] }];
}

/** The parts of a speech for each role of its form; neighbours that only an opening or closing parts count as one. */
function alignedParts({ parts }: SpeechOutline): OutlinePart[] {
  const out: OutlinePart[] = [];
  for (const part of parts) {
    if (part.role === "opening" || part.role === "closing") continue;
    const last = out.at(-1);
    if (last?.role !== part.role) out.push(part);
    else
      out[out.length - 1] = {
        role: part.role,
        headings: [...last.headings, ...part.headings],
        points: [...last.points, ...part.points],
        chars: last.chars + part.chars,
      };
  }
  return out;
}

/** Of several top headings of one role the last has the work under it. */
function typicalHeading(parts: readonly OutlinePart[]): string {
  const headings = parts.flatMap(({ headings, points }) => headings.at(-1) ?? points[0]?.heading ?? []);
  return typicalOf(headings) ?? "";
}

function* skeletonOf(
  form: string,
  roles: readonly Role[],
  speeches: readonly OutlinedSpeech[],
  of: number,
): Pieces<MinedSkeleton> {
  const aligned: { outline: SpeechOutline; parts: OutlinePart[] }[] = [];
  for (const { outline } of speeches) {
    aligned.push({ outline, parts: alignedParts(outline) });
    yield;
  }
  const middle: MinedPart[] = [];
  for (const [at, role] of roles.entries()) {
    const parts = aligned.flatMap(({ parts }) => parts[at] ?? []);
    const shares = aligned.map(({ outline, parts }) => (parts[at]?.chars ?? 0) / Math.max(1, outline.chars));
    middle.push({
      role,
      heading: typicalHeading(parts),
      share: shares.reduce((sum, one) => sum + one, 0) / Math.max(1, shares.length),
      count: parts.length,
      points: yield* pointsOf(parts),
    });
  }
  return {
    form,
    roles,
    support: speeches.length,
    of,
    chars: median(speeches.map(({ outline }) => outline.chars)),
    parts: [...edgePart("opening", speeches), ...middle, ...edgePart("closing", speeches)],
    speeches: speeches.map(({ id }) => id),
  };
}

/**
 * The forms that speeches of one occasion follow, most followed first: speeches whose roles come in the same order make one form.
 * A form that only one speech follows is told only where none is followed by two.
 */
export function mineSkeletons(speeches: readonly OutlinedSpeech[]): MinedSkeleton[] {
  return atOnce(miningSkeletons(speeches));
}

/** As `mineSkeletons`, in pieces. */
export function* miningSkeletons(speeches: readonly OutlinedSpeech[]): Pieces<MinedSkeleton[]> {
  const forms = new Map<string, { roles: Role[]; speeches: OutlinedSpeech[] }>();
  for (const speech of speeches) {
    yield;
    const roles = formOf(speech.outline);
    if (roles.length === 0) continue;
    const form = roles.join("-");
    const known = forms.get(form);
    if (known) known.speeches.push(speech);
    else forms.set(form, { roles, speeches: [speech] });
  }
  const of = [...forms.values()].reduce((sum, one) => sum + one.speeches.length, 0);
  const sorted = [...forms].sort(
    (a, b) => b[1].speeches.length - a[1].speeches.length || a[1].roles.length - b[1].roles.length,
  );
  const shared = sorted.filter(([, one]) => one.speeches.length > 1);
  const skeletons: MinedSkeleton[] = [];
  for (const [form, one] of (shared.length > 0 ? shared : sorted.slice(0, 1)).slice(0, MOST_FORMS))
    skeletons.push(yield* skeletonOf(form, one.roles, one.speeches, of));
  return skeletons;
}
