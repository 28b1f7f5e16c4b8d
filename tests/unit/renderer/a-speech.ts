import type { SpeechBlock, SpeechDetail, SpeechSection } from "../../../shared/contract/methods/library.ts";

const block = (id: number, sectionId: number, line: number, text: string, marker?: string): SpeechBlock => ({
  id,
  sectionId,
  type: marker === undefined ? "paragraph" : "heading",
  level: marker === undefined ? null : sectionId - 1,
  marker: marker ?? null,
  text,
  role: sectionId === 1 ? "opening" : "review",
  line,
});

const section = (id: number, parentId: number | null, level: number, heading: string): SpeechSection => ({
  id,
  parentId,
  level,
  marker: null,
  heading,
  role: id === 1 ? "opening" : "review",
  chars: 10,
  firstBlock: id * 10,
});

const alone = { kind: "speech" as const, copies: 0, sameAs: [] };

/** A small speech of three sections with two removed lines, one before the text and one inside. */
export const aSpeech: SpeechDetail = {
  ...alone,
  id: 7,
  title: "在年终会上的讲话",
  post: "县长",
  name: null,
  date: "2025-12-30",
  year: 2025,
  occasion: "年终会",
  level: "county",
  origin: "user",
  fileName: "a.txt",
  format: "txt",
  chars: 40,
  sections: 3,
  roleChars: { opening: 10, review: 30 },
  importedAt: 0,
  salutation: "同志们：",
  encoding: "utf-8",
  sectionTree: [section(1, null, 1, ""), section(2, null, 1, "一年工作回顾"), section(3, 2, 2, "工业")],
  blocks: [
    block(10, 1, 5, "今天开个会。"),
    block(20, 2, 6, "一年工作回顾", "一、"),
    block(21, 2, 8, "一年来，成绩不少。"),
    block(30, 3, 9, "工业", "（一）"),
    block(31, 3, 10, "工业向好。"),
  ],
  removed: [
    { line: 1, text: "某某网", reason: "site" },
    { line: 7, text: "上一篇：别的文章", reason: "navigation" },
  ],
};
