import { findDates, isDateLine } from "./dates.ts";

/** 某政办发〔2024〕3号, in `plainForm`; a line break may tear it behind its bracket. */
const NUMBER =
  /^(?:[\u4e00-\u9fff]{1,16} ?[([【] ?(?:19|20)\d{2} ?[)\]】] ?第? ?\d{1,4} ?号|[\u4e00-\u9fff]{1,12}[办发字函文通政电] ?[([【])$/u;
const NUMBER_REST = /^(?:19|20)\d{2} ?[)\]】] ?第? ?\d{1,4} ?号$/u;

const LONGEST = 48;
const LONGEST_DATE = 70;
const OFFICE =
  /^[\u4e00-\u9fff、() ]{2,46}(?:委员会|办公室|人民政府|政府|委|局|厅|部|处|科|院|组|党组|公司|集团|中心|指挥部|协会|联合会|总工会|学校|大学|学院|中学|小学|医院|银行)$/u;
const PAPER_HEAD = /^[\u4e00-\u9fff、() ]{2,46}文件$/u;
const ISSUE =
  /^(?:抄 ?送|抄 ?报|主 ?送|分 ?送|主题词|签发人?)[::].{1,200}$|^.{2,60}\d{4}年\d{1,2}月\d{1,2}日 ?印发?$|^\(?此件.{2,12}\)?$|^\(?共印\d+份\)?$/u;

/** The line is the number of an official paper, or half of one that a line break tears. */
export const isDocumentNumber = (plain: string): boolean =>
  plain.length <= LONGEST && /[号([【]$/u.test(plain) && (NUMBER.test(plain) || NUMBER_REST.test(plain));

/** The line names an office and nothing else, as at the head and under the text of a notice. */
export const isOffice = (plain: string): boolean => plain.length <= LONGEST && OFFICE.test(plain);

/** The red head of an official paper: 某某委员会文件. */
export const isPaperHead = (plain: string): boolean => plain.endsWith("文件") && PAPER_HEAD.test(plain);

/** A line below the signature of a notice: 抄送：…, 某某办公室2024年3月1日印发. */
export const isIssueLine = (plain: string): boolean => ISSUE.test(plain);

/** A whole day on a line of its own. */
export const isFullDate = (plain: string): boolean =>
  plain.length <= LONGEST_DATE &&
  plain.includes("年") &&
  isDateLine(plain) &&
  (findDates(plain)[0]?.iso.length ?? 0) > 7;

/** An office and the day on one line, as under a notice. */
export function isSignedDate(plain: string): boolean {
  const date = plain.length <= LONGEST_DATE && plain.endsWith("日") ? findDates(plain).at(-1) : undefined;
  return (
    date !== undefined &&
    date.iso.length > 7 &&
    date.end === plain.length &&
    isOffice(plain.slice(0, date.start).trim())
  );
}
