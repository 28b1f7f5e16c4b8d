const years = (from: number | null, to: number | null): string =>
  from === null || to === null ? "" : from === to ? `${from}` : `${from}—${to}`;

/** 8+6 → 8+6 字. */
const chars = (lengths: string): string => `${lengths} 字`;

export const headings = {
  beside: (heading: string) => `与“${heading}”对仗的小标题`,
  keys: (n: number) => (n > 1 ? `Ctrl+1…${n}` : "Ctrl+1"),
  take: "点一下换用这个小标题",
  sameForm: (lengths: string) => `${chars(lengths)}同式`,
  sameLengths: chars,
  otherLengths: (lengths: string, wanted: string) => `${chars(lengths)}，本组 ${chars(wanted)}`,
  count: (n: number) => (n === 0 ? "内置模板" : `出现 ${n.toLocaleString("zh-CN")} 次`),
  years,
  lead: (text: string) => `套用本组起头，原题“${text}”`,
  halves: (texts: readonly string[]) => `由两题各取一半：${texts.map((text) => `“${text}”`).join("＋")}`,
  repeats: (number: string, word: string) => `与${number}“${word}”${word.length > 1 ? "" : "字"}重复`,
  hollow: "空泛，没说到具体工作",
  from: (titles: readonly string[]) => `出自${titles.map((title) => `《${title}》`).join("")}`,

  breakLengths: (lengths: string, wanted: string) => `${chars(lengths)}，同组多为 ${chars(wanted)}`,
  breakPattern: "字数相同，但词的搭配与同组不一样",
  markLengths: chars,
  markPattern: "句式",
  markRepeats: (word: string) => `“${word}”重`,
  markHollow: "空泛",

  group: (fit: number, of: number, lengths: string) => `${fit}/${of} 对仗 · ${chars(lengths)}`,
  noForm: (of: number) => (of === 0 ? "这一部分还没有小标题" : `本组 ${of} 个小标题`),
  makeSet: "成组拟题",

  setTitle: "成组拟小标题",
  setTopics: "每行写一件事，如：工业、项目、民生",
  setTopicsLabel: "要写的几件事",
  setLike: "照本组句式",
  setFree: "另选句式",
  setForm: chars,
  setFrom: (source: string) => `句式出自《${source}》`,
  setFromGroup: "句式同本组",
  setFit: (fit: number, of: number) => `${fit}/${of} 对仗`,
  setNone: "素材库里没有这几件事的对仗小标题。",
  setNoneHint: "左边每行写短一点，只写事情本身，如“项目”“民生”；多导入几篇同类讲话，可选的也会多。",
  setNotLike: "合本组句式的现成标题没有找到，下面换成素材库里别的句式。",
  setMissing: (topic: string) => `“${topic}”没有合这一式的现成写法，留空自拟`,
  setOther: "换一个",
  setUse: "用这一组",
  setHint: "小标题都取自素材库和内置模板的现成写法，不凭空造句；用后可撤销。",
};
