import type { Role } from "../speech/speech.ts";
import { plainForm } from "../text/plain.ts";
import { DOING, MANNERS, MEANS, REACHING, VERBS } from "./frame-words.ts";

export const FRAME_KINDS = ["opening", "transition", "task", "data", "closing"] as const;
export type FrameKind = (typeof FRAME_KINDS)[number];

/** A frame that a text uses: its parts from the first clause on, in the notation of templates. */
export interface FrameUse {
  readonly kind: FrameKind;
  /** One or two; each says what stands behind the one before it. */
  readonly path: readonly string[];
  /** Where its first clause begins, UTF-16. */
  readonly start: number;
}

const GAP = "{text:内容}";
const FIGURE = String.raw`(?:\d[\d,]*(?:\.\d+)?)`;
const UNIT = String.raw`(%|个百分点|[万亿千百]*(?:平方公里|平方米|公里|元|美元|亩|吨|斤|人次|人|户|家|个|项|件|座|条|处|套|所|公顷|千瓦|米)?)`;

const TASK = new RegExp(`^((?:${MANNERS})?)(${VERBS})`, "u");
const HAN = "[\\u4e00-\\u9fff]";
const AMOUNTS: readonly (readonly [RegExp, string])[] = [
  [/^%$/u, "百分比"],
  [/^个百分点$/u, "百分点"],
  [/元$/u, "金额"],
  [/亩$|平方|公顷$/u, "面积"],
];

function amount(unit: string): string {
  const prompt = AMOUNTS.find(([pattern]) => pattern.test(unit))?.[1] ?? "数量";
  return `{number:${prompt}}${unit}`;
}

/** What a clause begins with, when that is a task: 深入推进{…}. */
function taskOf(clause: string): string | null {
  const [, manner = "", verb = ""] = TASK.exec(clause.replace(/^(?:要|我们要?|必须)/u, "")) ?? [];
  if (verb === "" || clause.length < manner.length + verb.length + 2) return null;
  return `${manner}${verb}${GAP}`;
}

const REACHED = new RegExp(
  `^(?:其中)?(.{0,14}?)(${REACHING})(到|了|至)?(${FIGURE})${UNIT}(左右|以上)?$`,
  "u",
);
const DONE = new RegExp(`^(${DOING})(${HAN}{2,10}?)(${FIGURE})${UNIT}(左右|以上)?$`, "u");

function dataOf(clause: string): { readonly text: string; readonly whole: boolean } | null {
  const reached = REACHED.exec(clause);
  if (reached) {
    const [, subject = "", verb = "", to = "", , unit = "", about = ""] = reached;
    const whole = subject.length >= 2 && !/^(?:同比|比上年|年均|分别|比去年)$/u.test(subject);
    const lead = whole ? "{text:指标}" : subject;
    return { text: `${lead}${verb}${to}${amount(unit)}${about}`, whole };
  }
  const done = DONE.exec(clause);
  if (!done) return null;
  const [, verb = "", , , unit = "", about = ""] = done;
  return { text: `${verb}{text:事项}${amount(unit)}${about}`, whole: true };
}

type Reader = (clause: string) => string | null;

/** Reads a clause by a pattern; `$1` and the like stand for its groups. */
function by(pattern: RegExp, text: string): Reader {
  return (clause) => {
    const match = pattern.exec(clause);
    return match && text.replaceAll(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? "");
  };
}

interface Rule {
  readonly kind: FrameKind;
  readonly roles: readonly Role[] | null;
  readonly head: Reader;
  /** What may follow in the next clause, the first that fits. */
  readonly next: readonly Reader[];
}

const rule = (
  kind: FrameKind,
  roles: readonly Role[] | null,
  head: Reader,
  ...next: readonly Reader[]
): Rule => ({
  kind,
  roles,
  head,
  next,
});

const RULES: readonly Rule[] = [
  rule("task", null, by(/^((?:坚持|始终|突出)?)以.{2,18}?为([一-鿿]{2,4})$/u, `$1以${GAP}为$2`), taskOf),
  rule("task", null, by(new RegExp(`^(${MEANS}).{2,22}$`, "u"), `$1${GAP}`), taskOf),
  rule(
    "task",
    null,
    by(/^(按照|根据|本着|坚持).{2,24}(要求|部署|原则|思路|目标|方针)$/u, `$1${GAP}$2`),
    taskOf,
  ),
  rule("task", null, by(/^((?:切实|始终)?)把.{2,16}作为([一-鿿]{2,5})$/u, `$1把${GAP}作为$2`), taskOf),
  rule(
    "task",
    null,
    by(/^在.{2,14}上([一-鿿]{2,4})$/u, `在${GAP}上$1`),
    by(/^在.{2,14}上([一-鿿]{2,4})$/u, `在${GAP}上$1`),
  ),
  rule("task", null, by(/^从.{2,14}(入手|抓起|做起|着手)$/u, `从${GAP}$1`), taskOf),
  rule("task", null, by(/^(通过).{3,22}$/u, `$1${GAP}`), taskOf),
  rule(
    "transition",
    null,
    by(/^在.{2,24}的同时$/u, `在${GAP}的同时`),
    by(/^((?:我们)?[也还]?(?:要|必须|应)?(?:清醒|深刻)?地?(?:看到|认识到|意识到))/u, `$1${GAP}`),
    taskOf,
  ),
  rule("transition", null, by(/^(面对).{2,30}$/u, `$1${GAP}`), by(/^(我们)/u, `$1${GAP}`), taskOf),
  rule(
    "transition",
    null,
    by(
      /^(总的看|总体上看|与此同时|实践证明|过去一年|一年来|过去的一年|展望未来|面向未来|新的一年|做好今年的?工作)$/u,
      "$1",
    ),
    by(/^(我们(?:要|将|必须)?)/u, `$1${GAP}`),
    taskOf,
  ),
  rule(
    "transition",
    null,
    by(/^((?:我们)?也?(?:要|必须)?(?:清醒|深刻)地?(?:看到|认识到)).{0,30}$/u, `$1${GAP}`),
  ),
  rule(
    "opening",
    ["opening"],
    by(/^(?:今天)?(我们(?:在这里|在此)?(?:召开|举行|组织召开)).{2,36}$/u, `今天，$1${GAP}`),
    by(/^((?:主要任务|主要目的|目的|任务|主要议题)就?是)/u, `$1${GAP}`),
  ),
  rule("opening", null, by(/^我(代表|受).{2,24}$/u, `我$1${GAP}`), by(/^(向大会.{2,8})$/u, "$1")),
  rule(
    "opening",
    null,
    by(/^(下面|在此|借此机会)$/u, "$1"),
    by(/^我(就|讲|强调|谈|再讲|代表)/u, `我$1${GAP}`),
  ),
  rule(
    "closing",
    ["closing"],
    by(/^让我们(更加紧密地?团结在).{2,40}周围$/u, `让我们$1${GAP}周围`),
    by(/^(坚定信心|勇毅前行|踔厉奋发|真抓实干|团结一心)$/u, "$1"),
    taskOf,
  ),
  rule("closing", ["closing"], by(/^让我们.{2,40}$/u, `让我们${GAP}`), taskOf),
  rule(
    "closing",
    ["closing"],
    by(/^为.{4,50}?(而努力奋斗|而不懈奋斗|而团结奋斗|努力奋斗|不懈奋斗|作出.{0,4}贡献)$/u, `为${GAP}$1`),
  ),
  rule(
    "closing",
    ["closing"],
    by(/^((?:奋力|努力|共同|携手|全力)?(?:谱写|开创|书写|创造|夺取|推动|开启)).{2,40}$/u, `$1${GAP}`),
    by(/^为.{4,50}?(而努力奋斗|而不懈奋斗|而团结奋斗|努力奋斗|不懈奋斗|作出.{0,4}贡献)$/u, `为${GAP}$1`),
  ),
];

/** First characters of clauses that some rule may read; all others are passed over. */
const BEGINNINGS = new Set(
  "坚始突以紧围聚锚对依立针瞄抓顺着结按根本切把在从通面总与实过一展新做我也要今下借让为奋努共携全谱开书创夺推清深",
);

/** 各部门要以…: who has to do it is no part of the frame. */
const WHO_MUST = /^[一-鿿]{0,8}要(?=[以把围聚坚按从在通])/u;

/** The frames of a paragraph in order; a clause gives at most one. */
export function framesOf(text: string, role: Role): FrameUse[] {
  const plain = plainForm(text);
  const uses: FrameUse[] = [];
  for (const sentence of plain.matchAll(/[^。;!?\n]+/gu)) {
    const clauses = [...sentence[0].matchAll(/[^,:]+/gu)].map((match) => ({
      text: match[0].trim(),
      start: sentence.index + match.index,
    }));
    clauses.forEach(({ text: said, start: began }, at) => {
      const clause = said.replace(WHO_MUST, "");
      const start = began + said.length - clause.length;
      const after = clauses[at + 1]?.text ?? "";
      if (/\d/u.test(clause)) {
        const data = dataOf(clause);
        if (!data?.whole) return;
        const more = /\d/u.test(after) ? dataOf(after) : null;
        uses.push({ kind: "data", path: [data.text, ...(more ? [more.text] : [])], start });
        return;
      }
      if (!BEGINNINGS.has(clause.charAt(0))) return;
      for (const { kind, roles, head, next } of RULES) {
        const first = roles === null || roles.includes(role) ? head(clause) : null;
        if (first === null) continue;
        const second = next.reduce<string | null>((found, read) => found ?? (after && read(after)), null);
        uses.push({ kind, path: second === null || second === "" ? [first] : [first, second], start });
        return;
      }
    });
  }
  return uses;
}
