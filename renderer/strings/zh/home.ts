const WEEKDAYS = "日一二三四五六";

/** How long ago, in the words of a clerk; both in milliseconds since 1970. */
function ago(time: number, now: number): string {
  const date = new Date(time);
  const today = new Date(now);
  const clock = `${date.getHours()}:${String(date.getMinutes()).padStart(2, "0")}`;
  const days = Math.round(
    (new Date(today.getFullYear(), today.getMonth(), today.getDate()).getTime() -
      new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()) /
      86_400_000,
  );
  if (days <= 0) return `今天 ${clock}`;
  if (days === 1) return `昨天 ${clock}`;
  if (days < 7) return `${days} 天前`;
  const day = `${date.getMonth() + 1}月${date.getDate()}日`;
  return date.getFullYear() === today.getFullYear() ? day : `${date.getFullYear()}年${day}`;
}

export const home = {
  heading: "起草讲话稿",
  hints: "Ctrl+K 检索素材　·　把文件拖进窗口即可导入",
  today: (date: Date) =>
    `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日  星期${WEEKDAYS[date.getDay()] ?? ""}`,
  ago,
  ways: {
    occasion: { title: "按场合起草", text: "选会议场合和提纲，各部分标题、篇幅先排好，再逐段填写。" },
    speech: { title: "以旧稿为底稿", text: "从素材库选一篇旧稿，人名、地名、日期、数字自动变成待填的空位。" },
    blank: { title: "空白文稿", text: "从一张白纸开始，随写随查，需要时再插入素材。" },
  },
  recent: "最近文稿",
  allDrafts: (n: number) => `共 ${n} 份`,
  showAll: "全部显示",
  noDrafts: "还没有文稿",
  noDraftsText: "从上面三种办法里选一种开始；写过的文稿会像一叠小纸页排在这里。",
  blankPage: "（空白）",
  unfilled: (n: number) => `${n} 处空位`,
  remove: (title: string) => `删除文稿《${title}》`,
  removed: (title: string) => `已删除文稿《${title}》`,
  library: "素材库",
  totals: (chars: string, sections: string) => `篇 · ${chars} · ${sections}`,
  libraryImport: "导入",
  libraryRoles: "各部分所占篇幅",
  libraryYears: "年份",
  firstRun: "先把旧稿放进来",
  firstRunText:
    "导入单位历年的讲话稿，案牍会把每篇拆成开场、回顾、安排、落实等部分，写稿时随取随用。全部留在本机，不连网。",
  firstRunImport: "导入讲话稿",
  firstRunSamples: (n: number) => `放入 ${n} 篇样例试试`,
  samplesHere: (n: number) => `其中样例 ${n} 篇`,
  chooseOccasion: "选择场合",
  filterOccasions: "查找场合",
  noOccasion: "没有这样的场合，换个说法试试。",
  skeletons: (n: number) => `${n} 种提纲`,
  origins: { own: "我的", mined: "旧稿提炼" },
  draftTitle: "题目",
  draftTitlePlaceholder: "可以先空着，如：在全县经济工作会议上的讲话",
  begin: "开始起草",
  chooseSpeech: "选一篇旧稿为底稿",
  filterSpeeches: "按题目、场合、讲话人查找",
  noSpeeches: "素材库里没有这样的讲话稿。",
  noSpeechesYet: "素材库还是空的，请先导入讲话稿。",
};
