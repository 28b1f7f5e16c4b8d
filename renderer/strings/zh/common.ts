/** 12345 → 1.2 万; below ten thousand with a thousands separator. */
function amount(n: number): string {
  if (n < 10_000) return n.toLocaleString("zh-CN");
  const wan = n / 10_000;
  return `${wan >= 100 ? Math.round(wan).toLocaleString("zh-CN") : wan.toFixed(1).replace(/\.0$/u, "")} 万`;
}

export const common = {
  appName: "案牍",
  seal: "案",
  amount,
  chars: (n: number) => `${n.toLocaleString("zh-CN")} 字`,
  charsShort: (n: number) => `${amount(n)}${n < 10_000 ? " 字" : "字"}`,
  speeches: (n: number) => `${n.toLocaleString("zh-CN")} 篇`,
  sections: (n: number) => `${n.toLocaleString("zh-CN")} 段`,
  minutes: (n: number) => `${n} 分钟`,
  aboutMinutes: (n: number) => `约 ${n} 分钟`,
  year: (n: number | string) => `${n} 年`,
  /** 0.123 → 12%; what is there is never nothing. */
  percent: (share: number) => (share > 0 && share < 0.005 ? "<1%" : `${Math.round(share * 100)}%`),
  dot: " · ",
  comma: "，",
  pathArrow: " › ",
  yearCount: (year: number, n: number) => `${year} 年，${n.toLocaleString("zh-CN")}`,
  undo: "撤销",
  close: "关闭",
  cancel: "取消",
  copy: "复制",
  copied: "已复制",
  insert: "插入",
  clear: "清除",
  more: (n: number) => `更多 ${n} 种`,
  less: "收起",
  retry: "重试",
  loading: "正在读取…",
  noDate: "日期不详",
  noSpeaker: "讲话人不详",
  brackets: (text: string) => `（${text}）`,
  slotOpen: "〔",
  slotClose: "〕",
  untitled: "（无题）",
  titleAt: (occasion: string) => (/会议?$/u.test(occasion) ? `在${occasion}上的讲话` : occasion),
  /** 2025-08-06 → 2025年8月6日, 2025-08 → 2025年8月, 2025 → 2025年. */
  date: (iso: string) => {
    const [year, month, day] = iso.split("-");
    return `${year}年${month ? `${Number(month)}月` : ""}${day ? `${Number(day)}日` : ""}`;
  },
};
