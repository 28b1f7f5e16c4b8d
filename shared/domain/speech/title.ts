/** Kinds of papers; a title ends with one of them. */
const KIND =
  "(?:讲话|报告|致辞|致词|发言|演讲|演说|主持词|讲稿|总结|通报|汇报|说明|方案|通知|纲要|倡议书|表态|讲座|党课|开幕词|闭幕词|祝酒词|贺词|献词|寄语|谈话|述职|意见|要点|计划|决定|决议|公报|公告|批复|命令|工作安排|工作部署)";
const TITLE_END = new RegExp(
  `${KIND}(?:稿|提纲|辞|词|材料|摘要|全文|要点|草案|范文)?(?: *[(《【][^()]{1,14}[)》】])?\\d?$`,
  "u",
);
const GENERIC =
  /^(?:工作报告|政府工作报告|领导(?:讲话|致辞|致词)|讲话稿?|致辞|报告|讲话|工作总结|施政报告)$/u;
const MEETING = /(?:会议?|大会|座谈会|仪式|典礼|论坛|班)(?:上|时)/u;

const compact = (plain: string): string => plain.replaceAll(" ", "");

/** The line ends as a title does: …讲话, …报告, …致辞（稿）. */
export function endsLikeTitle(plain: string): boolean {
  return TITLE_END.test(compact(plain)) && !/[。;:!?]/u.test(plain.slice(0, -1).replace(/:/u, ""));
}

/** How much a line of the head looks like the title; 0 or less means it does not. */
export function titleScore(plain: string): number {
  const text = compact(plain);
  if (text.length < 2 || text.length > 80 || /[。;!?]$/u.test(text) || /[:,、]$/u.test(text)) return 0;
  let score = 0;
  if (endsLikeTitle(plain)) score += 5;
  if (MEETING.test(text)) score += 2;
  if (/\d{4}年|[省市县区镇乡州校司]/u.test(text)) score += 1;
  if (text.length >= 8 && text.length <= 45) score += 1;
  if (GENERIC.test(text)) score -= 2;
  if (/^\d{4}|20\*\*/u.test(text)) score += 0.5;
  if (/作(?:了|的)?(?:政府)?工作?报告$|听取|审议了/u.test(text)) score -= 6;
  if (/[>|]|\d{1,2}-\d{1,2}$/u.test(text)) score -= 4;
  return score;
}

/** A subtitle: ——在……上的讲话. */
export function isSubtitle(plain: string): boolean {
  return /^-{1,4} *[^-]/u.test(plain) && plain.length <= 70 && !/[。;!?]$/u.test(plain);
}

/** 在某某会议上, with a date, brackets or a dash around it, and nothing else. */
export function isMeetingLine(plain: string): boolean {
  const text = compact(plain).replace(/^[-(]+|[)]+$/gu, "");
  return (
    text.length <= 70 &&
    /(?:会议?|大会|仪式|座谈会|典礼|论坛)(?:上)?$/u.test(text) &&
    /^(?:\d{4}年|[〇零一二三四五六七八九]{4}年|在|.{2,20}第.{1,4}届)/u.test(text)
  );
}

/** 致辞, 领导讲话: the name of a kind of speech and nothing more. */
export const isGenericTitle = (plain: string): boolean => GENERIC.test(compact(plain));

/** 「某某在……会议上的讲话」: nothing is missing above it. */
export const isWholeTitle = (plain: string): boolean => /^.{2,20}在.{4,60}上的/u.test(compact(plain));

/** Same wording apart from blanks, brackets and quotes. */
export function sameWording(a: string, b: string): boolean {
  const bare = (text: string): string => text.replace(/[\s"“”'《》()【】[\]]/gu, "");
  return bare(a) === bare(b);
}

/** A first title line that cannot stand alone: 在全县经济工作会议暨 / 关于做好…. */
export function isOpenTitle(plain: string): boolean {
  return /^(?:在|关于)/u.test(plain) || /(?:暨|和|与|及|、|的)$/u.test(plain);
}
