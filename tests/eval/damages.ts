/** One way in which sites and converters damage a text: whole lines of a clean text in, damaged lines out. */
export type Damage = (lines: readonly string[]) => string[];

/** Words of four to six characters that come again and again, as sites link them. */
function linkedWords(lines: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const [word] of line.matchAll(/(?<=[，、。])[\u4e00-\u9fff]{4,6}(?=[，、。])/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
}

/** Puts linked words in long lines on lines of their own, and `between` behind each whole line. */
const link =
  (between: readonly string[]): Damage =>
  (lines) => {
    const words = linkedWords(lines).slice(0, 12);
    return lines.flatMap((line) => {
      const word = line.length < 60 ? undefined : words.find((one) => line.indexOf(one) > 20);
      if (word === undefined) return [line, ...between];
      const at = line.indexOf(word);
      const parts = [line.slice(0, at), word, line.slice(at + word.length)].filter((part) => part !== "");
      return [...parts, ...between];
    });
  };

const wrap =
  (width: number, indent: string): Damage =>
  (lines) =>
    lines.flatMap((line) => {
      const whole = indent + line;
      return Array.from({ length: Math.ceil(whole.length / width) }, (_, i) =>
        whole.slice(i * width, (i + 1) * width),
      );
    });

const NAVIGATION = ["首页", "政务公开", "当前位置：首页 > 领导讲话", "字号：[大 中 小]", "打印本页"];
const FOOT = [
  "上一篇：全县召开春耕现场会",
  "下一篇：没有了",
  "相关文章",
  "某县部署防汛工作 06-12",
  "某县召开经济分析会 06-11",
  "版权所有：某县人民政府办公室",
];

const framed: Damage = (lines) => [...NAVIGATION, ...lines, ...FOOT];

const paged: Damage = (lines) =>
  wrap(36, "　　")(lines).flatMap((line, i) => (i % 22 === 21 ? [line, `— ${Math.ceil(i / 22)} —`] : [line]));

const advertised: Damage = (lines) =>
  lines.flatMap((line, i) => (i % 9 === 8 ? [line, "更多范文请关注公众号“文稿之家”，扫码领取"] : [line]));

const each =
  (change: (line: string, i: number) => string): Damage =>
  (lines) =>
    lines.map(change);

const MARKED =
  /^((?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]，|\d{1,2}\.)[^。]{2,60}(?:。|$))(.*)$/u;

/** Markdown: headings in bold type or behind #, with the head matter of a site generator. */
const bold: Damage = (lines) =>
  lines.flatMap((line) => {
    const [, heading, rest] = MARKED.exec(line) ?? [];
    return [heading === undefined ? line : `**${heading}**${rest}`, ""];
  });

const hashed: Damage = (lines) => [
  "---",
  "layout: post",
  `title: ${lines[0] ?? ""}`,
  "date: 2024-03-05 10:20:00 +0800",
  "categories: [讲话稿, 范文]",
  "---",
  "",
  ...lines.flatMap((line, i) => {
    const [, heading, rest] = MARKED.exec(line) ?? [];
    if (heading === undefined) return i === 0 ? [`# ${line}`, ""] : [line, ""];
    const level = line.startsWith("（") ? "###" : /^\d/u.test(line) ? "####" : "##";
    return rest === "" || rest === undefined
      ? [`${level} ${heading}`, ""]
      : [`${level} ${heading}`, "", rest, ""];
  }),
];

/** Every damage by its name. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  "half-width signs": each((line) =>
    line
      .replaceAll("，", ",")
      .replaceAll("：", ":")
      .replaceAll("（", "(")
      .replaceAll("）", ")")
      .replaceAll("；", ";"),
  ),
  "markers without signs": each((line) => line.replace(/^([一二三四五六七八九十]{1,3})、/u, "$1 ")),
  "markers with dots": each((line) => line.replace(/^([一二三四五六七八九十\d]{1,3})[、.]/u, "$1．")),
  "markers on their own lines": (lines) =>
    lines.flatMap((line) => {
      const [, marker, rest] =
        /^([一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)(.+)$/u.exec(line) ?? [];
      return marker !== undefined && rest !== undefined ? [marker, rest] : [line];
    }),
  "blanks in front and inside": each((line, i) =>
    i % 2 === 0 && line.length > 12 ? `　　${line.slice(0, 1)} ${line.slice(1)}` : `　${line}　`,
  ),
  "lines of 40": wrap(40, ""),
  "lines of 34, set in": wrap(34, "　　"),
  "pages with numbers": paged,
  "links on their own lines": link([]),
  "links on their own lines between empty ones": link([""]),
  "empty lines": (lines) => lines.flatMap((line) => [line, "", "　"]),
  "a site's frame": framed,
  adverts: advertised,
  html: (lines) => lines.map((line) => `<p style="text-indent:2em">&nbsp;&nbsp;${line}</p>`),
  "written line breaks": (lines) => [lines.join("\\r\\n")],
  "markdown in bold": bold,
  "markdown with hashes": hashed,
  "the text twice": (lines) => [...lines, ...NAVIGATION, ...lines],
};
