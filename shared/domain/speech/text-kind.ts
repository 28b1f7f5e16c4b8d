import { plainForm } from "../text/plain.ts";
import { isOfficeAddress } from "./salutation.ts";
import type { Block, KindReason, TextKind } from "./speech.ts";

/** What the reader knows of a text when it asks what the text is; all but blocks in `plainForm`. */
export interface KindInput {
  readonly title: string | null;
  readonly salutation: string | null;
  readonly blocks: readonly Block[];
  /** The blocks' text in `plainForm`, one line each; its beginning is enough. */
  readonly text: string;
}

export interface KindOfText {
  readonly kind: TextKind;
  readonly reason: KindReason;
}

const bracket = "(?:[(《【][^()]{1,16}[)》】])?$";
const SPEECH_TITLE = new RegExp(
  `(?:讲话|致辞|致词|发言|演讲|演说|主持词|讲稿|党课|讲座|开幕词|闭幕词|祝酒词|贺词|献词|寄语|谈话|述职报告|工作报告|施政报告|报告|工作总结|汇报)(?:稿|提纲|材料|摘要|全文|要点)?${bracket}`,
  "u",
);
const NOTICE_TITLE = new RegExp(
  `(?:通知|通告|公告|公示|通报|函|批复|请示|命令|意见|办法|规定|细则|条例|会议纪要|纪要)${bracket}`,
  "u",
);
const PAPER_TITLE = new RegExp(
  `(?:方案|预案|规划|纲要|计划|要点|决定|决议|公报|名单|目录|清单|一览表|统计表|表)${bracket}`,
  "u",
);
const NEWS_TITLE = /(?:召开|举行|调研|会见|看望|慰问|督导|检查|强调|出席|开幕|闭幕|圆满|成功举办)/u;
const DATELINE =
  /^(?:本报|新华社|中新社|中新网|本网|本台|人民网)?[\u4e00-\u9fff\d月日]{0,14}(?:讯|电)(?:[ (:]|记者|-)|^\(?(?:本报|本网|全媒体|融媒体)?(?:记者|通讯员)/u;
const THIRD =
  /[\u4e00-\u9fff]{2,4}(?:在讲话中)?(?:强调|指出|要求|表示|认为),|(?:出席|参加|列席)(?:会议|活动|调研)|主持(?:会议|召开)|一行(?:先后|来到|深入)/gu;
const FIRST = /我们|同志们|大家|我代表|我讲|各位代表|我县|我市|我省|我镇|我区|我校|我公司/gu;
const ADDRESSEE = /^[^。]{0,60}(?:政府|单位|部门|办事处|委员会|公司|科室|学校|机构)[^。,]{0,12}:/u;
const ORDERS =
  /特此(?:通知|通告|公告|函|批复)|(?:现|特)(?:将|就).{0,60}(?:通知|公告|通报|印发)|请(?:认真)?(?:贯彻|遵照)执行/u;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What a text is and by what sign; a text without any sign counts as a speech, since that is what people import. */
export function kindOfText({ title, salutation, blocks, text }: KindInput): KindOfText {
  const name = (title ?? "").replaceAll(" ", "");
  const notice = NOTICE_TITLE.test(name);
  const spoken = salutation !== null && !isOfficeAddress(plainForm(salutation));
  if (spoken && !notice) return { kind: "speech", reason: "salutation" };
  if (name !== "" && SPEECH_TITLE.test(name)) return { kind: "speech", reason: "title" };
  if (notice) return { kind: "notice", reason: "title" };
  const opening = text.split("\n", 3);
  const own = count(text, FIRST);
  const told = count(text, THIRD);
  if (opening.some((line) => DATELINE.test(line))) return { kind: "news", reason: "dateline" };
  if (
    ORDERS.test(text) ||
    (own < 3 && opening.some((line) => ADDRESSEE.test(line))) ||
    (own < 3 && salutation !== null && !spoken)
  )
    return { kind: "notice", reason: "form" };
  if (told >= 3 && told > own) return { kind: "news", reason: "reported" };
  if (name !== "" && PAPER_TITLE.test(name)) return { kind: "other", reason: "title" };
  if (isTable(blocks)) return { kind: "other", reason: "table" };
  if (own >= 2) return { kind: "speech", reason: "voice" };
  if (NEWS_TITLE.test(name) && told > 0) return { kind: "news", reason: "reported" };
  return { kind: "speech", reason: "none" };
}

/** Most lines are short and without a sentence. */
function isTable(blocks: readonly Block[]): boolean {
  const cells = blocks.filter(({ text }) => text.length < 24 && !/[。;；！!]/u.test(text)).length;
  return blocks.length >= 12 && cells > blocks.length * 0.7;
}
