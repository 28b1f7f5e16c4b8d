import type { Role } from "../speech/speech.ts";

/** A heading below a part, or a part that has none below. */
interface OutlinePoint {
  readonly heading: string;
  readonly chars: number;
}

/** A stretch of a speech that has one role. */
export interface OutlinePart {
  readonly role: Role;
  /** Top headings of the stretch, in order; none in an opening or a closing. */
  readonly headings: readonly string[];
  readonly points: readonly OutlinePoint[];
  readonly chars: number;
}

/** What a speech is made of. */
export interface SpeechOutline {
  readonly chars: number;
  readonly parts: readonly OutlinePart[];
}

/** A section as the library keeps it, in document order. */
export interface OutlineSection {
  readonly level: number;
  /** Empty for the opening run. */
  readonly heading: string;
  readonly role: Role;
  /** Its own blocks and those of its subsections. */
  readonly chars: number;
}

/** A section below says nothing of the form of a speech when it is so small a part of it. */
const LEAST_SHARE = 0.03;

interface Stretch {
  readonly role: Role;
  readonly chars: number;
  readonly top: string | null;
  readonly point: OutlinePoint | null;
}

/** Sections of the top two levels as stretches in order; what a section says before its first subsection is its own. */
function stretchesOf(sections: readonly OutlineSection[]): Stretch[] {
  const out: Stretch[] = [];
  sections.forEach((section, at) => {
    const { level, heading, role, chars } = section;
    if (level > 2) return;
    if (level === 2) {
      out.push({ role, chars, top: null, point: { heading, chars } });
      return;
    }
    let below = 0;
    for (let next = at + 1; next < sections.length && (sections[next]?.level ?? 1) > 1; next++)
      if (sections[next]?.level === 2) below += sections[next]?.chars ?? 0;
    out.push({ role, chars: Math.max(0, chars - below), top: heading === "" ? null : heading, point: null });
  });
  return out;
}

function append(parts: OutlinePart[], { role, chars, top, point }: Stretch): void {
  const last = parts.at(-1);
  const headings = top === null ? [] : [top];
  const points = point === null ? [] : [point];
  if (last?.role !== role) {
    parts.push({ role, headings, points, chars });
    return;
  }
  parts[parts.length - 1] = {
    role,
    headings: [...last.headings, ...headings],
    points: [...last.points, ...points],
    chars: last.chars + chars,
  };
}

/**
 * The form of a speech: its parts in order, neighbours of one role joined. A subsection of another role than the part it stands in
 * makes a part of its own only where it is large enough. `closing`: characters of the paragraphs at the end that close the speech.
 */
export function outlineOfSpeech(sections: readonly OutlineSection[], closing: number): SpeechOutline {
  const total = sections.reduce((sum, { level, chars }) => (level === 1 ? sum + chars : sum), 0);
  const parts: OutlinePart[] = [];
  for (const stretch of stretchesOf(sections)) {
    const last = parts.at(-1);
    const small = stretch.top === null && last !== undefined && stretch.chars < LEAST_SHARE * total;
    append(parts, small && stretch.point ? { ...stretch, role: last.role } : stretch);
  }
  const last = parts.at(-1);
  if (last && closing > 0 && last.role !== "closing") {
    parts[parts.length - 1] = { ...last, chars: Math.max(0, last.chars - closing) };
    parts.push({ role: "closing", headings: [], points: [], chars: closing });
  }
  return { chars: total, parts: parts.filter(({ chars, headings }) => chars > 0 || headings.length > 0) };
}

/** The roles of the parts with headings: what tells one form from another. */
export function formOf({ parts }: SpeechOutline): Role[] {
  const roles = parts.map(({ role }) => role).filter((role) => role !== "opening" && role !== "closing");
  return roles.filter((role, at) => at === 0 || role !== roles[at - 1]);
}
