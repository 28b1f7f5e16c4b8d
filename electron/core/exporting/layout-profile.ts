/** How a speech is set on paper. Lengths in points unless the name says otherwise. */
export interface LayoutProfile {
  readonly bodySize: number;
  readonly bodyBold: boolean;
  readonly titleSize: number;
  /** Post and name, and the date. */
  readonly bylineSize: number;
  readonly linePitch: number;
  /** Characters in a full line. */
  readonly charsPerLine: number;
}

/** GB/T 9704-2012, 5.2: A4 with a type area of 156 mm × 225 mm behind a 37 mm head and a 28 mm left margin. */
export const PAGE_MM = { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 } as const;

export const LAYOUT_PROFILES = {
  /** GB/T 9704-2012, 5.2.2 and 5.2.3: 三号 type, 22 lines of 28 characters. 225 mm / 22 is 28.98 pt; 29 pt would lose a line. */
  official: {
    bodySize: 16,
    bodyBold: false,
    titleSize: 22,
    bylineSize: 16,
    linePitch: 28.95,
    charsPerLine: 28,
  },
  /** Big type for the speaker's own copy. */
  reading: { bodySize: 22, bodyBold: true, titleSize: 26, bylineSize: 20, linePitch: 39.8, charsPerLine: 20 },
} as const satisfies Record<string, LayoutProfile>;

export type LayoutProfileName = keyof typeof LAYOUT_PROFILES;

/** Faces by the names that Chinese offices have installed; they are named, never bundled. Latin and figures in the second. */
export const FACES = {
  title: ["方正小标宋简体", "Times New Roman"],
  body: ["仿宋_GB2312", "Times New Roman"],
  heading: ["黑体", "Times New Roman"],
  subheading: ["楷体_GB2312", "Times New Roman"],
  folio: ["宋体", "宋体"],
} as const;

export type Face = keyof typeof FACES;

const FACE_OF_LEVEL: readonly Face[] = ["heading", "subheading", "body", "body"];

/** 一、黑体, （一）楷体, 1. and （1）仿宋 (GB/T 9704-2012, 7.3.3). */
export function faceOfLevel(level: number): Face {
  return FACE_OF_LEVEL[level - 1] ?? "body";
}

export function twips(points: number): number {
  return Math.round(points * 20);
}

export function twipsOfMm(mm: number): number {
  return Math.round((mm / 25.4) * 1440);
}

/**
 * What is taken from (negative) each character's width, in twentieths of a point, so that a full line holds
 * `charsPerLine`. Spacing rather than a character grid, since Word, WPS and LibreOffice agree on spacing alone.
 */
export function characterSpacing(profile: LayoutProfile): number {
  const widthMm = PAGE_MM.width - PAGE_MM.left - PAGE_MM.right;
  const pitch = ((widthMm / 25.4) * 72) / profile.charsPerLine;
  return Math.min(0, Math.floor((pitch - profile.bodySize) * 20));
}
