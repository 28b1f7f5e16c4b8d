/** What is asked of the meeting a speech is for. */
export const meeting = {
  minutes: "时长（分钟）",
  meeting: "会议名称",
  meetingPlaceholder: "如：全县经济工作会议",
  day: "开会日期",
  dayPlaceholder: "如：2026年3月5日",
  unit: "单位",
  unitPlaceholder: "如：青竹县人民政府",
  leaderPost: "讲话人职务",
  leaderPostPlaceholder: "如：县长",
  leaderName: "讲话人姓名",
  /** 2026-03-05 → 3月5日, 2026-03 → 3月, 2026 → 2026年. */
  shortDay: (iso: string) => {
    const [year = "", month, day] = iso.split("-");
    return month ? `${Number(month)}月${day ? `${Number(day)}日` : ""}` : year && `${year}年`;
  },
  title: "讲话信息",
  occasion: "场合",
  occasionPlaceholder: "如：经济工作会",
  badDay: "日期请写成“2026年3月5日”，也可只写年月。",
  refills: "保存后，题目下的署名、日期和由这些信息填的空位随之更换，自己改过的不动。",
  save: "保存",
  saved: (n: number) => (n === 0 ? "讲话信息已保存" : `讲话信息已保存，文中有 ${n} 处随之更换`),
};
