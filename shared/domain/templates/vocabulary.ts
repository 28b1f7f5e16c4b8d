/** For parts that cover several fields. */
export const GENERAL_TOPIC = "综合";

/** What a section is about, in the short nouns of the trade. */
export const TOPICS = [
  GENERAL_TOPIC,
  "形势",
  "思想认识",
  "经济运行",
  "工业",
  "项目建设",
  "招商引资",
  "企业经营",
  "农业农村",
  "乡村建设",
  "城镇建设",
  "服务业",
  "文化旅游",
  "财税",
  "金融",
  "改革创新",
  "营商环境",
  "生态环保",
  "安全生产",
  "防汛抗旱",
  "民生",
  "就业",
  "教育",
  "医疗卫生",
  "社会治理",
  "信访稳定",
  "表彰",
  "党建",
  "党风廉政",
  "责任",
  "作风",
  "督查",
  "保障",
  "队伍",
  "宣传",
] as const;

/** The places in a speech that a frame serves. */
export const FRAME_KINDS = ["opening", "transition", "task", "data", "emphasis", "closing"] as const;

/** Where a template is from: with the program, or the user's own. */
export const TEMPLATE_ORIGINS = ["built-in", "own"] as const;
export type TemplateOrigin = (typeof TEMPLATE_ORIGINS)[number];

export const TEMPLATE_TYPES = ["section", "frame", "skeleton"] as const;
export type TemplateType = (typeof TEMPLATE_TYPES)[number];
