const years = (first: number | null, last: number | null): string =>
  last === null ? "" : first === last ? `${last} 年` : `${first}—${last} 年`;

/** What was mined from the library: sections and frames, with their evidence. */
export const mined = {
  title: "旧稿里常用",
  sectionsTitle: (n: number) => `旧稿里常用的段落 ${n}`,
  framesTitle: "旧稿里常用的句式",
  more: "全部列出",
  years,
  why: (n: number, first: number | null, last: number | null) =>
    [`${n} 篇旧稿这样写`, years(first, last)].filter((part) => part !== "").join("，"),
  evidence: (n: number) => `${n} 篇这样写`,
  hideEvidence: "收起出处",
  variants: (texts: readonly string[]) => `也写作：${texts.join("　／　")}`,
  leftOut: "（不写）",
  frameCount: (speeches: number, uses: number) => `${speeches} 篇讲话用过 ${uses} 次`,
  sourcesOf: (frame: string) => `“${frame}”的出处`,
  insert: (frame: string) => `插入“${frame}”`,
  keepFrame: (frame: string) => `把“${frame}”存为我的句式`,
  keepFrameHint: "存为我的句式，可再改",
  gap: "___",
  noneTitle: "旧稿里还没有提炼出来",
  noneText: "几篇讲话写法相近的段落和句式会自动归到这里；素材库里还没有这样的，多导入几篇同类讲话就有了。",
};
