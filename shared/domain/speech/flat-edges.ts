import { findDates } from "./dates.ts";
import { findSalutation } from "./salutation.ts";

const HEAD_REACH = 700;
const TITLE_END = /(?:讲话|报告|致辞|致词|发言|演讲|主持词|党课)(?:稿|提纲)?(?:[(（][^()（）]{1,12}[)）])?/gu;
const LABEL =
  /(?:导语|编者按|导读|摘要|时间|日期|来源|作者|发布时间|发布日期|阅读|浏览|点击|字号|标题|报告人|讲话人)[:：]/gu;
const SITE = /[\u4e00-\u9fff]{2,5}(?:范文网|文秘网|公文网|资料网|文库)|(?:- ?)?相关(?:推荐|文章)/gu;
const SPEAKER =
  /[\u4e00-\u9fff]{2,14}(?:政府)?(?:县长|市长|区长|省长|镇长|书记|主席|州长|董事长|总经理|校长|院长|局长|主任) ?[\u4e00-\u9fff]{1,2} ?[\u4e00-\u9fff]{1,2}(?= *(?:$|\(|(?:19|20)\d{2}年\d))/gu;

export interface FlatEdge {
  readonly cuts: readonly number[];
}

/** Cuts of the head matter in a line that has everything in one; `end` is where the body begins. */
export function flatHead(plain: string): FlatEdge & { readonly end: number } {
  const salutation = findSalutation(plain, HEAD_REACH);
  const end = salutation?.start ?? bodyWithoutSalutation(plain);
  if (end === 0)
    return {
      cuts: salutation ? [salutation.end] : [],
      end: salutation?.end ?? 0,
    };
  const head = plain.slice(0, end);
  const cuts = [end];
  if (salutation) cuts.push(salutation.end);
  for (const match of head.matchAll(TITLE_END)) {
    const at = match.index + match[0].length;
    if (!/^(?:一文|中(?!共)|的|精神|要求|时|指出)/u.test(head.slice(at))) cuts.push(at);
  }
  for (const match of head.matchAll(LABEL))
    if (
      !/[\u4e00-\u9fff]$/u.test(head.slice(0, match.index)) ||
      match.index === 0 ||
      /(?:讲话|报告|\d|网)$/u.test(head.slice(0, match.index))
    )
      cuts.push(match.index);
  for (const match of head.matchAll(SITE)) {
    const title = /^.*(?:讲话|报告|致辞|发言)/u.exec(match[0]);
    cuts.push(match.index + (title?.[0].length ?? 0), match.index + match[0].length);
  }
  for (const match of head.matchAll(SPEAKER)) {
    cuts.push(match.index + (/^.*会议上(?!的)/u.exec(match[0])?.[0].length ?? 0));
  }
  for (const date of findDates(head)) {
    const labelled = /[:：] ?$/u.test(head.slice(0, date.start));
    const bracket = bracketAround(head, date.start, date.end);
    if (bracket) {
      cuts.push(bracket.start, bracket.end);
      continue;
    }
    const tail = /^ ?\d{1,2}:\d{2}(?::\d{2})?/u.exec(head.slice(date.end));
    if (head.charAt(date.end - 1) === "年") continue;
    const dashes = /[-—]{1,2}$/u.exec(head.slice(0, date.start));
    if (dashes) {
      cuts.push(dashes.index);
      continue;
    }
    if (!labelled && !/[(（]$/u.test(head.slice(0, date.start))) cuts.push(date.start);
    const after = date.end + (tail?.[0].length ?? 0);
    if (!/^(?:在|[)）])/u.test(head.slice(after))) cuts.push(after);
  }
  return { cuts: inPreface(head, cuts), end: salutation?.end ?? end };
}

/** The brackets that a date is the first or only word in: 「（2025年8月6日）」, 「（2025年8月6日在……会议上）」. */
function bracketAround(head: string, start: number, end: number): { start: number; end: number } | null {
  if (head.charAt(start - 1) !== "(") return null;
  const close = head.indexOf(")", end);
  return close < 0 || close - end > 60 ? null : { start: start - 1, end: close + 1 };
}

/** A title at the very start though no salutation follows. */
function bodyWithoutSalutation(plain: string): number {
  const match =
    /^[^。;!?(]{4,60}?(?:决议|决定|公报)\((?:19|20)\d{2}年\d{1,2}月\d{1,2}日[^()]{0,60}\)/u.exec(plain) ??
    /^[^。;!?]{2,60}?(?:讲话|报告|致辞|发言|演讲|主持词)(?:稿|提纲)?(?=今天|这次|现在|刚才|一、|第一|同志|各位|在|为|根据|去年|今年|\d{4}年| )/u.exec(
      plain,
    );
  return match ? match[0].length : 0;
}

/** Inside a 导语 the text is one piece. */
function inPreface(head: string, cuts: readonly number[]): number[] {
  const preface = /(?:导语|编者按|导读|摘要)[:：]/u.exec(head);
  return preface ? cuts.filter((cut) => cut <= preface.index || cut >= head.length) : [...cuts];
}

const TAIL_REACH = 3000;
const TAIL =
  /(?:预览(?:已)?结束|未完,|【[^【】]{2,40}】相关文章|-? ?(?:上一篇|下一篇)[:：]|\(?责任编辑[:：]|相关(?:文章|推荐|阅读)[:：]|请点击👉|版权(?:所有|声明)|本文来源)/u;
const ITEM =
  /\d{2}-\d{2}(?!\d)|(?=- ?(?:上一篇|下一篇)[:：])|(?<!- ?)(?=(?:上一篇|下一篇)[:：])|(?=请点击👉)|(?<=相关文章:)/gu;

/** Where a site's tail begins in a line that has everything in one, cut into its items. */
export function flatTail(plain: string): FlatEdge & { readonly start: number } {
  const from = Math.max(0, plain.length - TAIL_REACH);
  const match = TAIL.exec(plain.slice(from));
  if (!match) return { cuts: [], start: plain.length };
  const start = from + match.index;
  const cuts = [start];
  for (const item of plain.slice(start).matchAll(ITEM))
    cuts.push(start + item.index + (/^\d/u.test(item[0]) ? item[0].length : 0));
  return { cuts, start };
}
