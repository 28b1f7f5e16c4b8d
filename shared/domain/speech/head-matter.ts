import { bestDate, findDates, isDateLine, maskedDateAt } from "./dates.ts";
import { joinNoticeTitle, joinTornTitle, splitHeadRow, splitLabels } from "./head-rows.ts";
import { labelAt } from "./labels.ts";
import { markerAt } from "./markers.ts";
import { isDocumentNumber, isOffice, isPaperHead } from "./notice-frame.ts";
import { subRow, type Row } from "./row.ts";
import { isOfficeAddress, salutationLength } from "./salutation.ts";
import { speakerOfLine, speakerOfTitle } from "./speaker.ts";
import type { Speaker } from "./speech.ts";
import {
  endsLikeTitle,
  isGenericTitle,
  isMeetingLine,
  isOpenTitle,
  isSubtitle,
  isWholeTitle,
  sameWording,
  titleScore,
} from "./title.ts";

export interface OutRow {
  readonly row: Row;
  readonly reason: string;
}

export interface HeadMatter {
  /** Rows whose texts in order make the title. */
  readonly title: readonly Row[];
  readonly salutation: Row | null;
  readonly speaker: Speaker | null;
  readonly date: string | null;
  /** Text (plain form) that names the meeting when the title does not. */
  readonly meeting: Row | null;
  readonly out: readonly OutRow[];
  readonly body: readonly Row[];
}

const PROSE = /[。;]|[^\d],.{8,},/u;
const isProse = ({ plain }: Row): boolean =>
  plain.length > 400 ||
  (plain.length >= 45 && PROSE.test(plain)) ||
  (plain.length >= 20 && plain.includes(",") && /[。!]$/u.test(plain));
/** How far into a file head matter may reach, in rows: sites put whole menus before it. */
const REACH = 120;

/** Splits the rows into head matter, salutation and body. */
export function readHead(source: readonly Row[]): HeadMatter {
  const rows = source.flatMap((row, i) => (i < REACH ? splitHeadRow(row) : [row]));
  const state = new Head();
  const anchor = findAnchor(rows);
  const head = joinTornTitle(joinNoticeTitle(rows.slice(0, anchor.row))).flatMap(splitLabels);
  state.hasSalutation = anchor.salutation;
  state.isAddressed = anchor.salutation && isOfficeAddress(rows[anchor.row]?.plain ?? "");
  const body = rows.slice(anchor.row);
  let salutation: Row | null = null;
  const first = body[0];
  if (anchor.salutation && first) {
    const length = salutationLength(first.plain);
    salutation = subRow(first, 0, length);
    const rest = subRow(first, length);
    body.splice(0, 1, ...(rest ? [rest] : []));
  }
  const kept = state.read(head);
  return {
    title: state.title,
    salutation,
    speaker: state.speaker,
    date: state.date,
    meeting: state.meeting,
    out: state.out,
    body: [...kept, ...body],
  };
}

/** How many rows a page's own sentence about the speech may stand from its top and from the salutation. */
const EARLY = 6;

/** The row where the body begins: at the salutation, or at the first prose or marked heading. */
function findAnchor(rows: readonly Row[]): { row: number; salutation: boolean } {
  let prose = -1;
  for (const [i, row] of rows.slice(0, REACH).entries()) {
    if (salutationLength(row.plain) > 0) {
      const titled =
        prose < 0 || rows.slice(prose, i).some(({ plain }) => plain.length <= 80 && endsLikeTitle(plain));
      if (titled) return { row: i, salutation: true };
      break;
    }
    if ((!isProse(row) || (i <= EARLY && isCaption(row.plain))) && !startsBody(row)) continue;
    if (prose >= 0) break;
    prose = i;
    if (startsBody(row)) break;
  }
  if (prose >= 0) return { row: prose, salutation: false };
  return { row: Math.min(rows.length, 3), salutation: false };
}

function startsBody(row: Row): boolean {
  const marker = markerAt(row.plain);
  return (
    marker !== null && (marker.style === "han" || marker.style === "han-paren" || marker.style === "part")
  );
}

/** Collects what the head lines tell. */
class Head {
  title: Row[] = [];
  speaker: Speaker | null = null;
  date: string | null = null;
  meeting: Row | null = null;
  out: OutRow[] = [];
  hasSalutation = false;
  /** The salutation names offices, as notices do. */
  isAddressed = false;
  private dateRank = 0;
  /** The day is given but masked: a year in the title does not stand for it. */
  private masked = false;

  /** Reads the head rows; returns those that belong to the body after all. */
  read(head: readonly Row[]): Row[] {
    const rest: Row[] = [];
    const candidates: { row: Row; score: number; labelled: boolean }[] = [];
    for (const row of head) {
      const label = labelAt(row.plain);
      if (label) {
        const value = subRow(row, label.length);
        const sign = subRow(row, 0, label.length);
        const title = label.kind === "title" && value ? this.unquoted(value) : null;
        if (title) {
          if (sign) this.drop(sign, "metadata");
          candidates.push({ row: title, score: titleScore(title.plain) + 4, labelled: true });
          rest.push(title);
          continue;
        }
        const titled = label.kind === "other" && value ? titleBehind(value) : null;
        if (titled) {
          const sign = subRow(row, 0, row.text.length - titled.text.length);
          if (sign) this.drop(sign, "metadata");
          candidates.push({ row: titled, score: titleScore(titled.plain), labelled: false });
          rest.push(titled);
          continue;
        }
        this.drop(row, "metadata");
        if (value) this.readLabel(label.kind, value);
        continue;
      }
      const score = titleScore(row.plain);
      if (score > 0) candidates.push({ row, score, labelled: false });
      rest.push(row);
    }
    this.chooseTitle(rest, candidates);
    return this.sort(rest);
  }

  private drop(row: Row, reason: string): void {
    this.out.push({ row, reason });
  }

  /** A value without the quotes around it, which leave the text. */
  private unquoted(value: Row): Row | null {
    if (!/^(["']).+\1$/u.test(value.plain)) return value;
    const end = value.text.length - 1;
    for (const quote of [subRow(value, 0, 1), subRow(value, end)]) if (quote) this.drop(quote, "metadata");
    return subRow(value, 1, end);
  }

  private setDate(iso: string | null, rank: number): void {
    if (
      iso === null ||
      rank < this.dateRank ||
      (rank === this.dateRank && this.date && iso.length <= this.date.length)
    )
      return;
    this.date = iso;
    this.dateRank = rank;
  }

  private readLabel(kind: string, value: Row): void {
    if (kind === "date") this.setDate(bestDate(value.plain), 2);
    if (kind === "occasion") this.meeting = value;
    if (kind === "speaker") this.speaker = speakerOfLine(value.plain) ?? { post: null, name: value.text };
    if (kind === "post") this.speaker = { post: value.text, name: this.speaker?.name ?? null };
  }

  private chooseTitle(
    rest: readonly Row[],
    candidates: { row: Row; score: number; labelled: boolean }[],
  ): void {
    const ends = candidates.filter(({ row, labelled }) => labelled || endsLikeTitle(row.plain));
    let best = ends.reduce<Row | null>((best, { row, score }) => {
      const old = best && ends.find((c) => c.row === best);
      return old && old.score >= score ? best : row;
    }, null);
    best = headlineBelow(rest, best) ?? best ?? this.plainTitle(rest);
    if (!best) return;
    const at = rest.indexOf(best);
    this.title = [best];
    const before = rest[at - 1];
    const after = rest[at + 1];
    if (isSubtitle(best.plain) && before && isHeadline(before))
      this.title = startsWithDay(best.plain) && endsLikeTitle(before.plain) ? [before] : [before, best];
    else if (after && isSubtitle(after.plain) && endsLikeTitle(after.plain)) this.title = [best, after];
    else if (
      before &&
      (/^上的|^的/u.test(best.plain) || (best.plain.startsWith("在") && isSlogan(before.plain))) &&
      isHeadline(before) &&
      !endsLikeTitle(before.plain)
    )
      this.title = [before, best];
    else if (before && isHeadline(before) && isOpenTitle(before.plain) && !isWholeTitle(best.plain))
      this.title = [before, best];
  }

  /** Without a line that ends like a title: the first short line that is neither date, post nor meeting. */
  private plainTitle(rest: readonly Row[]): Row | null {
    const first = rest[0];
    if (!first || rest.length > 12 || !isHeadline(first)) return null;
    if (!this.hasSalutation && /回顾|工作安排|目标任务|总体要求|主要任务/u.test(first.plain)) return null;
    return first;
  }

  /** What stays of the head when title and labels are taken: post and name, dates, meetings, menus, body text. */
  private sort(rest: readonly Row[]): Row[] {
    const body: Row[] = [];
    const title = this.title.map((row) => row.plain).join("");
    const menu = menuAbove(rest, this.title[0]);
    const notice = this.isAddressed || rest.some((row) => isDocumentNumber(row.plain));
    for (const row of rest) {
      if (this.title.includes(row)) continue;
      const speaker = row.plain.length <= 50 ? speakerOfLine(row.plain) : null;
      if (
        isDocumentNumber(row.plain) ||
        isPaperHead(row.plain) ||
        (notice && isOffice(row.plain)) ||
        goesOnInHead(rest, row)
      ) {
        this.drop(row, "metadata");
      } else if (isDatedSubtitle(row.plain)) {
        this.setDate(bestDate(row.plain), 4);
        this.drop(row, "metadata");
      } else if (menu.has(row)) {
        this.drop(row, "navigation");
      } else if (maskedDateAt(row.plain) === 0) {
        this.masked = true;
        this.drop(row, "metadata");
      } else if (isDateLine(row.plain)) {
        this.setDate(bestDate(row.plain), dateLineRank(row.plain));
        this.drop(row, "metadata");
      } else if (isMeetingLine(row.plain) || (isSubtitle(row.plain) && this.hasSalutation)) {
        this.setDate(bestDate(row.plain), 4);
        if (isMeetingLine(row.plain)) this.meeting ??= row;
        this.drop(row, "metadata");
      } else if (speaker && (speaker.post !== null || this.hasSalutation)) {
        if (!this.speaker?.name || speaker.post)
          this.speaker = {
            post: speaker.post ?? this.speaker?.post ?? null,
            name: speaker.name ?? this.speaker?.name ?? null,
          };
        this.drop(row, "metadata");
      } else if (/^\(.*\)$/u.test(row.plain) && findDates(row.plain).length > 0) {
        this.setDate(bestDate(row.plain), 4);
        const name = speakerOfLine(
          row.plain
            .replace(/^\(|\)$/gu, "")
            .replace(/^[^日号]*[日号]/u, "")
            .trim(),
        );
        if (name && !this.speaker) this.speaker = name;
        this.drop(row, "metadata");
      } else if (
        title !== "" &&
        (sameWording(row.plain, title) || endsLikeTitle(row.plain)) &&
        row.plain.length <= 80
      ) {
        if (isCaption(row.plain)) this.setDate(bestDate(row.plain), 3);
        this.drop(row, "metadata");
      } else if (this.hasSalutation && (!isProse(row) || isCaption(row.plain))) {
        if (isCaption(row.plain)) this.setDate(bestDate(row.plain), 3);
        this.drop(row, row.plain.length <= 60 ? "navigation" : "preface");
      } else if (!this.hasSalutation && /网$|^\d+$/u.test(row.plain)) this.drop(row, "navigation");
      else body.push(row);
    }
    const inTitle = this.title[0] ? speakerOfTitle(this.title[0].plain) : null;
    if (inTitle)
      this.speaker = { post: this.speaker?.post ?? inTitle.post, name: this.speaker?.name ?? inTitle.name };
    if (title !== "" && !this.masked) this.setDate(bestDate(title), 1);
    return body;
  }
}

/** The headline with a subtitle below it that stands right under a column's name (领导致辞), or null. */
function headlineBelow(rest: readonly Row[], best: Row | null): Row | null {
  if (!best || !isGenericTitle(best.plain)) return null;
  const [headline, subtitle] = rest.slice(rest.indexOf(best) + 1);
  return headline && subtitle && isHeadline(headline) && isSubtitle(subtitle.plain) ? headline : null;
}

const MENU = 3;

/** At least three short lines without any sign right above the title: a site's menu. */
function menuAbove(rest: readonly Row[], title: Row | undefined): ReadonlySet<Row> {
  const at = title ? rest.indexOf(title) : -1;
  let from = Math.max(at, 0);
  while (/^[\u4e00-\u9fff]{2,8}$/u.test(rest[from - 1]?.plain ?? "")) from--;
  return new Set(at - from >= MENU ? rest.slice(from, at) : []);
}

/** The first of two lines of a red head. */
const goesOnInHead = (rest: readonly Row[], row: Row): boolean =>
  isPaperHead(rest[rest.indexOf(row) + 1]?.plain ?? "") && /^[\u4e00-\u9fff]+$/u.test(row.plain);

/** 「——与某某座谈，1994年1月26日」: occasion and day below the title. */
const isDatedSubtitle = (plain: string): boolean =>
  isSubtitle(plain) && (findDates(plain).at(-1)?.end ?? -1) >= plain.replace(/[ )]+$/u, "").length;

/** 「——2031年1月9日市长某某在……会议上的报告」: who spoke where and when, below a title that is whole without it. */
const startsWithDay = (plain: string): boolean => /^-+ *\d{4}年\d{1,2}月\d{1,2}日/u.test(plain);

/** A line that can be a title above 「在……会议上的讲话」: a few clauses, and no words of a site. */
const isSlogan = (plain: string): boolean =>
  plain.length >= 8 &&
  /^[\u4e00-\u9fff“”、, ]+$/u.test(plain) &&
  !/网|下载|范文|首页|正文|栏目|文库|登录|注册|搜索|浏览|走进|发布|关注/u.test(plain);

/** 「来源：某某网 政府工作报告」: the title stands on the line of a label, behind a blank. */
function titleBehind(value: Row): Row | null {
  const blank = value.plain.lastIndexOf(" ");
  const title = blank < 1 ? null : subRow(value, blank);
  return title && title.plain.length >= 4 && endsLikeTitle(title.plain) ? title : null;
}

/** 「2025年1月18日，某某在……会议上作工作报告」: a picture's caption, which names the day. */
const isCaption = (plain: string): boolean => /^\d{4}年\d/u.test(plain) && /作.{0,6}报告。?$/u.test(plain);

/** A date in brackets or in Chinese figures is the speech's own; the others may be the page's. */
function dateLineRank(plain: string): number {
  if (/^\(|[〇零一二三四五六七八九]{2}年/u.test(plain)) return 4;
  return plain.includes("年") ? 3 : 2;
}

function isHeadline(row: Row): boolean {
  return (
    row.plain.length >= 4 &&
    row.plain.length <= 50 &&
    !/[。;!?:,、>|]$/u.test(row.plain) &&
    !isDateLine(row.plain) &&
    !isMeetingLine(row.plain) &&
    speakerOfLine(row.plain) === null &&
    markerAt(row.plain) === null &&
    !/^\d+$|网$|\)$|(?:汇编|资料|文件|材料|简报|内参|专刊|预览|频道|栏目)(?:之?[一二三四五六七八九十\d]{1,3})?$/u.test(
      row.plain,
    )
  );
}
