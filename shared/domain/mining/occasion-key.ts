/** A government's report to its congress, by the words it opens with. */
const REPORT =
  /代表.{0,16}(?:人民政府|国务院|省政府|市政府|县政府|区政府|州政府).{0,12}(?:报告工作|作.{0,6}报告)/u;
const CONGRESS = /人民代表大会|人代会/u;
const NUMBER = /第?[〇零一二三四五六七八九十百\d]+[届次]|全体/gu;

/** Under what name the speeches of an occasion are put together; null where it is not known. `beginning`: the first lines. */
export function occasionKey(occasion: string | null, title: string, beginning: string): string | null {
  if (REPORT.test(beginning) || title.includes("政府工作报告")) return "政府工作报告";
  const bare = (occasion ?? "").replaceAll(NUMBER, "").replaceAll(/\s/gu, "");
  if (bare === "") return null;
  return CONGRESS.test(bare) ? "人民代表大会" : bare.replace(/会议$/u, "会");
}
