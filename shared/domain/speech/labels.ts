/** What a labelled head line tells; "other" is kept as metadata without being read. */
type LabelKind = "title" | "date" | "speaker" | "post" | "occasion" | "place" | "body" | "other";

const LABELS: readonly (readonly [LabelKind, string])[] = [
  ["title", "标题|题目|讲话题目|文章标题|title"],
  [
    "date",
    "发文时间|发布时间|发布日期|发表时间|发表日期|讲话时间|时间|日期|添加时间|更新时间|录入时间|成文日期|生成日期|印发日期|会议时间|报告时间|date|pubdate",
  ],
  ["speaker", "报告人|讲话人|主讲人|演讲人|发言人|致辞人|主持人|讲话者|领导姓名"],
  ["post", "职务|讲话人职务"],
  ["occasion", "会议名称|会议|活动名称|场合"],
  ["place", "地点|会议地点|讲话地点"],
  ["body", "正文|内容|正文内容|全文"],
  [
    "other",
    "发文单位|发文机关|发布机构|发布单位|来源url|来源|信息来源|文章来源|稿源|稿件来源|作者|撰稿|编辑|责任编辑|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击次数|点击量|点击数|点击|评论|字号|字体|索引号|文号|发文字号|主题词|主题分类|分类|栏目|信息分类|有效性|公开方式|公开形式|关键词|关键字|标签|网址|链接|url|录入者|上传者|单位|部门|供稿|原标题|字数|author|tags?|categor(?:y|ies)|layout|description|keywords|draft|permalink|summary|updated|toc|cover|slug|weight|excerpt",
  ],
];

const ALL = LABELS.map(([, names]) => names).join("|");
const LINE = new RegExp(
  `^[【\\[(]?(${ALL})(?:[】\\]]?:[】\\])]?|(?<=时间|日期)(?=(?:19|20)\\d{2}[-/.年])) *`,
  "iu",
);
const INSIDE = new RegExp(`(?:^|[ 】\\])])[【\\[]?(${ALL})[】\\]]?:`, "giu");

export interface Label {
  readonly kind: LabelKind;
  /** UTF-16 units of the label with its colon. */
  readonly length: number;
}

function kindOf(name: string): LabelKind {
  const low = name.toLowerCase();
  return LABELS.find(([, names]) => names.split("|").includes(low))?.[0] ?? "other";
}

/** The label a head line (in `plainForm`) begins with: 标题：, 发布时间：, 来源：… */
export function labelAt(plain: string): Label | null {
  const match = LINE.exec(plain);
  return match ? { kind: kindOf(match[1] ?? ""), length: match[0].length } : null;
}

/** Places where further labels begin in a labelled line, so that 时间：… 作者：… can be read one by one. */
export function labelStarts(plain: string): number[] {
  const starts: number[] = [];
  for (const match of plain.matchAll(INSIDE)) {
    const lead = match[0].search(/[^ 】\])]/u);
    starts.push(match.index + Math.max(0, lead));
  }
  return starts;
}
